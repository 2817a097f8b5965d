using System.Text.Json;
using System.Text.Json.Nodes;
using Portfolio.Cv;
using Portfolio.Store;
using Portfolio.Store.Editing;
using Portfolio.Web.Forms;
using Portfolio.Web.Languages;
using Portfolio.Web.Publications;

namespace Portfolio.Web.Rendering;

/// <summary>A field's JSON as people read it: no brackets, lists by lines.</summary>
internal static class FieldText
{
    /// <summary>What a field is called: <c>alternative names</c>.</summary>
    public static string Label(string name) =>
        name.StartsWith("said.", StringComparison.Ordinal) ? Words.Of("the document says: {field}", Label(name["said.".Length..])) : Words.Of(FieldLabel.Of(name));

    /// <summary>The value as text; empty for nothing.</summary>
    public static string Of(JsonNode? value) => value switch
    {
        null => "",
        JsonArray items when items.All(item => item is JsonValue) && items.Sum(item => Of(item).Length) < 60 => string.Join(", ", items.Select(Of)),
        JsonArray items => string.Join('\n', items.Select(item => Item(item, ""))),
        JsonObject fields => Item(fields, "")[2..],
        _ => value.GetValueKind() switch { JsonValueKind.True => Words.Of("yes"), JsonValueKind.False => Words.Of("no"), _ => value.ToString() },
    };

    /// <summary>The value of a field as text: names of the vocabulary are words.</summary>
    public static string Of(string field, JsonNode? value) =>
        field == "waitingForADecision" && value is JsonArray fields ? string.Join(", ", fields.Select(name => Label(name!.ToString())))
        : field is "kindOfEntry" or "kind" or "track" or "status" or "presentation" && value?.GetValueKind() == JsonValueKind.String ? Named(value.ToString())
        : Of(value);

    // English has them as the JSON has them.
    private static string Named(string name) =>
        SiteLanguage.Current == SiteLanguage.English || name.Length == 0 ? name
        : EnumName.TryParse<SectionKind>(name, out var kind) ? SectionText.Kind(kind)
        : SiteLanguage.Current.Word(PublicationText.Phrase(name).English) ?? ContactsField.KindLabel(name) ?? name;

    private static string Item(JsonNode? item, string indent)
    {
        if (item is not JsonObject fields) return $"{indent}• {Of(item)}";
        // A point with points below it.
        if (fields["text"] is { } text)
        {
            string below = fields["highlights"] is JsonArray points ? string.Concat(points.Select(point => "\n" + Item(point, indent + "   "))) : "";
            return $"{indent}• {Of(text)}{below}";
        }

        string marks = string.Join(", ", fields.Where(f => f.Value?.GetValueKind() == JsonValueKind.True).Select(f => Label(f.Key)));
        string what = fields["kind"] is { } kind && (fields["url"] ?? fields["value"]) is { } address
            ? $"{Of("kind", kind)}: {Of(address)}"
            : string.Join(", ", fields.Where(f => f.Value is not null && f.Value.GetValueKind() is not (JsonValueKind.True or JsonValueKind.False)).Select(f => Of(f.Key, f.Value)));
        return $"{indent}• {(what.Length == 0 ? marks : marks.Length > 0 ? $"{what} ({marks})" : what)}";
    }
}

/// <summary>A field before and after, for a page.</summary>
/// <param name="Label">What the field is called.</param>
/// <param name="Runs">The words.</param>
internal sealed record FieldChange(string Label, IReadOnlyList<WordRun> Runs)
{
    public static FieldChange Of(string name, JsonNode? before, JsonNode? after) => new(FieldText.Label(name), WordDifference.Short(FieldText.Of(name, before), FieldText.Of(name, after)));

    /// <summary>The same of something that is only there once.</summary>
    public static FieldChange Of(string name, JsonNode? value) => new(FieldText.Label(name), [new WordRun(WordChange.Same, FieldText.Of(name, value))]);
}
