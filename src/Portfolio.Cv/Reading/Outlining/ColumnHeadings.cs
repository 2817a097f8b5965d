using Portfolio.Cv.Reading.Markdown;

namespace Portfolio.Cv.Reading.Outlining;

/// <summary>Tables whose columns are sections: <c>Skills | Languages | Interests</c> as the head, and below it an item of each in every row; or one whose head is a section's heading.</summary>
internal static class ColumnHeadings
{
    public static IReadOnlyList<Line> Read(IReadOnlyList<Line> lines)
    {
        List<Line>? changed = null;
        int level = 2;
        for (int i = 0; i < lines.Count; i++)
        {
            if (lines[i].Kind == LineKind.Heading) level = Math.Max(2, lines[i].Level);
            // "| Skills | |" above rows of them.
            if (lines[i] is { Kind: LineKind.TableRow, IsTableHead: true } own && own.Text.Cells().Where(c => !c.IsBlank).ToList() is [var only] && own.Plain.Contains('\t', StringComparison.Ordinal) && HeadingVocabulary.Whole(only.Plain) is { IsTitle: false, Kind: not SectionKind.Statements })
            {
                changed ??= [.. lines.Take(i)];
                changed.Add(own with { Kind = LineKind.Heading, Level = level, Text = only, IsTableHead = false });
                continue;
            }

            if (lines[i] is not { Kind: LineKind.TableRow, IsTableHead: true } head || Columns(head) is not { } columns)
            {
                changed?.Add(lines[i]);
                continue;
            }

            changed ??= [.. lines.Take(i)];
            int first = i + 1, last = i;
            while (last + 1 < lines.Count && lines[last + 1].Kind == LineKind.TableRow && lines[last + 1].Block == head.Block) last++;
            for (int column = 0; column < columns.Count; column++)
            {
                changed.Add(head with { Kind = LineKind.Heading, Level = level, Text = columns[column], IsTableHead = false });
                for (int row = first; row <= last; row++)
                    if (lines[row].Text.Cells().ElementAtOrDefault(column) is { IsBlank: false } cell) changed.Add(lines[row] with { Kind = LineKind.Bullet, Level = 1, Text = cell });
            }

            i = last;
        }

        return changed ?? lines;
    }

    // Each column is called like a section that lists plain things, and one at least like no field of an entry.
    private static List<RichText>? Columns(Line head)
    {
        var cells = head.Text.Cells().ToList();
        var kinds = cells.ConvertAll(c => HeadingVocabulary.Whole(c.Plain)?.Kind);
        return cells.Count > 1 && kinds.TrueForAll(k => k is SectionKind.Skills or SectionKind.Languages or SectionKind.Interests or SectionKind.Activities) && kinds.Distinct().Count() > 1 ? cells : null;
    }
}
