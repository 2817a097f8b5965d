using Portfolio.Cv.Reading.Markdown;

namespace Portfolio.Cv.Reading.Outlining;

/// <summary>
/// A heading of an entry that lost a mark: <c>## 2019 – 2021 | Acme Looms</c> between <c>### 2021 – 2022 | …</c> and
/// <c>### 2018 | …</c> stands as deep as those.
/// </summary>
internal static class SlippedHeadings
{
    public static IReadOnlyList<Line> Read(IReadOnlyList<Line> lines)
    {
        int[] headings = [.. Enumerable.Range(0, lines.Count).Where(i => lines[i].Kind == LineKind.Heading)];
        List<Line>? changed = null;
        for (int h = 1; h + 1 < headings.Length; h++)
        {
            var (before, line, next) = (lines[headings[h - 1]], lines[headings[h]], lines[headings[h + 1]]);
            if (line.Level + 1 != next.Level || before.Level != next.Level || !BeginsWithDate(line) || !BeginsWithDate(before) || !BeginsWithDate(next)) continue;
            changed ??= [.. lines];
            changed[headings[h]] = line with { Level = next.Level };
        }

        return changed ?? lines;
    }

    private static bool BeginsWithDate(Line line) => line.WholeDate is null && line.Dates is [{ Start: 0 }, ..];
}
