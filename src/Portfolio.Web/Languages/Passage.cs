using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Portfolio.Web.Rendering;

namespace Portfolio.Web.Languages;

/// <summary>A text of a document among the interface's words, with its language where that is another one.</summary>
internal sealed class Passage(string text) : IHtmlContent
{
    /// <summary>A text to stand in a page, or in a <see cref="WordsHtml"/>.</summary>
    public static Passage Of(string? text) => new(text ?? "");

    public override string ToString() => text;

    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        // A list's items may be in several languages.
        for (int at = 0; at < text.Length;)
        {
            int end = text.IndexOf('\n', at) is >= 0 and var found ? found + 1 : text.Length;
            string line = text[at..end];
            string? language = Script.Language(line);
            if (language is not null) writer.Write($"""<span lang="{language}">""");
            encoder.Encode(writer, line);
            if (language is not null) writer.Write("</span>");
            at = end;
        }
    }
}
