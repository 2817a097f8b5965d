using System.Text.Json;
using System.Text.Json.Serialization;

namespace Portfolio.Cv;

/// <summary>An activity that no other kind holds. In JSON it is its text.</summary>
/// <param name="Text">The activity, as Markdown.</param>
[JsonConverter(typeof(ActivityConverter))]
public sealed record Activity(string Text) : Entry;

internal sealed class ActivityConverter : JsonConverter<Activity>
{
    public override Activity Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        new(reader.GetString() ?? throw new JsonException("An activity is a text."));

    public override void Write(Utf8JsonWriter writer, Activity value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Text);
}
