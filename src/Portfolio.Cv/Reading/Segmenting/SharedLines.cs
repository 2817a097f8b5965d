using System.Text.RegularExpressions;
using Portfolio.Cv.Reading.Grammar;
using Portfolio.Cv.Reading.Markdown;

namespace Portfolio.Cv.Reading.Segmenting;

/// <summary>Lines that several entries share: <c>Assistant, University of X: Algebra (2019), Topology (2020)</c>.</summary>
internal static partial class SharedLines
{
    private const int LongestLine = 1000;

    /// <summary>The courses of a line, each with its term in brackets; the entry itself where it holds one.</summary>
    public static IEnumerable<EntryText> Courses(EntryText entry) => ByDates(entry);

    /// <summary>The talks of a line that says in front what they are: <c>Invited talks: Fen Day (2019); Reed Forum (2020)</c>.</summary>
    public static IEnumerable<EntryText> Talks(EntryText entry) =>
        AtPoints(entry) is { } points ? points : Label(entry.Lines[0].Plain) is { Length: > 0 } label && Outlining.HeadingVocabulary.Whole(label) is { Kind: SectionKind.Talks, IsTitle: false } ? ByDates(entry) : [entry];

    /// <summary>The awards of a line that semicolons or commas part, each of which says that it is one.</summary>
    public static IEnumerable<EntryText> Awards(EntryText entry)
    {
        var line = entry.Lines[0];
        string text = line.Plain;
        if (entry.Lines.Count > 1 || text.Length > LongestLine) return [entry];
        bool hasSemicolons = text.Contains(';', StringComparison.Ordinal);
        var parts = Sections.EntryFields.OutsideBrackets(text, hasSemicolons ? ';' : ',').ToList();
        if (parts.Count < (hasSemicolons ? 2 : 4) || !parts.TrueForAll(p => text[p.Start..p.End].Trim() is { Length: > 5 } part && FieldWords.NamesAward(part) && !char.IsLower(part[0]))) return [entry];
        var date = HeadDate.Of(line with { Text = line.Text.Slice(0, parts[0].End) }) ?? entry.GroupDate;
        return parts.Select((p, i) => i == 0 ? entry with { Lines = [line with { Text = line.Text.Slice(0, p.End) }] } : entry with { Lines = [line with { Kind = LineKind.Text, Text = line.Text.Slice(p.Start, p.End - p.Start).Trim() }], GroupDate = date, Columns = [] });
    }

    /// <summary>
    /// The entries of a paragraph that lost its line ends: <c>• Looms (2011) Reed Forum • Threads (2012) Fen Day</c>, <c>[1] Looms … [2] Threads …</c>;
    /// null where it has no such marks, or what they part bears no dates.
    /// </summary>
    /// <param name="entry">The entry.</param>
    /// <param name="needDates">False where entries may be without a date.</param>
    public static IReadOnlyList<EntryText>? AtPoints(EntryText entry, bool needDates = true)
    {
        var line = entry.Lines[0];
        if (entry.Lines.Count > 1 || line.Kind == LineKind.TableRow || line.Plain.Length is < 100 or > LongestParagraph) return null;
        var marks = Points().Matches(line.Plain);
        bool areNumbers = marks.Count == 0;
        if (areNumbers) marks = Numbers().Matches(line.Plain);
        if (marks.Count < 3 || areNumbers && !marks.Select((m, i) => int.TryParse(m.Groups[1].Value, out int n) && n == i + 1).All(isNext => isNext)) return null;
        var parts = marks.Select((m, i) => line.Text.Slice(m.Index + m.Length, (i + 1 < marks.Count ? marks[i + 1].Index : line.Plain.Length) - m.Index - m.Length).Trim()).ToList();
        if (parts.Exists(p => p.Length < 15) || needDates && parts.Count(p => p.Dates.Count > 0) * 10 < parts.Count * 8) return null;
        // What stands before the first mark is what they are.
        var before = line.Text.Slice(0, marks[0].Index).Trim();
        IReadOnlyList<Line> groups = before.IsBlank ? entry.Groups : [.. entry.Groups, line with { Kind = LineKind.Text, Text = before }];
        return [.. parts.Select(p => entry with { Lines = [line with { Text = p }], Groups = groups })];
    }

    private const int LongestParagraph = 20_000;

    [GeneratedRegex(@"(?:^|(?<=\s))•\s")]
    private static partial Regex Points();

    [GeneratedRegex(@"(?:^|(?<=\s))\[(\d{1,3})\]\s")]
    private static partial Regex Numbers();

    private static IEnumerable<EntryText> ByDates(EntryText entry)
    {
        var line = entry.Lines[0];
        string text = line.Plain;
        if (entry.Lines.Count > 1 || entry.Columns.Count > 0 || text.Length > LongestLine) return [entry];
        var ends = Brackets().Matches(text).Where(b => DateGrammar.Find(b.Groups[1].Value) is [{ Start: 0 }, ..]).Select(b => b.Index + b.Length).ToList();
        if (ends.Count < 2 || text[ends[^1]..].Trim() is not ("" or "." or ";")) return [entry];
        string label = Label(text[..ends[0]]);
        int start = label.Length > 0 ? label.Length + 1 : 0;
        var parts = new List<RichText>();
        foreach (int end in ends)
        {
            var part = line.Text.Slice(start, end - start);
            if (parts.Count > 0)
            {
                if (Separator().Match(part.Plain) is not { Success: true } separator) return [entry];
                part = part.Slice(separator.Length);
            }

            part = part.Trim();
            if (part.Plain.Count(char.IsLetter) < 6 || char.IsLower(part.Plain[0])) return [entry];
            parts.Add(part);
            start = end;
        }

        IReadOnlyList<Line> groups = label.Length > 0 ? [.. entry.Groups, line with { Kind = LineKind.Text, Text = line.Text.Slice(0, label.Length).Trim() }] : entry.Groups;
        return parts.Select(p => entry with { Lines = [line with { Text = p }], Groups = groups });
    }

    // What stands before the colon: "Invited talks".
    private static string Label(string text) => text.IndexOf(": ", StringComparison.Ordinal) is > 2 and < 80 and var colon && !text[..colon].Contains('(', StringComparison.Ordinal) ? text[..colon] : "";

    [GeneratedRegex(@"\(([^()]{4,60})\)")]
    private static partial Regex Brackets();

    [GeneratedRegex(@"^\s*(?:[,;]\s*(?:and\s)?|and\s|&\s)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Separator();
}
