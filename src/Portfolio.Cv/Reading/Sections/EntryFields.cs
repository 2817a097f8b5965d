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

    /// <summary>The labels of where something was.</summary>
    [GeneratedRegex(@"^(?:location|place|city|where|위치|lieu|lugar|ort)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex LocationLabel();

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
