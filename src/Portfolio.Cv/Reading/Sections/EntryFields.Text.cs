using System.Text.RegularExpressions;
using Portfolio.Cv.Reading.Grammar;
using Portfolio.Cv.Reading.Markdown;

namespace Portfolio.Cv.Reading.Sections;

/// <content>What is asked of a field's text, and done with it: where it parts, whether it is prose, its brackets.</content>
internal sealed partial class EntryFields
{
    /// <summary>Where the parts of a text stand that a sign parts outside brackets.</summary>
    public static IEnumerable<(int Start, int End)> OutsideBrackets(string text, char separator)
    {
        int depth = 0, from = 0;
        for (int i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && text[i] is '(' or '[') depth++;
            else if (i < text.Length && text[i] is ')' or ']') depth = Math.Max(0, depth - 1);
            if (i < text.Length && (text[i] != separator || depth > 0)) continue;
            yield return (from, i);
            from = i + 1;
        }
    }

    /// <summary>Parts at commas outside brackets.</summary>
    public static IReadOnlyList<RichText> AtCommas(RichText text)
    {
        var parts = new List<RichText>();
        int depth = 0, from = 0;
        for (int i = 0; i <= text.Length; i++)
        {
            char c = i < text.Length ? text.Plain[i] : ',';
            if (c is '(' or '[') depth++;
            else if (c is ')' or ']') depth = Math.Max(0, depth - 1);
            // "12,000 voids": a comma within a number parts nothing.
            else if (c == ',' && i > 0 && i + 3 < text.Length && char.IsDigit(text.Plain[i - 1]) && char.IsDigit(text.Plain[i + 1]) && char.IsDigit(text.Plain[i + 2]) && char.IsDigit(text.Plain[i + 3])) continue;
            // "Looms, Inc.": how a company is held belongs to its name.
            else if (c == ',' && i < text.Length && CompanyForm().IsMatch(text.Plain.AsSpan(i))) continue;
            else if (c is ',' or '，' or ';' && (depth == 0 || i == text.Length) || (c == '，'))
            {
                if (!(depth == 0 || i == text.Length)) continue;
                var part = text.Slice(from, i - from).Trim();
                if (!DateGrammar.HasNoWord(part.Plain)) parts.Add(part);
                from = i + 1;
            }
        }

        return parts;
    }

    [GeneratedRegex(@"^,\s*(?:Inc|Ltd|LLC|LLP|Corp|Co|GmbH|PLC|S\.A|Pty)\b\.?(?=\s*(?:[,;()|]|\s[–—-]\s|$))")]
    private static partial Regex CompanyForm();

    /// <summary>A text without a bracket at its end that nothing opens, or at its start that nothing closes.</summary>
    public static RichText Balanced(RichText text)
    {
        int open = text.Plain.Count(c => c == '('), close = text.Plain.Count(c => c == ')');
        return close > open ? text.TrimEnd(")") : open > close ? text.TrimStart("(") : text;
    }

    /// <summary>A value without the punctuation around it; brackets that stand alone go, pairs stay.</summary>
    public static string Value(string text)
    {
        string value = text.Trim(' ', ',', '.', ';', '\t');
        if (value.Length > 2 && value[0] == '(' && value[^1] == ')' && value.IndexOf(')', StringComparison.Ordinal) == value.Length - 1) value = value[1..^1].Trim();
        if (value.Count(c => c == '(') < value.Count(c => c == ')')) value = value.TrimEnd(')');
        if (value.Count(c => c == '(') > value.Count(c => c == ')')) value = value[0] == '(' ? value.TrimStart('(') : value + ")";
        return value.Trim(' ', ',', ';');
    }

    /// <summary>A text without a quotation mark whose other half went to another field.</summary>
    public static string WithoutLoneQuote(string text) =>
        text.Contains('“', StringComparison.Ordinal) == text.Contains('”', StringComparison.Ordinal) ? text : text.Replace("“", "", StringComparison.Ordinal).Replace("”", "", StringComparison.Ordinal).Trim(' ', ',');

    public static bool HasWord(string text) => !DateGrammar.HasNoWord(text);

    /// <summary>True for running text: a sentence, or more.</summary>
    public static bool IsProse(string text) => text.Length > 90 && (text.TrimEnd().EndsWith('.') || text.Length > 160) && text.Count(c => c == ' ') >= 12 && text.AsSpan().IndexOfAny('|', '\t') < 0;

    /// <summary>True for a sentence without names: <c>Open map of storm drains in Indian cities.</c> is mostly words in lower case, and a full stop.</summary>
    public static bool IsPlainSentence(string text)
    {
        string[] words = text.Trim().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length >= 5 && words[^1].EndsWith('.') && words.Count(w => char.IsLower(w[0])) * 2 >= words.Length;
    }

    /// <summary>
    /// A text without its date, or dates, and without the punctuation around them; where they parted two fields, a tab does.
    /// A bracket that held more than the date keeps its other half: <c>(Paris, 2020)</c> is <c>(Paris)</c>.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the date begins.</param>
    /// <param name="end">Where it ends.</param>
    public static RichText Without(RichText text, int start, int end)
    {
        const string Signs = ",，.;:|–—-";
        var (before, after) = (text.Slice(0, start).TrimEnd(",;:|–—-([ "), text.Slice(end));
        if ((OpenBracket().Match(before.Plain) is { Success: true } open ? open : Preposition().Match(before.Plain)) is { Success: true } joining) before = before.Slice(0, joining.Index);
        int closing = Unopened(after.Plain);
        if (Unclosed(before.Plain) && closing >= 0)
        {
            // What stands between the date and the end of its bracket stays in it.
            var inside = after.Slice(0, closing).Trim(Signs);
            before = inside.IsBlank ? RichText.Concat(before, new RichText(")")) : RichText.Concat(before, new RichText(", "), inside, new RichText(")"));
            after = after.Slice(closing + 1);
        }
        else if (closing > 0 && text.Plain[before.Length..start].AsSpan().IndexOfAny('(', '[') >= 0)
            after = RichText.Concat(after.Slice(0, closing).TrimEnd(Signs), new RichText(HasWord(after.Plain[..closing]) && HasWord(after.Plain[(closing + 1)..]) ? "\t" : ""), after.Slice(closing + 1));
        after = after.TrimStart(")]" + Signs).TrimEnd(",;:|–—-");
        return RichText.Concat(before, new RichText(HasWord(before.Plain) && HasWord(after.Plain) ? "\t" : ""), after).Trim();
    }

    // "(from", "(2021 and"
    [GeneratedRegex(@"(?<!\s)\s?\((?:(?:19|20)\d\d\s?)?(?:from|since|until|and|&|in|de|du|von|seit|ab)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OpenBracket();

    // "Prize for weavers in"
    [GeneratedRegex(@"(?<=\p{L})\s(?:in|on|im|am)$", RegexOptions.CultureInvariant)]
    private static partial Regex Preposition();

    /// <summary>True for a text within a bracket that it doesn't close.</summary>
    public static bool Unclosed(string text) => text.LastIndexOf('(') > text.LastIndexOf(')');

    // The first bracket that is closed, and was opened before the text begins; -1 for none.
    private static int Unopened(string text)
    {
        int depth = 0;
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] is '(' or '[') depth++;
            else if (text[i] is ')' or ']' && --depth < 0) return i;
        }

        return -1;
    }
}
