using Portfolio.Cv.Reading.Markdown;

namespace Portfolio.Cv.Reading.Outlining;

/// <summary>
/// Items that are headings: in a section of activities, or of a kind that nobody knows, the items of the list are called
/// <c>Talks</c>, <c>Internships</c>, <c>Teaching</c>, and what was done stands below each.
/// </summary>
internal static class BulletHeadings
{
    public static IReadOnlyList<Line> Read(IReadOnlyList<Line> lines)
    {
        List<Line>? changed = null;
        for (int first = 0; first < lines.Count;)
        {
            int last = first + 1;
            while (last < lines.Count && lines[last].Kind != LineKind.Heading) last++;
            if (lines[first].Kind == LineKind.Heading && HoldsSections(lines, first, last))
            {
                changed ??= [.. lines];
                int level = Math.Min(6, lines[first].Level + 1);
                for (int i = first + 1; i < last; i++)
                    changed[i] = lines[i] is { Kind: LineKind.Bullet, Level: 1 } ? lines[i] with { Kind = LineKind.Heading, Level = level } : lines[i] with { Level = lines[i].Level - 1 };
            }

            first = last;
        }

        return changed ?? lines;
    }

    private static bool HoldsSections(IReadOnlyList<Line> lines, int first, int last)
    {
        if (HeadingVocabulary.Whole(lines[first].Plain) is { Kind: not (SectionKind.Activities or SectionKind.Statements) }) return false;
        int heads = 0, known = 0;
        var kinds = new HashSet<SectionKind>();
        for (int i = first + 1; i < last; i++)
        {
            if (lines[i].Level == 0) return false;
            if (lines[i] is not { Kind: LineKind.Bullet, Level: 1 }) continue;
            heads++;
            if (i + 1 >= last || lines[i + 1] is not { Kind: LineKind.Bullet, Level: > 1 }) return false;
            if (HeadingVocabulary.Whole(lines[i].Plain) is not { IsTitle: false, Kind: not SectionKind.Statements } meaning) continue;
            known++;
            kinds.Add(meaning.Kind);
        }

        // "Journal article", "Book chapter": two kinds, or publications of some sort.
        return (kinds.Count > 1 || kinds.Contains(SectionKind.Publications)) && known * 2 >= heads;
    }
}
