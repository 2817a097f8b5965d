using System.Text.Json;
using System.Text.Json.Nodes;
using Portfolio.Cv;

namespace Portfolio.Store.Editing;

/// <summary>An entry as the fields of its JSON, which forms edit. An activity, which is a text, has one field: <c>text</c>.</summary>
public static class EntryFields
{
    /// <summary>The fields of an entry.</summary>
    public static JsonObject Of(Cv.Entry entry) => EntryJson.Fields(EntryJson.Write(entry));

    /// <summary>The fields of an entry's JSON.</summary>
    /// <exception cref="JsonException">The text is not the JSON of an entry.</exception>
    public static JsonObject Of(string json) => EntryJson.Fields(json);

    /// <summary>The entry of some fields.</summary>
    /// <exception cref="JsonException">The fields don't make an entry of that kind.</exception>
    public static Cv.Entry Read(SectionKind kind, JsonObject fields) => EntryJson.Read(kind, EntryJson.Write(kind, fields));
}
