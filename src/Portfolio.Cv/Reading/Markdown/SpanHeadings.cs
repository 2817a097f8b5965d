using System.Text.RegularExpressions;
using Portfolio.Cv.Reading.Outlining;

namespace Portfolio.Cv.Reading.Markdown;

/// <summary>
/// Headings that are only a passage or a block in HTML, as converters and templates leave them:
/// <c>&lt;span&gt;Education&lt;/span&gt;</c> alone or before the first entry, <c>&lt;div class="section-title"&gt;🎓 Education&lt;/div&gt;</c>.
/// </summary>
internal static partial class SpanHeadings
{
    private const int FewestKnown = 3;

    /// <summary>Makes headings of what looks alike where several of them are called like sections; other documents stay as they are.</summary>
    public static void PutInPlace(string[] lines)
    {
        int headings = lines.Count(l => l.StartsWith("##", StringComparison.Ordinal));
        var found = new List<(int Line, string Tag, string Heading, string Behind)>();
        for (int i = 0; i < lines.Length; i++)
        {
            if (Element().Match(lines[i]) is not { Success: true } element) continue;
            string tag = element.Groups["tag"].Value, behind = element.Groups["behind"].Value.Trim();
            bool isBlock = element.Groups["name"].Value is not "span";
            // A passage begins a paragraph; a block is alone in its line, and looks like no other text.
            if (isBlock ? behind.Length > 0 || !tag.Contains('=', StringComparison.Ordinal) : i > 0 && !string.IsNullOrWhiteSpace(lines[i - 1])) continue;
            found.Add((i, tag, element.Groups["text"].Value.Trim(), behind));
        }

        foreach (var alike in found.GroupBy(f => f.Tag))
        {
            int known = alike.Count(f => HeadingVocabulary.Whole(f.Heading) is { IsTitle: false });
            if (known < FewestKnown || known * 2 < alike.Count() || headings >= known) continue;
            foreach (var (line, tag, heading, behind) in alike)
            {
                if (behind.Length > 0 && line == 0) continue;
                lines[line] = behind;
                lines[behind.Length > 0 ? line - 1 : line] = tag.StartsWith("<span", StringComparison.OrdinalIgnoreCase) ? "## " + heading : $"<h2>{heading}</h2>";
            }
        }
    }

    [GeneratedRegex(@"^\s*(?<tag><(?<name>span|div|p|strong|b)\b[^<>]*>)\s*(?:<i\b[^<>]*>\s*</i>\s*)?(?<text>[^\s<>*_`\[\]:.][^<>*_`\[\]:.]{2,59}?)\s*</\k<name>>(?<behind>.*)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Element();
}
