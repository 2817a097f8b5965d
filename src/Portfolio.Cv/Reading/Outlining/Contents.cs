using Portfolio.Cv.Reading.Markdown;

namespace Portfolio.Cv.Reading.Outlining;

/// <summary>A table of contents: items that are links to places of the document itself, and nothing else.</summary>
internal static class Contents
{
    private const int Fewest = 3;

    /// <summary>Takes out a document's table of contents. What its headings don't say again, the ledger keeps.</summary>
    public static void TakeOut(List<Line> lines)
    {
        for (int first = 0, last; first < lines.Count; first = last + 1)
        {
            last = first;
            while (last < lines.Count && IsLinkWithin(lines[last])) last++;
            if (last - first < Fewest) continue;
            lines.RemoveRange(first, last - first);
            return;
        }
    }

    private static bool IsLinkWithin(Line line) =>
        line.Kind == LineKind.Bullet && !line.Text.IsBlank && line.Text.Runs.All(r => r.Url is ['#', _, ..] || string.IsNullOrWhiteSpace(r.Text));
}
