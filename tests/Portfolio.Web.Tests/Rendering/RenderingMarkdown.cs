using System.Text.Encodings.Web;
using Portfolio.Web.Rendering;

namespace Portfolio.Web.Tests.Rendering;

/// <summary>Markdown of documents on pages: emphasis and links come through, nothing dangerous does.</summary>
public class RenderingMarkdown
{
    [Theory]
    [InlineData("a **b** *c* `d`", "a <strong>b</strong> <em>c</em> <code>d</code>")]
    [InlineData("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;")]
    [InlineData("<img src=x onerror=alert(1)>", "&lt;img src=x onerror=alert(1)&gt;")]
    [InlineData("[x](javascript:alert(1))", "x")]
    [InlineData("[x](JaVaScRiPt:alert(1))", "x")]
    [InlineData("[x](data:text/html,hi)", "x")]
    [InlineData("[x](#)", "x")]
    [InlineData("![x](https://example.org/a.png)", "x")]
    [InlineData("[x](https://example.org)", "<a href=\"https://example.org\" rel=\"noopener nofollow\">x</a>")]
    public void A_line_is_safe(string markdown, string html)
    {
        using var writer = new StringWriter();
        MarkdownHtml.Line(markdown).WriteTo(writer, HtmlEncoder.Default);
        Assert.Equal(html, writer.ToString());
    }
}
