using System.Text.Json;
using System.Text.Json.Serialization;

namespace Portfolio.Cv;

/// <summary>
/// A sentence as JSON: <c>{"text": "Changed “{title}”", "values": ["Looms"]}</c>; what is shown as it is, as a text alone. So
/// stood all sentences before they could be translated.
/// </summary>
internal sealed class SentenceJson : JsonConverter<Sentence>
{
    public override Sentence? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String) return Sentence.Said(reader.GetString()!);
        if (reader.TokenType != JsonTokenType.StartObject) throw new JsonException("A sentence is a text, or an object with “text” and “values”.");
        string text = "";
        IReadOnlyList<Sentence> values = [];
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            string? name = reader.GetString();
            reader.Read();
            if (name == "text") text = reader.GetString() ?? "";
            else if (name == "values") values = JsonSerializer.Deserialize<List<Sentence>>(ref reader, options) ?? [];
            else reader.Skip();
        }

        return new Sentence(text, values);
    }

    public override void Write(Utf8JsonWriter writer, Sentence value, JsonSerializerOptions options)
    {
        if (value.Values is not { } values)
        {
            writer.WriteStringValue(value.Text);
            return;
        }

        writer.WriteStartObject();
        writer.WriteString("text", value.Text);
        if (values.Count > 0)
        {
            writer.WritePropertyName("values");
            JsonSerializer.Serialize(writer, values, options);
        }

        writer.WriteEndObject();
    }
}
