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

    // Only what HTML knows is a tag: "<Jane Doe>" is text, whatever the parser takes it for.
    [GeneratedRegex(@"</?(?:a|abbr|address|article|aside|b|big|blockquote|body|br|button|caption|center|cite|code|col|colgroup|dd|del|details|div|dl|dt|em|embed|figcaption|figure|font|footer|form|h[1-6]|head|header|hr|html|i|iframe|img|input|ins|kbd|label|li|link|main|mark|meta|nav|object|ol|p|path|picture|pre|q|s|samp|script|section|small|source|span|strike|strong|style|sub|summary|sup|svg|table|tbody|td|tfoot|th|thead|time|title|tr|tt|u|ul|var|video|wbr)(?:\s[^<>]{0,2000})?/?>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Tag();

    [GeneratedRegex(@"\]\([^()\s]*(?:\([^()]*\)[^()\s]*)*(?:\s+""[^""]*"")?\)(?:\{[^{}]*\})?")]
    private static partial Regex LinkTarget();

    [GeneratedRegex(@"\{:?\s*[.#][^{}]*\}")]
    private static partial Regex AttributeList();

    [GeneratedRegex(@"\\[A-Za-z]+\*?")]
    private static partial Regex TexCommand();
}
