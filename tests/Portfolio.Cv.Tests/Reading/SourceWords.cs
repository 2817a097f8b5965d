using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Portfolio.Cv.Reading;

namespace Portfolio.Cv.Tests.Reading;

/// <summary>
/// The words of a document that are not in what was read from it. A word is a run of letters of one kind of script, or of digits, whatever its case,
/// ligatures and accents' encoding. Not words but markup are: HTML's tags, the targets of links, lists of attributes, TeX's
/// commands, the names of pictures, the language of a block of code, the keys of front matter, the heads of a table's columns, the labels of links
/// whose address was read, invisible characters; and what a reader turns into structure: the parts of a date other than its year, the number
/// before an item, the labels of fields (<c>Email:</c>), and the small words that join fields (<c>at</c>, <c>von</c>).
/// </summary>
internal static partial class SourceWords
{
    public static IReadOnlyList<string> Lost(string markdown, CvReading reading)
    {
        // As the reader sees lines and words: whatever ends a line, and without what nobody sees.
        markdown = ItemNumber().Replace(LabelOfTwoWords().Replace(Invisible().Replace(markdown.ReplaceLineEndings("\n"), ""), " "), " ");
        using var json = JsonDocument.Parse(CvJson.Write(reading.Cv));
        string[] values = [.. Values(json.RootElement)];
        // Remainder is the source word for word, with whatever is markup in it.
        var found = values.SelectMany(value => Of(value).Concat(Of(Visible(value)))).ToHashSet(StringComparer.Ordinal);
        // A word that a line's end cut in two is read as one.
        foreach (Match cut in Hyphenated().Matches(Visible(Normal(markdown))).Concat(Hyphenated().Matches(Normal(markdown))))
            if (found.Contains((cut.Groups[1].Value + cut.Groups[2].Value).ToLowerInvariant())) found.UnionWith([cut.Groups[1].Value.ToLowerInvariant(), cut.Groups[2].Value.ToLowerInvariant()]);
        // A tag within a word parts it in the source only; a label is the name of what was read.
        var text = new Lazy<string>(() => Normal(string.Join('\n', values.Concat(Labels(json.RootElement)))).ToLowerInvariant());
        // A tag within a word that stands there as one.
        var glued = new Lazy<HashSet<string>>(() => [.. Of(WebUtility.HtmlDecode(Attributes().Replace(Tag().Replace(Bracket().Replace(markdown, ""), ""), ""))).Where(word => found.Contains(word) || Structure().IsMatch(word))]);
        // An accent that a tag parts from its letter is no letter of its own.
        var folded = new Lazy<string>(() => Folded(text.Value));
        bool hasStrayAccent = StrayAccent().IsMatch(markdown);
        var lost = LostOf(markdown);
        return lost.Count == 0 || LostOf(StrayAccent().Replace(markdown, "")).Count == 0 || LostOf(Bracket().Replace(markdown, "")).Count == 0 || LostOf(Kramdown().Replace(markdown, "")).Count == 0 || LostOf(DateWithinWord().Replace(markdown, "")).Count == 0 ? [] : lost;

        // An accent behind a sign is no letter's; a bracket within a word parts it in the source only.
        List<string> LostOf(string source) => [.. Of(Visible(WithoutLabels(Normal(source), text))).Distinct().Where(word => !found.Contains(word) && !(word.Length > 3 && text.Value.Contains(word, StringComparison.Ordinal)) && !((word.Length > 3 || hasStrayAccent || word.Any(c => c > 127)) && folded.Value.Contains(Folded(word), StringComparison.Ordinal)) && !Structure().IsMatch(word) && !IsNumberOf(word, found) && !IsBehindNumber(word, found) && !(markdown.AsSpan().IndexOfAny('<', '{') >= 0 && glued.Value.Any(whole => whole.Contains(word, StringComparison.Ordinal))))];
    }

    private static string Visible(string markdown)
    {
        string text = Tag().Replace(Head().Replace(Fence().Replace(FrontMatter().Replace(TagBeforeAccent().Replace(markdown, ""), match => Key().Replace(match.Value, "")), ""), ""), " ");
        text = PictureName().Replace(Target().Replace(text, "] "), " ");
        text = Attributes().Replace(text, " ");
        text = Command().Replace(text, " ");
        return Entity().Replace(text, match => NoCharacter(match.Value) ? "\uFFFD" : WebUtility.HtmlDecode(match.Value));
    }

    private static IEnumerable<string> Of(string text) => Word().Matches(Invisible().Replace(Normal(text), "")).Select(m => m.Value.ToLowerInvariant());

    // Half a surrogate pair is no character, and can't be normalised; wrongly decoded text is put right, and digits are digits.
    private static string Normal(string text) => string.Concat(new UTF8Encoding().GetString(new UTF8Encoding().GetBytes(text)).Replace("Ã©", "é", StringComparison.Ordinal)
        .Select(c => c is >= '\uFB00' and <= '\uFB06' ? c.ToString().Normalize(NormalizationForm.FormKD) : c is '\uFFFE' or '\uFFFF' ? " " : char.IsDigit(c) ? char.GetNumericValue(c).ToString(CultureInfo.InvariantCulture) : c.ToString())).Normalize();

    private static string Folded(string text) => string.Concat(text.Normalize(NormalizationForm.FormD).Where(char.IsLetterOrDigit));

    // "3" and "03" are one month, "'20" is 2020.
    private static bool IsNumberOf(string word, HashSet<string> found) =>
        word.Length <= 2 && word.All(char.IsAsciiDigit) && (found.Contains("0" + word) || found.Contains(word.TrimStart('0')) || found.Contains("20" + word) || found.Contains("19" + word) || int.TryParse(word, out int number) && number <= 31);

    // "2020년김철수": the year's sign belongs to the number before it.
    private static bool IsBehindNumber(string word, HashSet<string> found) => BehindNumber().Match(word) is { Success: true } sign && found.Contains(word[sign.Length..]);

    [GeneratedRegex("^[년월일年月日](?:[春夏秋冬]季?)?(?=.)")]
    private static partial Regex BehindNumber();

    private static IEnumerable<string> Values(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().Where(p => p.Name != "slug").SelectMany(p => Values(p.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Values),
        JsonValueKind.String or JsonValueKind.Number => [element.ToString()],
        _ => [],
    };

    private static IEnumerable<string> Labels(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(p => Labels(p.Value).Prepend(p.Name)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Labels),
        _ => [],
    };

    // ":office: University of X"
    [GeneratedRegex(@"(?<!\S):[a-z][a-z0-9_+-]{2,40}:(?=[ \t]+\S)")]
    private static partial Regex PictureName();

    // "JA2021년NE": a date that something put into a word.
    [GeneratedRegex(@"(?<=\p{L})(?:19|20)\d\d[년年]?(?=\p{L})")]
    private static partial Regex DateWithinWord();

    // Kramdown's attributes part no word.
    [GeneratedRegex(@"\{:\s*(?:[.#]|[A-Za-z][\w-]*\s?=)[^{}]*\}")]
    private static partial Regex Kramdown();

    // A link's, or a picture's that was never closed.
    [GeneratedRegex(@"!?\[")]
    private static partial Regex Bracket();

    // An accent behind a sign belongs to no letter.
    [GeneratedRegex(@"(?<![\p{L}\p{M}])\p{M}+")]
    private static partial Regex StrayAccent();

    [GeneratedRegex(@"[\p{L}-[\u2E80-\uD7AF]]+|[\p{L}-[^\u2E80-\uD7AF]]+|\p{Nd}+")]
    private static partial Regex Word();

    [GeneratedRegex(@"^\s*---\s*\n.*?^---", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex FrontMatter();

    [GeneratedRegex(@"^[\s-]*[\w-]+:", RegexOptions.Multiline)]
    private static partial Regex Key();

    [GeneratedRegex(@"^\s*(?:```|~~~)\s*\w+", RegexOptions.Multiline)]
    private static partial Regex Fence();

    [GeneratedRegex("&#?[0-9A-Za-z]{1,32};")]
    private static partial Regex Entity();

    // The number of half a character stands for none, and so does one that is too large.
    private static bool NoCharacter(string entity) => NumberOfEntity().Match(entity) is { Success: true } match
        && (!int.TryParse(match.Groups["hex"].Value, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int number) && !int.TryParse(match.Groups["decimal"].Value, CultureInfo.InvariantCulture, out number) || !Rune.IsValid(number));

    [GeneratedRegex("^&#(?:[xX](?<hex>[0-9a-fA-F]+)|(?<decimal>[0-9]+));$")]
    private static partial Regex NumberOfEntity();

    // The text of a link whose address was read says what kind of link it is.
    private static string WithoutLabels(string markdown, Lazy<string> output) =>
        Link().Replace(markdown, link => output.Value.Contains(link.Groups[1].Value.ToLowerInvariant(), StringComparison.Ordinal) ? " " : link.Value);

    [GeneratedRegex(@"\[[^\[\]]{0,60}\]\(([^()\s]{3,})\)")]
    private static partial Regex Link();

    // The row above a row of dashes names the columns.
    [GeneratedRegex(@"^[^\n]*\|[^\n]*\n(?=[ |:]*-[ |:-]*(?:\n|$))", RegexOptions.Multiline)]
    private static partial Regex Head();

    [GeneratedRegex(@"([\p{L}-[\u2E80-\uD7AF]]+)-\s*\n[\s#]*(?=(\p{Ll}[\p{L}-[\u2E80-\uD7AF]]*))")]
    private static partial Regex Hyphenated();

    // "PhD advisor:", "Research interests:": one label each.
    [GeneratedRegex(@"(?<!\p{L})(?:undergrad(?:uate)?|ph\.?d\.?|master'?s?|doctoral)(?=\s+(?:thesis|dissertation|advis|supervis))|(?<!\p{L})research(?=\s+interests?\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LabelOfTwoWords();

    // "[ARX9] Title", "<u>[ARX9] Title"
    [GeneratedRegex(@"^(?:[\s>*+-]|<\w{1,10}>)*\[\s?[A-Za-z]{0,3}-?\d{1,3}\s?\]", RegexOptions.Multiline)]
    private static partial Regex ItemNumber();

    [GeneratedRegex(@"[\u00AD\u200B\u200E\u200F\u2060\uFEFF\u2028]")]
    private static partial Regex Invisible();

    [GeneratedRegex(@"</?[A-Za-z][A-Za-z0-9]*(?:\s[^<>]*)?/?>(?=\p{M})")]
    private static partial Regex TagBeforeAccent();

    [GeneratedRegex(@"</?[A-Za-z][^<>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"\]\([^()\s]*(?:\s+""[^""]*"")?\)")]
    private static partial Regex Target();

    [GeneratedRegex(@"\{:?\s*[.#][^{}]*\}|\{:\s*[A-Za-z][\w-]*\s?=[^{}]*\}")]
    private static partial Regex Attributes();

    [GeneratedRegex(@"\\[A-Za-z]+")]
    private static partial Regex Command();

    [GeneratedRegex(
        @"^(?:jan\w*|feb\w*|mar|march|märz|mrz|apr\w*|may|mai|june?|juni|july?|juli|aug\w*|sep\w*|oct\w*|okt\w*|nov\w*|dec\w*|dez\w*|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|januar|februar|juin|juillet|août|spring|summer|fall|autumn|winter|present|now|current|ongoing|since|seit|expected|[월일月日年년]?(?:[春夏秋冬]?季?|학기|봄|여름|가을|겨울)?|actualidad|actual|presente|présent|heute|laufend|jetzt|oggi|hoje|현재|至今|st|nd|rd|th"
        + @"|e|mail|email|phone|tel|affiliation|web|homepage|website|github|linkedin|orcid|scholar|google|gpa|cgpa|grade|pages|volume|number|school|institution|university|organi[sz]ation|author|advisors?|supervisors?|thesis|dissertation|title|keywords?|role|courses?|funder|amount|status|languages?|doi|arxiv|url|pdf|code|slides|paper|video|data|page|project|bib|last|updated?|curriculum|vitae|resume|résumé|cv|honou?rs|undergrad|prof|professors?|dr|oral|spotlight|poster|presentation|accepted|submitted|review|press|preparation"
        + @"|the|of|by|in|im|en|em|at|on|from|for|to|and|und|y|et|al|others|with|under|sponsored|interests?|s|이메일|전화|홈페이지|학점|지도교수|\d{1,3}|[ivx]{1,5}|[a-z])$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Structure();
}
