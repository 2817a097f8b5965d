using Portfolio.Cv.Reading.Markdown;

namespace Portfolio.Cv.Reading.Outlining;

/// <summary>
/// Headings that are the labels of a form: <c>### POSITION</c> above what somebody was and <c>### DESCRIPTION</c> above where,
/// again and again. What stands below the first is the entry's heading, and the labels say nothing.
/// </summary>
internal static class FieldHeadings
{
    private const int FewestPairs = 3;

    public static IReadOnlyList<Line> Read(IReadOnlyList<Line> lines)
    {
        var headings = Enumerable.Range(0, lines.Count).Where(i => lines[i].Kind == LineKind.Heading).ToList();
        var pairs = headings.Zip(headings.Skip(1)).Where(p => lines[p.First].Level == lines[p.Second].Level && Label(p.First) != Label(p.Second) && lines[p.First].WholeDate is null).GroupBy(p => (First: Label(p.First), Second: Label(p.Second))).Where(g => g.Count() >= FewestPairs).ToList();
        // Of "A, B, A, B" the first that stands there begins the pair.
        if (pairs.Count == 0 || pairs.MinBy(g => g.First().First) is not { } form || pairs.Exists(g => g.Key.First != form.Key.First && g.Key.First != form.Key.Second)) return lines;
        // A short line or two, and no list, stand below the label of what somebody was.
        if (form.Any(p => lines.Skip(p.First + 1).Take(p.Second - p.First - 1).ToList() is not { Count: > 0 and < 4 } below || below.Exists(l => l.Kind != LineKind.Text || l.Plain.Length > 100))) return lines;
        var labels = headings.Where(i => Label(i) == form.Key.First || Label(i) == form.Key.Second).ToHashSet();
        if (labels.Count > form.Count() * 2 + 1) return lines;
        var read = new List<Line>(lines.Count);
        for (int i = 0; i < lines.Count; i++)
        {
            if (!labels.Contains(i)) read.Add(lines[i]);
            else if (Label(i) == form.Key.First && i + 1 < lines.Count && lines[i + 1].Kind == LineKind.Text) read.Add(lines[++i] with { Kind = LineKind.Heading, Level = lines[i - 1].Level });
        }

        return read;

        string Label(int index) => lines[index].Plain.Trim();
    }
}
