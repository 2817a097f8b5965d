using System.Net;
using System.Text.RegularExpressions;

namespace Portfolio.Cv.Reading;

/// <summary>The text that a reader of the rendered document would see in a line of Markdown.</summary>
internal static partial class VisibleText
{
    public static string Of(string line)
    {
        string text = Tag().Replace(line, " ");
        text = LinkTarget().Replace(text, "] ");
        text = AttributeList().Replace(text, " ");
        text = TexCommand().Replace(text, " ");
        return WebUtility.HtmlDecode(text);
    }

    [GeneratedRegex(@"</?[A-Za-z][^<>]{0,2000}>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"\]\([^()\s]*(?:\([^()]*\)[^()\s]*)*(?:\s+""[^""]*"")?\)(?:\{[^{}]*\})?")]
    private static partial Regex LinkTarget();

    [GeneratedRegex(@"\{:?\s*[.#][^{}]*\}")]
    private static partial Regex AttributeList();

    [GeneratedRegex(@"\\[A-Za-z]+\*?")]
    private static partial Regex TexCommand();
}
