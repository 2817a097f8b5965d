using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;

namespace Portfolio.Cv.Writing;

/// <summary>JSON made part by part: what is empty is left out.</summary>
internal static class JsonText
{
    private static readonly JsonSerializerOptions ForFiles = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // Every script's letters stand as themselves; what could end a script element is escaped.
    private static readonly JsonSerializerOptions ForPages = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>An object of the members that are there.</summary>
    public static JsonObject Object(params ReadOnlySpan<(string Name, JsonNode? Value)> members)
    {
        var json = new JsonObject();
        foreach (var (name, value) in members)
        {
            if (value is not (null or JsonArray { Count: 0 } or JsonObject { Count: 0 })) json.Add(name, value);
        }

        return json;
    }

    /// <summary>An array of the items that are there.</summary>
    public static JsonArray Array(IEnumerable<JsonNode?> items) => new([.. items.Where(item => item is not null)]);

    /// <summary>An array of texts.</summary>
    public static JsonArray Array(IEnumerable<string?> texts) => Array(texts.Where(text => !string.IsNullOrWhiteSpace(text)).Select(text => (JsonNode?)JsonValue.Create(text)));

    /// <summary>JSON for a file: indented, in readable letters.</summary>
    public static string File(JsonNode json) => json.ToJsonString(ForFiles) + "\n";

    /// <summary>JSON that may stand inside a page's script element.</summary>
    public static string Page(JsonNode json) => json.ToJsonString(ForPages);
}
