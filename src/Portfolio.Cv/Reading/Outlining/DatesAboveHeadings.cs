using Portfolio.Cv.Reading.Grammar;
using Portfolio.Cv.Reading.Markdown;

namespace Portfolio.Cv.Reading.Outlining;

/// <summary>
/// Timelines: each entry's date stands above its heading. The date goes to the heading, or it would be read with the entry before.
/// </summary>
internal static class DatesAboveHeadings
{
    private const int FewestEntries = 2;

    public static IReadOnlyList<Line> Read(IReadOnlyList<Line> lines)
    {
        List<Line>? changed = null;
        for (int section = 0; section < lines.Count; section++)
        {
            // A section whose first line is a date above a heading that is deeper than its own.
            if (lines[section].Kind != LineKind.Heading || !IsAbove(lines, section + 1) || lines[section + 2].Level <= lines[section].Level) continue;
            int level = lines[section + 2].Level, end = section + 1, headings = 0;
            var dates = new List<int>();
            for (; end < lines.Count && !(lines[end].Kind == LineKind.Heading && lines[end].Level <= lines[section].Level); end++)
            {
                if (lines[end].Kind != LineKind.Heading || lines[end].Level != level || IsAbove(lines, end)) continue;
                headings++;
                if (IsAbove(lines, end - 1)) dates.Add(end - 1);
            }

            // A date that is a heading itself ("##### 2016 – 2018" above "##### Analyst") needs no other to be one.
            if (dates.Count < headings || (headings < FewestEntries && changed is null && lines[section + 1] is { Kind: LineKind.Text, WholeDate.IsRange: not true })) continue;
            changed ??= [.. lines];
            foreach (int date in dates)
            {
                var heading = lines[date + 1];
                changed[date + 1] = heading with { Text = RichText.Concat(heading.Text, new RichText("\t"), lines[date].Text), Source = new SourceLines(lines[date].Source.First, heading.Source.Last) };
                changed[date] = lines[date] with { Text = RichText.Empty };
            }
        }

        return changed is null ? lines : [.. changed.Where(l => l.Text.Length > 0)];
    }

    private static bool IsAbove(IReadOnlyList<Line> lines, int index) =>
        index >= 0 && index + 1 < lines.Count && lines[index] is { Plain.Length: < 40 } above && (above.Kind is LineKind.Text or LineKind.Bullet || above.Kind == LineKind.Heading && above.Level == lines[index + 1].Level) && lines[index + 1].Kind == LineKind.Heading && (above.WholeDate is not null || DateGrammar.IsNow(above.Plain));
}
