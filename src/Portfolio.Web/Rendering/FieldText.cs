using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Portfolio.Web.Languages;

namespace Portfolio.Web.Rendering;

/// <summary>A field's JSON as people read it: no brackets, lists by lines.</summary>
internal static class FieldText
{
    private static readonly Dictionary<string, string> Labels = new()
    {
        ["contributors"] = "authors",
        ["slug"] = "address",
        ["kindOfEntry"] = "section",
        ["venueText"] = "venue as written",
        ["others"] = "et al.",
        ["text"] = "text",
        ["photoNumber"] = "photo",
        ["isPublic"] = "shown to visitors",
        ["isVisible"] = "shown to visitors",
        ["isDeleted"] = "deleted",
        ["isGone"] = "no longer in its document",
    };

    /// <summary>What a field is called: <c>alternative names</c>.</summary>
    public static string Label(string name) =>
        name.StartsWith("said.", StringComparison.Ordinal) ? Words.Of("the document says: {field}", Label(name["said.".Length..])) : Words.Of(English(name));

    /// <summary>The same in English.</summary>
    public static string English(string name)
    {
        if (Labels.TryGetValue(name, out string? label)) return label;
        var words = new StringBuilder();
        foreach (char c in name)
        {
            if (char.IsUpper(c) && words.Length > 0) words.Append(' ');
            words.Append(char.ToLowerInvariant(c));
        }

        return words.ToString();
    }

    /// <summary>The value as text; empty for nothing.</summary>
    public static string Of(JsonNode? value) => value switch
    {
        null => "",
        JsonArray items when items.All(item => item is JsonValue) && items.Sum(item => Of(item).Length) < 60 => string.Join(", ", items.Select(Of)),
        JsonArray items => string.Join('\n', items.Select(item => Item(item, ""))),
        JsonObject fields => Item(fields, "")[2..],
        _ => value.GetValueKind() switch { JsonValueKind.True => Words.Of("yes"), JsonValueKind.False => Words.Of("no"), _ => value.ToString() },
    };

    private static string Item(JsonNode? item, string indent)
    {
        if (item is not JsonObject fields) return $"{indent}• {Of(item)}";
        // A point with points below it.
        if (fields["text"] is { } text)
        {
            string below = fields["highlights"] is JsonArray points ? string.Concat(points.Select(point => "\n" + Item(point, indent + "   "))) : "";
            return $"{indent}• {Of(text)}{below}";
        }

        if (fields["kind"] is { } kind && (fields["url"] ?? fields["value"]) is { } address) return $"{indent}• {Of(kind)}: {Of(address)}";
        string marks = string.Join(", ", fields.Where(f => f.Value?.GetValueKind() == JsonValueKind.True).Select(f => Label(f.Key)));
        string values = string.Join(", ", fields.Where(f => f.Value is not null && f.Value.GetValueKind() is not (JsonValueKind.True or JsonValueKind.False)).Select(f => Of(f.Value)));
        return $"{indent}• {values}{(marks.Length > 0 ? $" ({marks})" : "")}";
    }
}

/// <summary>A field before and after, for a page.</summary>
/// <param name="Label">What the field is called.</param>
/// <param name="Runs">The words.</param>
internal sealed record FieldChange(string Label, IReadOnlyList<WordRun> Runs)
{
    public static FieldChange Of(string name, JsonNode? before, JsonNode? after) => new(FieldText.Label(name), WordDifference.Short(FieldText.Of(before), FieldText.Of(after)));

    /// <summary>The same of something that is only there once.</summary>
    public static FieldChange Of(string name, JsonNode? value) => new(FieldText.Label(name), [new WordRun(WordChange.Same, FieldText.Of(value))]);
}
