using Portfolio.Cv.Reading.Markdown;

namespace Portfolio.Cv.Reading.Outlining;

/// <summary>
/// Headings that say a section and a part of it: <c>Teaching: Lecturer, University of X</c> is a section, and a heading in it;
/// the next one that begins alike is only the latter.
/// </summary>
internal static class LabelledHeadings
{
    private const int LongestLabel = 30;

    public static IReadOnlyList<Line> Read(IReadOnlyList<Line> lines)
    {
        List<string?> labels = [.. lines.Select(Label)];
        if (labels.TrueForAll(l => l is null)) return lines;
        var changed = new List<Line>();
        (int Level, string Label)? open = null;
        foreach (var (line, label) in lines.Zip(labels))
        {
            if (line.Kind == LineKind.Heading && label is null && open is { } section && line.Level <= section.Level) open = null;
            if (label is null)
            {
                changed.Add(line);
                continue;
            }

            if (open != (line.Level, label)) changed.Add(line with { Text = line.Text.Slice(0, label.Length) });
            open = (line.Level, label);
            changed.Add(line with { Text = line.Text.Slice(label.Length).Trim(": ："), Level = line.Level + 1 });
        }

        return changed;
    }

    private static string? Label(Line line)
    {
        if (line.Kind != LineKind.Heading || line.Level > 5 || line.Plain.IndexOfAny([':', '：']) is not (> 2 and < LongestLabel and var colon) || string.IsNullOrWhiteSpace(line.Plain[(colon + 1)..])) return null;
        if (HeadingVocabulary.Whole(line.Plain) is not null || line.WholeDate is not null) return null;
        string label = line.Plain[..colon];
        return HeadingVocabulary.Whole(label) is { IsTitle: false, Track: null, Status: null, Kind: SectionKind.Teaching or SectionKind.Positions or SectionKind.Service or SectionKind.Talks or SectionKind.Grants } ? label : null;
    }
}
