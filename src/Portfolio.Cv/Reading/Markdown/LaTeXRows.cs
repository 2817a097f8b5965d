using System.Text.RegularExpressions;

namespace Portfolio.Cv.Reading.Markdown;

/// <summary>
/// Rows of a LaTeX table whose columns a converter did not understand: <c>**Education** &amp; **Ph.D.**, …\</c> is a heading
/// beside its first line, <c>&amp; …\</c> one more line, and <c>&amp;\</c> an empty row.
/// </summary>
internal static partial class LaTeXRows
{
    private const int Fewest = 6;

    /// <summary>Puts headings, lines and blank lines in the place of such rows.</summary>
    public static void PutInPlace(string[] lines)
    {
        if (lines.Count(l => Further().IsMatch(l)) < Fewest || lines.Count(l => EndOfRow().IsMatch(l)) < Fewest) return;
        for (int i = 0; i < lines.Length; i++)
        {
            string line = Columns().Replace(lines[i], "");
            if (Head().Match(line) is { Success: true } head)
            {
                string rest = line[head.Length..].Trim();
                lines[i] = $"<h2>{head.Groups[1].Value}</h2>{(rest is "\\" or "" ? "" : " " + rest)}";
            }
            else if (Further().Match(line) is { Success: true } further) lines[i] = line[further.Length..].Trim() is var rest && rest is "\\" ? "" : rest;
        }

        // Behind the last line of a paragraph the backslash breaks nothing.
        for (int i = 0; i + 1 < lines.Length; i++)
            if (lines[i + 1].Length == 0 && EndOfRow().IsMatch(lines[i])) lines[i] = EndOfRow().Replace(lines[i], "");
    }

    [GeneratedRegex(@"^\s*\[@[^\n]{0,200}\]\{\}\s*")]
    private static partial Regex Columns();

    [GeneratedRegex(@"^\s*\*\*([^*&]{3,60})\*\*\s*&(?=[\s\\]|$)")]
    private static partial Regex Head();

    [GeneratedRegex(@"^\s*&(?=[\s\\]|$)")]
    private static partial Regex Further();

    [GeneratedRegex(@"\\\s*$")]
    private static partial Regex EndOfRow();
}
