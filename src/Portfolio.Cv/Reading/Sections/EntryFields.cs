using System.Text.RegularExpressions;
using Portfolio.Cv.Reading.Grammar;
using Portfolio.Cv.Reading.Markdown;
using Portfolio.Cv.Reading.Segmenting;

namespace Portfolio.Cv.Reading.Sections;

/// <summary>
/// The head of an entry, taken apart: its date, its labelled values, and the fields between tabs, bars, dashes and
/// line ends. Whoever reads a field takes it away, so that what is left at the end is known, and kept.
/// </summary>
internal sealed partial class EntryFields
{
    private EntryFields(DateMention? date, List<RichText> fields, List<(string Label, RichText Value)> labelled, List<RichText> prose) =>
        (Date, Fields, Labelled, Prose) = (date, fields, labelled, prose);

    public DateMention? Date { get; }

    /// <summary>The fields, in order.</summary>
    public List<RichText> Fields { get; }

    /// <summary>Values that a label names: <c>Advisor: Jane Doe</c>.</summary>
    public List<(string Label, RichText Value)> Labelled { get; }

    /// <summary>Sentences after the head.</summary>
    public List<RichText> Prose { get; }

    /// <summary>Takes the head of an entry apart.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="readsLabels">False where a colon is part of a text as a rule.</param>
    /// <param name="dashesPart">Whether a dash at a place of a text parts two fields; it does, as a rule.</param>
    /// <param name="keepsEventYears">True to leave the year in <c>CVPR 2020</c>, where it belongs to an event's name.</param>
    public static EntryFields Of(EntryText entry, bool readsLabels = true, bool keepsEventYears = false, Func<string, int, bool>? dashesPart = null)
    {
        DateMention? date = null;
        var fields = new List<RichText>();
        var labelled = new List<(string, RichText)>();
        var prose = new List<RichText>();
        bool isFirst = true;
        if (entry.Columns.Count > 0 && entry.Lines is [{ Kind: LineKind.TableRow } row]) return OfRow(entry, row, readsLabels);
        int block = entry.Lines[0].Block;
        foreach (var line in entry.Head)
        {
            var text = line.Text;
            var found = date is null ? HeadDate.Of(line) : null;
            if (found is not null)
            {
                date = found;
                text = keepsEventYears && IsPartOfName(text.Plain, found) ? text : WithoutDate(text, found, prose);
            }
            else if (date is null && isFirst && text.Dates is [{ } only] && text.Length < 300)
            {
                date = only;
                text = keepsEventYears && IsPartOfName(text.Plain, only) ? text : WithoutDate(text, only, prose);
            }
            else if (!isFirst && (IsProse(text.Plain) || ((line.Block != block || line.AfterHardBreak) && IsPlainSentence(text.Plain))))
            {
                prose.Add(text.Trim());
                continue;
            }

            // Below a date alone stands the head, however long it is.
            isFirst = isFirst && line.WholeDate is not null && !HasWord(text.Plain);
            if (readsLabels) text = TakeBracketedLabels(text, labelled);
            foreach (var field in Split(text, dashesPart))
            {
                if (readsLabels && Label().Match(field.Plain) is { Success: true } label && !IsWithinTitle(field, label)) labelled.Add((label.Groups[1].Value, field.Slice(label.Length).Trim(" .;")));
                else fields.Add(field);
            }
        }

        return new EntryFields(date ?? entry.GroupDate, fields, labelled, prose);
    }

    // A row: the cells in order, those with a column that is a label by their label.
    private static EntryFields OfRow(EntryText entry, Line row, bool readsLabels)
    {
        DateMention? date = null;
        var fields = new List<RichText>();
        var labelled = new List<(string, RichText)>();
        RichText? behind = null;
        foreach (var (i, cell) in row.Text.Cells().Index())
        {
            if (!HasWord(cell.Plain)) continue;
            string column = i < entry.Columns.Count ? entry.Columns[i] : "";
            if (date is null && cell.WholeDate is { } whole) date = whole;
            else if (date is null && i == 0 && cell.Dates is [{ Start: 0 } term] && cell.Length - term.Length < 12 && cell.Slice(term.End).Trim() is { IsBlank: false } said)
            {
                date = term;
                behind = said;
            }
            else if (readsLabels && LabelColumn().IsMatch(column)) labelled.Add((column, cell));
            else fields.Add(cell);
        }

        // "2014 – 2016, both terms": what the date's cell says besides.
        if (behind is not null) fields.Add(behind);
        return new EntryFields(date ?? entry.GroupDate, fields, labelled, []);
    }

    // "*LEEDOS: reading in two alphabets*": the colon is part of a title that is set apart.
    private static bool IsWithinTitle(RichText field, Match label)
    {
        // "CAREER: Grasping by Nearly Dropping"
        if (label.Groups[1].Length >= 5 && !label.Groups[1].Value.Any(char.IsLower) && label.Groups[1].Value.Any(char.IsUpper) && !KnownLabel().IsMatch(label.Value)) return true;
        var style = field.StyleAt(label.Index) & (TextStyle.Italic | TextStyle.Bold);
        return style != 0 && label.Index + label.Length < field.Length && (field.StyleAt(label.Index + label.Length) & style) == style && !KnownLabel().IsMatch(label.Value);
    }

    /// <summary>Takes the value that one of the labels names; null when there is none.</summary>
    public RichText? Take(Regex labels)
    {
        int at = Labelled.FindIndex(l => labels.IsMatch(l.Label));
        if (at < 0) return null;
        var value = Labelled[at].Value;
        Labelled.RemoveAt(at);
        return value;
    }

    /// <summary>Takes the first field that fits; null when none does.</summary>
    public RichText? Take(Func<RichText, bool> fits)
    {
        int at = Fields.FindIndex(f => fits(f));
        if (at < 0) return null;
        var field = Fields[at];
        Fields.RemoveAt(at);
        return field;
    }

    /// <summary>Whatever nobody took, as Markdown: fields, labelled values with their labels, sentences.</summary>
    public IEnumerable<string> Rest() =>
        Fields.Select(f => f.Trim(",;").ToMarkdown()).Where(HasWord)
            .Concat(Labelled.Select(l => $"{l.Label}: {l.Value.ToMarkdown()}"))
            .Concat(Prose.Select(p => p.ToMarkdown()).Where(HasWord));

    /// <summary>A field between tabs, bars, wide gaps and dashes.</summary>
    public static IEnumerable<RichText> Split(RichText text, Func<string, int, bool>? dashesPart = null)
    {
        int from = 0;
        foreach (Match separator in Separator().Matches(text.Plain))
        {
            if (dashesPart is not null && separator.Value.AsSpan().IndexOfAny('–', '—', '-') >= 0 && !dashesPart(text.Plain, separator.Index)) continue;
            if (Piece(from, separator.Index) is { } piece) yield return piece;
            from = separator.Index + separator.Length;
        }

        if (Piece(from, text.Length) is { } last) yield return last;

        RichText? Piece(int start, int end)
        {
            var piece = text.Slice(start, end - start).Trim(",;|·");
            if (DateGrammar.HasNoWord(piece.Plain)) return null;
            // "Corp.", "Inc.", "Ph.D.": an abbreviation keeps its point.
            return Abbreviation().IsMatch(piece.Plain) ? piece : piece.TrimEnd(".");
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

    // The date goes, with the brackets around it; sentences behind it are no part of the head.
    private static RichText WithoutDate(RichText text, DateMention date, List<RichText> prose)
    {
        int start = date.Start, end = date.End;
        string plain = text.Plain;
        while (start > 0 && end < plain.Length && plain[start - 1] is '(' or '[' && plain[end] is ')' or ']') (start, end) = (start - 1, end + 1);
        var after = text.Slice(end);
        if (AfterHead().Match(after.Plain) is { Success: true } rest && HasWord(plain[..start]))
        {
            var sentences = after.Slice(rest.Length).Trim();
            // Short sentences, and values with labels, are fields.
            var pieces = Publications.Pieces.Of(sentences);
            bool areFields = KnownLabel().IsMatch(sentences.Plain) || !IsSentence(sentences.Plain) || (pieces.Count > 1 && pieces.Average(p => p.Length) < 40);
            if (areFields) return RichText.Join("\t", pieces.Prepend(text.Slice(0, start).TrimEnd("([,;|–—-")));
            prose.Add(sentences);
            return text.Slice(0, start).TrimEnd("([,;|–—-");
        }

        return Without(text, start, end);
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
        if (OpenBracket().Match(before.Plain) is { Success: true } open) before = before.Slice(0, open.Index);
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

    private static bool Unclosed(string text) => text.LastIndexOf('(') > text.LastIndexOf(')');

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

    /// <summary>True when a year ends a name, as in <c>CVPR 2020</c>, with nothing between them.</summary>
    public static bool IsPartOfName(string text, DateMention date) =>
        !date.IsPrecise && date.Start > 1 && text[date.Start - 1] is ' ' or '\'' && char.IsLetter(text[date.Start - 2]) && AttachedName().IsMatch(text[..date.Start]);

    private static bool IsSentence(string text) => text.Length > 25 && text.Count(c => c == ' ') >= 4;

    private static RichText TakeBracketedLabels(RichText text, List<(string, RichText)> labelled)
    {
        for (var match = BracketedLabel().Match(text.Plain); match.Success; match = BracketedLabel().Match(text.Plain))
        {
            var value = match.Groups[2];
            labelled.Add((match.Groups[1].Value, text.Slice(value.Index, value.Length).Trim()));
            text = text.Without(match.Index, match.Length);
        }

        return text;
    }

    [GeneratedRegex($@"\t|\s*\|\s*|\s{{2,}}|\s+(?:—|–|--|·|•|∙)\s+|\s+-\s+|;\s+|(?<=[.”""’)])\s+(?={KnownLabels}\s*[:：])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Separator();

    private const string KnownLabels = @"(?:(?:co-?)?advis[oe]rs?|(?:co-?)?supervisors?|mentors?|hosts?|(?:ph\.?d\.? |doctoral |master'?s? )?(?:thesis|dissertation)(?: title)?|c?gpa|grade|final grade|minor|honou?rs|committee|tesis|director(?:a)?|calificación|betreuer(?:in)?|note|abschlussnote|지도교수|학위논문|학점|导师|论文)";

    [GeneratedRegex($@"^\W*{KnownLabels}\s*[:：]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex KnownLabel();

    [GeneratedRegex($@"^(?:{KnownLabels}|funder|funding (?:agency|body)|agency|sponsor|amount|budget|value|role|location|place|city)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LabelColumn();

    [GeneratedRegex(@"^\s*(\p{L}[\p{L}\p{M}'’./& -]{1,32}?)\s*[:：]\s*(?=\S)")]
    private static partial Regex Label();

    [GeneratedRegex(@"\(\s*(Advisors?|Advisers?|Supervisors?|Co-advisors?|PI|Mentors?|Hosts?|GPA|CGPA|Thesis|Grade|Minor|Rank|with|지도교수|指导教师|Betreuer(?:in)?|Director(?:a)?)\s*[:：](?>\s*)([^()]*(?:\([^()]*\)[^()]*)*)\)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex BracketedLabel();

    [GeneratedRegex(@"(?:\b[\p{L}-[\p{Lu}]]*\p{Lu}[\p{L}-[\p{Lu}]]*\p{Lu}\p{L}*|\b(?:Workshop|Conference|Symposium|Hackathon|School|Challenge|Competition|Expo|Summit|Forum|Congress|Olympiad|Cup|Day|Days|Week|Prize|Award))\s$", RegexOptions.CultureInvariant)]
    private static partial Regex AttachedName();

    [GeneratedRegex(@"^[)\]]*\s*[.:]\s+(?=\p{Lu})")]
    private static partial Regex AfterHead();

    [GeneratedRegex(@"(?:\b(?:[Cc]orp|[Ii]nc|[Ll]td|[Cc]o|Dept|Univ|Jr|Sr|St|Prof|Dr|cand|nat)|\b\p{Lu}|\.\p{Lu}[a-z]{0,3}|\b(?:Ph\.?\s?D|M\.?Sc|B\.?Sc|M\.?Eng|B\.?Eng|Hons))\.$", RegexOptions.CultureInvariant)]
    private static partial Regex Abbreviation();
}
