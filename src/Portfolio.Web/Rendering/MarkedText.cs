using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Portfolio.Store.Searching;

namespace Portfolio.Web.Rendering;

/// <summary>A text in which the words that were searched for are marked.</summary>
internal sealed class MarkedText(string text, SearchWords? words) : IHtmlContent
{
    private const string Key = "Words";

    /// <summary>A text with the words of the page's search marked; plain where nothing is searched for.</summary>
    public static MarkedText Of(string? text, Microsoft.AspNetCore.Mvc.ViewFeatures.ViewDataDictionary data) => new(text ?? "", data[Key] as SearchWords);

    /// <summary>Says which words the page's lists mark.</summary>
    public static void Mark(Microsoft.AspNetCore.Mvc.ViewFeatures.ViewDataDictionary data, SearchWords? words) => data[Key] = words;

    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        int at = 0;
        foreach (var (start, length) in words?.In(text) ?? [])
        {
            encoder.Encode(writer, text, at, start - at);
            writer.Write("<mark>");
            encoder.Encode(writer, text, start, length);
            writer.Write("</mark>");
            at = start + length;
        }

        encoder.Encode(writer, text, at, text.Length - at);
    }
}
