using System.Text.RegularExpressions;
using Portfolio.Cv.Reading.Markdown;

namespace Portfolio.Cv.Reading.Outlining;

/// <summary>
/// Items that are headings: in a section of activities, or of a kind that nobody knows, the items of the list are called
/// <c>Talks</c>, <c>Internships</c>, <c>Teaching</c>, and what was done stands below each, or behind a colon.
/// </summary>
internal static partial class BulletHeadings
{
    public static IReadOnlyList<Line> Read(IReadOnlyList<Line> lines)
    {
        lines = AtEdges(lines);
        List<Line>? changed = null;
        for (int first = 0; first < lines.Count;)
        {
            int last = first + 1;
            while (last < lines.Count && lines[last].Kind != LineKind.Heading) last++;
            var section = lines.Skip(first).Take(last - first);
            if (lines[first].Kind == LineKind.Heading && last > first + 1)
            {
                int level = Math.Min(6, lines[first].Level + 1);
                if (HoldsSections(lines, first, last)) section = section.Take(1).Concat(section.Skip(1).Select(l => l is { Kind: LineKind.Bullet, Level: 1 } ? l with { Kind = LineKind.Heading, Level = level } : l with { Level = l.Level - 1 }));
                else if (HoldsLabels(lines, first, last)) section = section.Take(1).Concat(section.Skip(1).SelectMany(l => AtLabel(l, level)));
                else if (changed is null)
                {
                    first = last;
                    continue;
                }

                changed ??= [.. lines.Take(first)];
            }

            changed?.AddRange(section);
            first = last;
        }

        return changed ?? lines;
    }

    // "* Teaching (from 2013)", as Org mode writes a heading: an item above a table, or the first one behind a paragraph, that names another kind of entries than those around it.
    private static IReadOnlyList<Line> AtEdges(IReadOnlyList<Line> lines)
    {
        List<Line>? changed = null;
        HeadingMeaning? around = null;
        for (int i = 0; i < lines.Count; i++)
        {
            if (lines[i].Kind == LineKind.Heading) around = HeadingVocabulary.Whole(lines[i].Plain);
            if (i == 0 || i + 1 == lines.Count || lines[i] is not { Kind: LineKind.Bullet, Level: 1, IsOrdered: false, Plain.Length: < 40 } item || around is not { Kind: SectionKind.Publications or SectionKind.Positions or SectionKind.Education or SectionKind.Grants or SectionKind.Talks or SectionKind.Teaching }) continue;
            bool isAboveTable = lines[i + 1] is { Kind: LineKind.TableRow, Level: 0 };
            if (!isAboveTable && (lines[i - 1] is not { Kind: LineKind.Text or LineKind.TableRow, Level: 0 } || lines[i + 1] is not { Kind: LineKind.Bullet, Level: 1 })) continue;
            string name = isAboveTable && item.Plain.IndexOf('(', StringComparison.Ordinal) is > 0 and var open ? item.Plain[..open] : item.Plain;
            if (name.Contains('(', StringComparison.Ordinal) || HeadingVocabulary.Whole(name) is not { IsTitle: false, Kind: SectionKind.Talks or SectionKind.Teaching or SectionKind.Publications or SectionKind.Positions or SectionKind.Education or SectionKind.Awards or SectionKind.Grants or SectionKind.Service } meaning || meaning.Kind == around.Kind) continue;
            changed ??= [.. lines];
            changed[i] = item with { Kind = LineKind.Heading, Level = 1 };
            around = meaning;
        }

        return changed ?? lines;
    }

    private static IEnumerable<Line> AtLabel(Line item, int level)
    {
        if (item.Kind != LineKind.Bullet) return [item with { Level = 0 }];
        var label = Label().Match(item.Plain);
        return [item with { Kind = LineKind.Heading, Level = level, Text = item.Text.Slice(0, label.Groups[1].Index + label.Groups[1].Length).Trim() }, item with { Kind = LineKind.Text, Level = 0, Text = item.Text.Slice(label.Length).Trim() }];
    }

    // "Extra", and below it "- Awards: …", "- Hobbies: …".
    private static bool HoldsLabels(IReadOnlyList<Line> lines, int first, int last)
    {
        if (last - first < 3 || HeadingVocabulary.Whole(lines[first].Plain) is { } own && !(own.Kind == SectionKind.Statements && HeadingVocabulary.IsOther(lines[first].Plain))) return false;
        var kinds = new HashSet<SectionKind>();
        for (int i = first + 1; i < last; i++)
        {
            // The item goes on.
            if (i > first + 1 && lines[i] is { Kind: LineKind.Text, Level: 1 }) continue;
            if (lines[i] is not { Kind: LineKind.Bullet, Level: 1 } || Label().Match(lines[i].Plain) is not { Success: true } label) return false;
            if (HeadingVocabulary.Whole(label.Groups[1].Value) is not { IsTitle: false } meaning) return false;
            kinds.Add(meaning.Kind);
        }

        return kinds.Count > 1 && kinds.Overlaps([SectionKind.Awards, SectionKind.Service, SectionKind.Teaching, SectionKind.Talks, SectionKind.Grants]);
    }

    [GeneratedRegex(@"^[^\p{L}]{0,6}(\p{L}[\p{L} &/]{2,30}):\s+(?=\S)")]
    private static partial Regex Label();

    private static bool HoldsSections(IReadOnlyList<Line> lines, int first, int last)
    {
        var own = HeadingVocabulary.Whole(lines[first].Plain);
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

        // "Service & other qualifications" heads what it doesn't name.
        if (own is { Kind: not (SectionKind.Activities or SectionKind.Statements) } && (own.IsTitle || !HeadingVocabulary.Normalize(lines[first].Plain).Contains("other", StringComparison.Ordinal))) return false;
        // "Journal article", "Book chapter": two kinds, or publications of some sort.
        return (kinds.Count > 1 || kinds.Contains(SectionKind.Publications)) && known * 2 >= heads;
    }
}
