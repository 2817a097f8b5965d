using Portfolio.Cv.Reading.Markdown;

namespace Portfolio.Cv.Reading.Outlining;

/// <summary>
/// Numbered items that are headings: within a section <c>1. Journal articles</c>, <c>2. Talks</c>, and below each of them
/// what it names as items of a list of its own.
/// </summary>
internal static class NumberedHeadings
{
    private const int LongestHeading = 60;

    public static IReadOnlyList<Line> Read(IReadOnlyList<Line> lines)
    {
        List<Line>? changed = null;
        for (int first = 0; first < lines.Count;)
        {
            int last = first + 1;
            while (last < lines.Count && lines[last].Kind != LineKind.Heading) last++;
            if (lines[first].Kind == LineKind.Heading && HoldsSections(lines, first + 1, last))
            {
                changed ??= [.. lines];
                int level = Math.Min(6, lines[first].Level + 1);
                for (int i = first + 1; i < last; i++)
                    if (IsNumbered(lines[i])) changed[i] = lines[i] with { Kind = LineKind.Heading, Level = level, IsOrdered = false };
            }

            first = last;
        }

        return changed ?? lines;
    }

    private static bool IsNumbered(Line line) => line is { Kind: LineKind.Bullet, Level: 1, IsOrdered: true };

    // Each number stands above items that have none, and most are called like a section.
    private static bool HoldsSections(IReadOnlyList<Line> lines, int first, int last)
    {
        int heads = 0, known = 0;
        for (int i = first; i < last; i++)
        {
            if (!IsNumbered(lines[i])) continue;
            heads++;
            if (lines[i].Plain.Length > LongestHeading || lines[i].Dates.Count > 0 || i + 1 >= last || lines[i + 1] is not { Kind: LineKind.Bullet, Level: 1, IsOrdered: false }) return false;
            if (HeadingVocabulary.Whole(lines[i].Plain) is { IsTitle: false } || HeadingVocabulary.Partly(lines[i].Plain) is not null) known++;
        }

        return heads > 1 && known * 2 >= heads && IsNumbered(lines[first]);
    }
}
