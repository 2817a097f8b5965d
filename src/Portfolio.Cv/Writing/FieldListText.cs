using System.Text;
using System.Text.Json;
using Portfolio.Cv.Reading.FieldLists;
using Portfolio.Cv.Reading.Markdown;

namespace Portfolio.Cv.Writing;

/// <summary>Writes entries with the name of each field, as <see cref="FieldListReader"/> reads them.</summary>
/// <param name="isExact">True to write all Markdown as blocks of code, where it would not read back as it is.</param>
internal sealed class FieldListText(bool isExact)
{
    private readonly StringBuilder _text = new();

    public string Write<T>(IEnumerable<T> entries)
        where T : class
    {
        foreach (var entry in entries) Object(JsonSerializer.SerializeToElement(entry, CvJson.Options), typeof(T), 0);
        return _text.ToString();
    }

    private void Object(JsonElement json, Type type, int depth)
    {
        // An entry's first field is an item, and the others stand below it; so that it has nothing below it itself, it is no list.
        bool isFirst = true;
        foreach (var property in FieldLabels.Of(type).OrderBy(p => FieldLabels.ItemType(p.PropertyType) is not null))
        {
            if (!json.TryGetProperty(property.Name, out var value) || value is { ValueKind: JsonValueKind.Array } && value.GetArrayLength() == 0) continue;
            Field(property.Name, property.PropertyType, value, isFirst ? depth : depth + 1);
            isFirst = false;
        }
    }

    private void Field(string name, Type type, JsonElement value, int depth)
    {
        Indent(depth).Append("- **").Append(FieldLabels.Label(name)).Append("**:");
        if (FieldLabels.ItemType(type) is not { } item)
        {
            Value(name, value, depth);
            return;
        }

        if (item == typeof(Contributor) && value.Deserialize<Contributor[]>(CvJson.Options) is { } names && names.All(CompactFields.Fits)) Line(" " + string.Join("; ", names.Select(Name)));
        else if (item == typeof(Link) && !isExact) Line(" " + string.Join(" ", value.Deserialize<Link[]>(CvJson.Options)!.Select((link, i) => $"[{value[i].GetProperty("kind").GetString()}]({Address(link.Url)})")));
        else
        {
            Line("");
            foreach (var one in value.EnumerateArray()) Item(name, item, one, depth + 1);
        }
    }

    private void Item(string name, Type type, JsonElement item, int depth)
    {
        if (type == typeof(Highlight)) Point(item, depth);
        else if (FieldLabels.IsText(type)) Text(name, item, depth);
        else Object(item, type, depth);
    }

    private void Point(JsonElement point, int depth)
    {
        Text("text", point.GetProperty("text"), depth);
        if (!point.TryGetProperty("highlights", out var below)) return;
        foreach (var one in below.EnumerateArray()) Point(one, depth + 1);
    }

    // An item that is a block of code needs a label to stand under.
    private void Text(string name, JsonElement value, int depth)
    {
        Indent(depth).Append(IsBlock(name, value) ? "- **Text**:" : "-");
        Value(name, value, depth);
    }

    private bool IsBlock(string name, JsonElement value) =>
        value.ValueKind == JsonValueKind.String && (value.GetString()!.Contains('\n', StringComparison.Ordinal) || (isExact && FieldLabels.IsMarkdown(name)));

    private void Value(string name, JsonElement value, int depth)
    {
        string text = value.ValueKind switch { JsonValueKind.True => "yes", JsonValueKind.String => value.GetString()!, _ => value.GetRawText() };
        if (!IsBlock(name, value))
        {
            Line(" " + (FieldLabels.IsMarkdown(name) ? text : isExact ? EscapeAll(text) : MarkdownText.Escape(text, atLineStart: false)));
            return;
        }

        Line("");
        string fence = text.Contains("```", StringComparison.Ordinal) ? "~~~~" : "```";
        foreach (string line in text.Split('\n').Prepend(fence).Append(fence)) Indent(depth + 1).Append(line).Append('\n');
    }

    private static string EscapeAll(string text) => string.Concat(text.Select(c => char.IsAsciiLetterOrDigit(c) || !char.IsAscii(c) || c is ' ' or ',' or ':' or '/' or '-' or '.' ? c.ToString() : $"\\{c}"));

    private static string Name(Contributor contributor)
    {
        string name = MarkdownText.Escape(contributor.Name, atLineStart: false);
        return (contributor.Self ? $"**{name}**" : name) + (contributor.Equal ? "\\*" : "") + (contributor.Corresponding ? "†" : "");
    }

    private static string Address(string url) => url.AsSpan().IndexOfAny("() ") >= 0 ? $"<{url}>" : url;

    private StringBuilder Indent(int depth) => _text.Append(' ', depth * 2);

    private void Line(string text) => _text.Append(text.TrimEnd()).Append('\n');
}
