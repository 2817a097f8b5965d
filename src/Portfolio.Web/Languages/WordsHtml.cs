using System.Globalization;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace Portfolio.Web.Languages;

/// <summary>A text with links and emphasis. Its words and its values are encoded; only its own few elements are HTML.</summary>
internal sealed class WordsHtml(string english, string text, IReadOnlyList<object?> values) : IHtmlContent
{
    /// <summary>The words and values without their languages.</summary>
    public override string ToString() => WordPattern.Fill(english, text, [.. values]);

    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        var names = WordPattern.Names(english);
        int at = 0;
        foreach (var found in WordPattern.In(text))
        {
            encoder.Encode(writer, text, at, found.Index - at);
            at = found.Index + found.Length;
            string name = WordPattern.Name(found);
            int place = WordPattern.Place(names, name);
            if (!WordPattern.Elements.Contains(name) && (place < 0 || place >= values.Count)) encoder.Encode(writer, found.Value);
            else if (found.Value[0] == '{') Write(values[place], writer, encoder);
            else writer.Write(Tag(name, found.Value[1] == '/', place < 0 ? null : values[place], encoder));
        }

        encoder.Encode(writer, text, at, text.Length - at);
    }

    private static void Write(object? value, TextWriter writer, HtmlEncoder encoder)
    {
        if (value is IHtmlContent html) html.WriteTo(writer, encoder);
        else encoder.Encode(writer, Convert.ToString(value, CultureInfo.InvariantCulture) ?? "");
    }

    private static string Tag(string name, bool isEnd, object? address, HtmlEncoder encoder) => (name, isEnd) switch
    {
        ("hidden", false) => """<span class="visually-hidden">""",
        ("hidden", true) => "</span>",
        ("em" or "strong" or "code", _) => isEnd ? $"</{name}>" : $"<{name}>",
        (_, true) => "</a>",
        _ => $"""<a href="{encoder.Encode(Convert.ToString(address, CultureInfo.InvariantCulture) ?? "")}">""",
    };
}
