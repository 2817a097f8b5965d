using System.Text.RegularExpressions;

namespace Portfolio.Cv.Reading.Markdown;

/// <summary>
/// Takes the layout out of LaTeX's tables and boxes, in which R's vitae and others set the entries of a CV:
/// <c>2019 &amp; \parbox[t]{0.85\textwidth}{%</c> is a date, and <c>\hfill</c> parts two fields.
/// </summary>
internal static partial class LaTeXLayout
{
    /// <summary>Takes out the lines that LaTeX doesn't set: what stands before the document, and comments.</summary>
    public static IEnumerable<SourceLines> TakeOutUnread(string[] lines)
    {
        int begin = Array.FindIndex(lines, l => l.Contains(@"\begin{document}", StringComparison.Ordinal));
        for (int i = 0; i < lines.Length; i++)
        {
            if (lines[i].Length == 0 || (i > begin && !CommentLine().IsMatch(lines[i]))) continue;
            lines[i] = "";
            yield return new SourceLines(i + 1, i + 1);
        }
    }

    public static string TakeOut(string line)
    {
        if (!line.Contains('\\', StringComparison.Ordinal)) return line;
        line = Comment().Replace(line, "");
        if (RowEnd().IsMatch(line)) return "";
        bool isLaidOut = Row().IsMatch(line);
        line = Box().Replace(line, "");
        // The braces that the boxes of an entry end with.
        if (line.AsSpan().Count('}') > line.AsSpan().Count('{')) line = EndOfBoxes().Replace(line, "");
        if (isLaidOut) line = Cell().Replace(line, "\t");
        line = Break().Replace(line, "\t");
        line = Size().Replace(Colour().Replace(line, ""), "$1");
        bool isSetIn = line.Length > 0 && char.IsWhiteSpace(line[0]);
        line = Command().Replace(line, " ");
        if (!isSetIn) line = line.TrimStart();
        return MiddleDot().Replace(BulletSign().Replace(line, "- "), "·");
    }

    [GeneratedRegex(@"^\s*%")]
    private static partial Regex CommentLine();

    [GeneratedRegex(@"(?<!\\)%\s*$")]
    private static partial Regex Comment();

    [GeneratedRegex(@"^\s*(?:\\vspace\*?\{[^{}]*\})?\}+(?:\s*\\\\(?:\[[^\]]{0,80}\])?)?\s*$")]
    private static partial Regex RowEnd();

    [GeneratedRegex(@"\\parbox(?:\[[^\]]{0,80}\])?\{[^{}]*\}\{|\\(?:begin|end)\{(?:minipage|itemize|enumerate|longtable|tabular\*?|center|flushleft|flushright)\}(?:\[[^\]]{0,80}\])?(?:\{(?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*\})*|\\(?:[vh]?phantom|[vh]space\*?)\{[^{}]*\}")]
    private static partial Regex Box();

    [GeneratedRegex(@"\}\s*\\\\(?:\[[^\]]{0,80}\])?\s*$")]
    private static partial Regex EndOfBoxes();

    // From the first blank only; the blank of "\ " belongs to its backslash.
    [GeneratedRegex(@"(?<!\\)(?:(?<!(?<!\\)\s)\s+)?&(?!\w+;)\s*")]
    private static partial Regex Cell();

    [GeneratedRegex(@"\\color\{[^{}]*\}")]
    private static partial Regex Colour();

    [GeneratedRegex(@"\{\\(?:tiny|scriptsize|footnotesize|small|normalsize|large)(?>\s*)((?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*)\}")]
    private static partial Regex Size();

    [GeneratedRegex(@"\\\\(?:\[[^\]]{0,80}\])?|\\(?:hfill|break)(?![A-Za-z])")]
    private static partial Regex Break();

    [GeneratedRegex(@"\\(?:newline|par|empty|noindent|vfill|normalfont|thinspace|qquad|quad|tiny|scriptsize|footnotesize|small|normalsize|large|Large|raggedright|centering|fa[A-Z][A-Za-z]*\*?)(?![A-Za-z])")]
    private static partial Regex Command();

    [GeneratedRegex(@"^\s*\\(?:textbullet|textperiodcentered|bullet)(?![A-Za-z])(?:\{\})?\s*")]
    private static partial Regex BulletSign();

    [GeneratedRegex(@"\$\\cdotp?\$")]
    private static partial Regex MiddleDot();

    [GeneratedRegex(@"\\parbox|\\\\(?:\[[^\]]{0,80}\])?\s*$")]
    private static partial Regex Row();
}
