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

    /// <summary>Parts what a heading lays out side by side: <c>&lt;h2&gt;Engineer&lt;span&gt;Acme - 2012&lt;/span&gt;&lt;/h2&gt;</c>.</summary>
    public static string Parted(string line) => line.Contains("<span", StringComparison.OrdinalIgnoreCase) && line.Contains("</h", StringComparison.OrdinalIgnoreCase) ? SpanBeside().Replace(line, "\t") : line;

    [GeneratedRegex(@"(?<=<h[1-6]\b[^<>]{0,100}>[^<>]{2,100})(?=<span\b[^<>]{0,100}>[^\n]{4,300}</span>\s{0,9}</h[1-6]>)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SpanBeside();

    /// <summary>Makes headings of what looks alike where several of them are called like sections; other documents stay as they are.</summary>
    public static void PutInPlace(string[] lines)
    {
        int headings = lines.Count(l => l.StartsWith("##", StringComparison.Ordinal));
        var found = new List<(int Line, string Name, string Tag, string Heading, string Behind)>();
        for (int i = 0; i < lines.Length; i++)
        {
            if (Element().Match(lines[i]) is not { Success: true } element) continue;
            string name = element.Groups["name"].Value.ToLowerInvariant(), tag = element.Groups["tag"].Value, behind = element.Groups["behind"].Value.Trim();
            bool isBlock = name != "span";
            // A passage begins a paragraph; a block is alone in its line, and looks like no other text.
            if (isBlock ? behind.Length > 0 || !tag.Contains('=', StringComparison.Ordinal) && name != "dt" : i > 0 && !string.IsNullOrWhiteSpace(lines[i - 1])) continue;
            found.Add((i, name, tag, element.Groups["text"].Value.Trim(), behind));
        }

        foreach (var alike in found.GroupBy(f => f.Tag))
        {
            int known = alike.Count(f => HeadingVocabulary.Whole(f.Heading) is { IsTitle: false });
            if (known < FewestKnown || known * 2 < alike.Count() || headings >= known) continue;
            foreach (var (line, name, _, heading, behind) in alike)
            {
                if (behind.Length > 0 && line == 0) continue;
                lines[line] = behind;
                // Above definitions that have headings of their own.
                string level = name == "dt" ? "h1" : "h2";
                lines[behind.Length > 0 ? line - 1 : line] = name == "span" ? "## " + heading : $"<{level}>{heading}</{level}>";
            }
        }
    }

    [GeneratedRegex(@"^\s*(?<tag><(?<name>span|div|dt|p|strong|b)\b[^<>]*>)\s*(?:<i\b[^<>]*>\s*</i>\s*)?(?<text>[^\s<>*_`\[\]:.][^<>*_`\[\]:.]{2,59}?)\s*</\k<name>>(?<behind>.*)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Element();
}
