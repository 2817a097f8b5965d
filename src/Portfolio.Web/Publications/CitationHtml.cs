using Microsoft.AspNetCore.Html;
using Portfolio.Cv.Writing.Citations;

namespace Portfolio.Web.Publications;

/// <summary>Citations with their italics. A view would put white space between the pieces.</summary>
internal static class CitationHtml
{
    public static IHtmlContent Of(Citation citation)
    {
        var html = new HtmlContentBuilder();
        foreach (var piece in citation.Pieces)
        {
            if (piece.IsItalic) html.AppendHtml("<i>").Append(piece.Text).AppendHtml("</i>");
            else html.Append(piece.Text);
        }

        return html;
    }
}
