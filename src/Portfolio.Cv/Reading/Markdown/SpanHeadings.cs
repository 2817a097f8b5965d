using System.Text.RegularExpressions;
using Portfolio.Cv.Reading.Outlining;

namespace Portfolio.Cv.Reading.Markdown;

/// <summary>
/// Headings that are only a passage at a paragraph's begin, as converters leave them: <c>&lt;span&gt;Education&lt;/span&gt;</c>,
/// alone or before the first entry.
/// </summary>
internal static partial class SpanHeadings
{
    private const int FewestKnown = 3;

    /// <summary>Makes headings of such passages where several are called like sections; other documents stay as they are.</summary>
    public static void PutInPlace(string[] lines)
    {
        var found = new List<(int Line, string Heading, string Behind)>();
        for (int i = 0; i < lines.Length; i++)
            if ((i == 0 || string.IsNullOrWhiteSpace(lines[i - 1])) && Span().Match(lines[i]) is { Success: true } span) found.Add((i, span.Groups[1].Value.Trim(), span.Groups[2].Value.Trim()));
        int known = found.Count(f => HeadingVocabulary.Whole(f.Heading) is { IsTitle: false });
        if (known < FewestKnown || known * 2 < found.Count || lines.Count(l => l.StartsWith("##", StringComparison.Ordinal)) >= known) return;
        foreach (var (line, heading, rest) in found)
        {
            if (rest.Length > 0 && line == 0) continue;
            lines[line] = rest;
            lines[rest.Length > 0 ? line - 1 : line] = "## " + heading;
        }
    }

    [GeneratedRegex(@"^\s*<span\b[^<>]*>\s*([\p{L}][^<>*_`\[\]:.]{2,60}?)\s*</span>(.*)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Span();
}
