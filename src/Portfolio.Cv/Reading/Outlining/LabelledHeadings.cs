using System.Text.RegularExpressions;
using Portfolio.Cv.Reading.Markdown;

namespace Portfolio.Cv.Reading.Outlining;

/// <summary>
/// Headings that say a section and a part of it: <c>Teaching: Lecturer, University of X</c> and <c>2024 (3 publications)</c>
/// are a section, and a heading in it; the next one that begins alike is only the latter.
/// </summary>
internal static partial class LabelledHeadings
{
    private const int LongestLabel = 30;

    public static IReadOnlyList<Line> Read(IReadOnlyList<Line> lines)
    {
        List<(RichText Section, RichText Part)?> labels = [.. lines.Select(Label)];
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

            var (heading, part) = label.Value;
            if (open != (line.Level, heading.Plain)) changed.Add(line with { Text = heading });
            open = (line.Level, heading.Plain);
            changed.Add(line with { Text = part, Level = line.Level + 1 });
        }

        return changed;
    }

    private static (RichText Section, RichText Part)? Label(Line line)
    {
        if (line.Kind != LineKind.Heading || line.Level > 5) return null;
        if (CountedYear().Match(line.Plain) is { Success: true } counted) return (line.Text.Slice(counted.Groups[2].Index, counted.Groups[2].Length), line.Text.Slice(counted.Groups[1].Index, counted.Groups[1].Length));
        if (line.Plain.IndexOfAny([':', '：']) is not (> 2 and < LongestLabel and var colon) || string.IsNullOrWhiteSpace(line.Plain[(colon + 1)..])) return null;
        if (HeadingVocabulary.Whole(line.Plain) is not null || line.WholeDate is not null) return null;
        return HeadingVocabulary.Whole(line.Plain[..colon]) is { IsTitle: false, Track: null, Status: null, Kind: SectionKind.Teaching or SectionKind.Positions or SectionKind.Service or SectionKind.Talks or SectionKind.Grants }
            ? (line.Text.Slice(0, colon), line.Text.Slice(colon).Trim(": ："))
            : null;
    }

    [GeneratedRegex(@"^\s*((?:19|20)\d\d)\s*(?:[:–—-]\s*)?\(?\d{1,3}\s+((?:publication|paper|article|preprint)s?)\)?\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CountedYear();
}
