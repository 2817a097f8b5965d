using System.Text.RegularExpressions;

namespace Portfolio.Cv.Reading.Markdown;

/// <summary>
/// Pandoc's and Quarto's attributes: <c>[text]{.badge}</c> is its text, and what stands in the braces is markup.
/// So are the names of pictures: <c>:office: University of X</c>.
/// </summary>
internal static partial class AttributeLists
{
    /// <summary>A line without lists of attributes, and without the brackets of the spans that bear them.</summary>
    public static string TakeOut(string line)
    {
        if (line.Contains("\\fa", StringComparison.Ordinal)) line = Icon().Replace(line, "");
        // A line with nothing else may be a word between colons.
        if (line.Contains(':', StringComparison.Ordinal) && PictureName().Replace(line, "") is var rest && !string.IsNullOrWhiteSpace(rest)) line = rest;
        if (line.Contains("{:", StringComparison.Ordinal)) line = Kramdown().Replace(line, "");
        if (line.Contains("{=", StringComparison.Ordinal)) line = RawForWriter().Replace(line, raw => raw.Value.Contains("fill", StringComparison.Ordinal) ? "\t" : " ");
        // The heading may be a line above a row of signs.
        if (AfterTitle().IsMatch(line)) return AtHeading().Replace(line, "");
        if (!line.Contains("]{", StringComparison.Ordinal) && !line.Contains("){", StringComparison.Ordinal) && !(line.StartsWith('#') && line.TrimEnd().EndsWith('}'))) return line;
        if (line.StartsWith('#')) line = AtHeading().Replace(line, "");
        line = AfterLink().Replace(line, ")");
        int spans = 0;
        for (var match = AfterSpan().Match(line); match.Success && spans < MostSpans; match = AfterSpan().Match(line), spans++)
        {
            int open = Open(line, match.Index);
            string before = open < 0 ? line[..(match.Index + 1)] : line[..open] + line[(open + 1)..match.Index];
            line = before + line[(match.Index + match.Length)..];
        }

        return line;
    }

    [GeneratedRegex(@"\\fa(?:Icon\*?(?:\[[^\[\]]*\])?\{[\w-]+\}|[A-Z][A-Za-z]*(?![A-Za-z{]))\s*")]
    private static partial Regex Icon();

    [GeneratedRegex(@"(?<!\S):[a-z][a-z0-9_+-]{2,40}:(?!\S)[ \t]?")]
    private static partial Regex PictureName();

    // In a line; one with more is none that anybody wrote.
    private const int MostSpans = 100;

    private static int Open(string line, int close)
    {
        int depth = 0;
        for (int i = close; i >= 0; i--)
        {
            if (line[i] == ']') depth++;
            else if (line[i] == '[' && --depth == 0) return i;
        }

        return -1;
    }

    [GeneratedRegex(@"\s*\{\s*(?:[#.]|-\}|[\w-]+=)[^{}]*(?:\}\s*)?$")]
    private static partial Regex AtHeading();

    // "`\hfill`{=latex}": what pandoc hands on to one format only.
    [GeneratedRegex(@"\s?`\\[^`]{1,60}`\{=\w{2,12}\}\s?")]
    private static partial Regex RawForWriter();

    [GeneratedRegex(@"\{:\s*(?:[.#]|[A-Za-z][\w-]*\s?=)[^{}]*\}")]
    private static partial Regex Kramdown();

    [GeneratedRegex(@"^\p{L}[^{}]{0,60}\{\s*(?:#[\w-]+|[\w-]+=[^{}]*)\}\s*$")]
    private static partial Regex AfterTitle();

    [GeneratedRegex(@"\)\{\s*(?:[.#]|[\w-]+=)[^{}]*\}")]
    private static partial Regex AfterLink();

    [GeneratedRegex(@"\]\{\s*[.#][^{}]*\}")]
    private static partial Regex AfterSpan();
}
