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
        string? language = Script.Language(text);
        if (language is not null) writer.Write($"""<span lang="{language}">""");
        encoder.Encode(writer, text);
        if (language is not null) writer.Write("</span>");
    }
}
