using System.Text.Json;
using System.Text.RegularExpressions;
using Portfolio.Cv.LaTeX;
using Portfolio.Cv.Reading.Markdown;

namespace Portfolio.Cv.Reading.Provenance;

/// <summary>What stands on the lines of a document when the marks of its format are taken away.</summary>
internal static partial class VisibleLines
{
    // A line longer than this is taken as it is written: it is no text that somebody typed.
    private const int LongestLine = 100_000;

    public static string[] Of(string[] lines, DocumentFormat format) =>
        Array.ConvertAll(lines, line => line.Length > LongestLine ? line : Of(line, format));

    private static string Of(string line, DocumentFormat format) => format switch
    {
        DocumentFormat.Markdown => VisibleText.Of(SourceText.Clean(line)),
        DocumentFormat.BibTeX => BibTeX(line),
        DocumentFormat.JsonResume or DocumentFormat.CslJson => Escape().Replace(Member().Replace(line, " "), Unescaped),
        _ => throw new ArgumentOutOfRangeException(nameof(format)),
    };

    // "@article{key," and "title =" are the format's own; TeX's commands without accents become what they print.
    private static string BibTeX(string line)
    {
        string text = FieldName().Replace(EntryStart().Replace(line, " "), " ");
        return text.AsSpan().IndexOfAny('\\', '{', '~') < 0 ? text : LaTeXText.ToText(text);
    }

    private static string Unescaped(Match escape) => escape.Value[1] switch
    {
        'u' => JsonSerializer.Deserialize<string>($"\"{escape.Value}\"") ?? "",
        '"' or '\\' or '/' => escape.Value[1..],
        _ => " ",
    };

    [GeneratedRegex(@"^\s*@\w+\s*[{(]\s*(?!\w+\s*=)[^\s,{}""]*,?", RegexOptions.CultureInvariant)]
    private static partial Regex EntryStart();

    [GeneratedRegex(@"(?<=^\s*|[,""}]\s*)[A-Za-z][\w-]*\s*=\s*(?=[{""\d\w])", RegexOptions.CultureInvariant)]
    private static partial Regex FieldName();

    [GeneratedRegex(@"(?<!\\)""(?:[^""\\]|\\.)*""\s*:", RegexOptions.CultureInvariant)]
    private static partial Regex Member();

    [GeneratedRegex(@"(?:\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u(?![dD][89a-fA-F])[0-9a-fA-F]{4}|\\[^u])", RegexOptions.CultureInvariant)]
    private static partial Regex Escape();
}
