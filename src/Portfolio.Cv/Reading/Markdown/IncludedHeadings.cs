using System.Text.RegularExpressions;
using Portfolio.Cv.Reading.Outlining;

namespace Portfolio.Cv.Reading.Markdown;

/// <summary>Headings that a Jekyll site includes: <c>{% include section.html title="Education" %}</c>.</summary>
internal static partial class IncludedHeadings
{
    private const int FewestIncluded = 3;

    /// <summary>Makes headings of what is included again and again with the names of sections. The lines are kept as they were written, too.</summary>
    public static IEnumerable<SourceLines> PutInPlace(string[] lines)
    {
        var found = lines.Select((line, i) => (Line: i, Include: Include().Match(line))).Where(f => f.Include.Success).ToList();
        foreach (var alike in found.GroupBy(f => f.Include.Groups["file"].Value).Where(g => g.Count() >= FewestIncluded))
        {
            if (alike.Count(f => HeadingVocabulary.Whole(f.Include.Groups["title"].Value) is not null) * 2 < alike.Count()) continue;
            foreach (var (line, include) in alike)
            {
                lines[line] = "## " + include.Groups["title"].Value;
                yield return new SourceLines(line + 1, line + 1);
            }
        }
    }

    [GeneratedRegex(@"^\s*\{%-?\s*include\s+(?<file>\S+)\s+[\w-]+=[""'](?<title>[^""'{}]{3,60})[""']\s*-?%\}\s*$")]
    private static partial Regex Include();
}
