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
        Label(entry.Lines[0].Plain) is { Length: > 0 } label && Outlining.HeadingVocabulary.Whole(label) is { Kind: SectionKind.Talks, IsTitle: false } ? ByDates(entry) : [entry];

    /// <summary>The awards of a line that semicolons part, each of which says that it is one.</summary>
    public static IEnumerable<EntryText> Awards(EntryText entry)
    {
        var line = entry.Lines[0];
        string text = line.Plain;
        if (entry.Lines.Count > 1 || text.Length > LongestLine || !text.Contains(';', StringComparison.Ordinal)) return [entry];
        var parts = new List<(int Start, int End)>();
        int start = 0;
        for (int i = 0, depth = 0; i <= text.Length; i++)
        {
            if (i < text.Length) depth += text[i] switch { '(' or '[' => 1, ')' or ']' => -1, _ => 0 };
            if (i < text.Length && (text[i] != ';' || depth > 0)) continue;
            parts.Add((start, i));
            start = i + 1;
        }

        if (!parts.TrueForAll(p => text[p.Start..p.End].Trim() is { Length: > 5 } part && FieldWords.NamesAward(part) && !char.IsLower(part[0]))) return [entry];
        var date = HeadDate.Of(line with { Text = line.Text.Slice(0, parts[0].End) }) ?? entry.GroupDate;
        return parts.Select((p, i) => i == 0 ? entry with { Lines = [line with { Text = line.Text.Slice(0, p.End) }] } : entry with { Lines = [line with { Kind = LineKind.Text, Text = line.Text.Slice(p.Start, p.End - p.Start).Trim() }], GroupDate = date, Columns = [] });
    }

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
