using System.Text.RegularExpressions;

namespace Portfolio.Cv.Reading.Markdown;

/// <summary>
/// Links whose address a site generator fills in, which is no address for Markdown: <c>[pdf]({{ site.baseurl }}/files/reeds.pdf)</c>
/// leads to what is written of it, <c>[Jane Roe]({{ site.data.links.roe }})</c> nowhere.
/// </summary>
internal static partial class LiquidLinks
{
    /// <summary>Puts links in the place of such links. The lines are kept as they were written, too.</summary>
    public static IEnumerable<SourceLines> PutInPlace(string[] lines)
    {
        for (int i = 0; i < lines.Length; i++)
        {
            bool isDefinition = lines[i].Contains("]: {", StringComparison.Ordinal);
            if (!isDefinition && !lines[i].Contains("({{", StringComparison.Ordinal) && !lines[i].Contains("({%", StringComparison.Ordinal)) continue;
            string written = isDefinition ? Definition().Replace(lines[i], link => $"{link.Groups[1].Value}{Address(link)}") : Link().Replace(lines[i], link => $"]({Address(link)})");
            if (written == lines[i]) continue;
            lines[i] = written;
            yield return new SourceLines(i + 1, i + 1);
        }
    }

    private static string Address(Match link)
    {
        string path = Quoted().Match(link.Groups["tag"].Value).Groups["path"].Value + link.Groups["rest"].Value;
        return path.Length > 0 ? path : "#";
    }

    [GeneratedRegex(@"\]\((?<tag>\{\{[^{}]{0,200}\}\}|\{%[^{}%]{0,200}%\})(?<rest>[^\s(){}]*)\)")]
    private static partial Regex Link();

    // "[pdf1]: {{ url }}/pdfs/reeds.pdf"
    [GeneratedRegex(@"^(\s{0,3}\[[^\[\]]{1,60}\]:\s)(?<tag>\{\{[^{}]{0,200}\}\})(?<rest>[^\s(){}]*)\s*$")]
    private static partial Regex Definition();

    [GeneratedRegex(@"[""'](?<path>[^""'\s]+)[""']")]
    private static partial Regex Quoted();
}
