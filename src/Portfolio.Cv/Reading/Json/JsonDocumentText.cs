using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Portfolio.Cv.Reading.Json;

/// <summary>A JSON document taken apart, with the places of all its values.</summary>
internal sealed class JsonDocumentText
{
    private const int MaxDepth = 64;

    private readonly byte[] utf8;
    private readonly LineStarts lines;

    private JsonDocumentText(byte[] utf8)
    {
        this.utf8 = utf8;
        // Line ends are single bytes in UTF-8, so lines can be counted in bytes.
        lines = new(Encoding.Latin1.GetString(utf8));
    }

    /// <summary>The outermost value.</summary>
    public required JsonPart Root { get; init; }

    /// <summary>Takes a text apart; when it is not JSON, <paramref name="broken"/> is the reading to give back.</summary>
    public static JsonDocumentText? Read(string json, out CvReading? broken)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(json.TrimStart('\uFEFF'));
        try
        {
            broken = null;
            return new(utf8) { Root = Parse(utf8) };
        }
        catch (JsonException error)
        {
            broken = Broken(json, utf8, error);
            return null;
        }
        catch (InvalidOperationException)
        {
            // The one thing that the parser finds out late: an escape that is half of a character.
            broken = Kept(json, 0, Sentence.Of("This is not JSON: an escape such as {escape} stands for half of a character. Write the character itself, or both halves, and import again.", @"\ud83d"));
            return null;
        }
    }

    /// <summary>The lines of a value.</summary>
    public SourceLines LinesOf(JsonPart part) => new(lines.LineOf(part.Start), lines.LineOf(part.End - 1));

    /// <summary>What found no place, word for word.</summary>
    public IReadOnlyList<Remainder> Remainder() =>
        [.. Root.Left().Select(piece => new Remainder(lines.LineOf(piece.Start), lines.LineOf(piece.End - 1), Encoding.UTF8.GetString(utf8.AsSpan(piece.Start..piece.End))))];

    /// <summary>The reading of a document that is kept whole, for the reason that the note tells.</summary>
    public static CvReading Kept(string json, int line, Sentence message)
    {
        var all = new LineStarts(json);
        string text = json.TrimEnd();
        return new(
            new CurriculumVitae { Remainder = text.Length == 0 ? [] : [new(1, all.LineOf(text.Length - 1), text)] },
            [new(line, message)]);
    }

    private static CvReading Broken(string json, byte[] utf8, JsonException error)
    {
        int line = (int)(error.LineNumber ?? 0) + 1;
        var lines = new LineStarts(Encoding.Latin1.GetString(utf8));
        int bytes = (int)(error.BytePositionInLine ?? 0);
        int start = lines.StartOf(line);
        int column = Encoding.UTF8.GetCharCount(utf8, start, Math.Min(bytes, utf8.Length - start)) + 1;
        string what = error.Message.Split(" LineNumber:")[0];
        return Kept(json, line, Sentence.Of(
            "This is not JSON: line {line}, column {column}: {what} Put it right there and import again; until then the whole text is kept in the remainder.",
            line.ToString(CultureInfo.InvariantCulture),
            column.ToString(CultureInfo.InvariantCulture),
            what));
    }

    private static JsonPart Parse(byte[] utf8)
    {
        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { AllowTrailingCommas = true, MaxDepth = MaxDepth });
        var open = new Stack<JsonPart>();
        JsonPart? root = null;
        (string Name, int Start) member = ("", 0);
        while (reader.Read())
        {
            int start = (int)reader.TokenStartIndex, end = (int)reader.BytesConsumed;
            switch (reader.TokenType)
            {
                case JsonTokenType.PropertyName:
                    member = (reader.GetString()!, start);
                    continue;
                case JsonTokenType.EndObject or JsonTokenType.EndArray:
                    open.Pop().End = end;
                    continue;
            }

            var part = new JsonPart(KindOf(reader.TokenType), start)
            {
                End = end,
                Scalar = reader.TokenType switch
                {
                    JsonTokenType.String => reader.GetString(),
                    JsonTokenType.Number => Encoding.UTF8.GetString(reader.ValueSpan),
                    _ => null,
                },
            };
            if (open.TryPeek(out var parent))
            {
                if (parent.Kind == JsonValueKind.Object) parent.Members.Add((member.Name, member.Start, part));
                else parent.Items.Add(part);
            }

            root ??= part;
            if (part.Kind is JsonValueKind.Object or JsonValueKind.Array) open.Push(part);
        }

        return root!;
    }

    private static JsonValueKind KindOf(JsonTokenType token) => token switch
    {
        JsonTokenType.StartObject => JsonValueKind.Object,
        JsonTokenType.StartArray => JsonValueKind.Array,
        JsonTokenType.String => JsonValueKind.String,
        JsonTokenType.Number => JsonValueKind.Number,
        JsonTokenType.True => JsonValueKind.True,
        JsonTokenType.False => JsonValueKind.False,
        JsonTokenType.Null => JsonValueKind.Null,
        _ => throw new JsonException($"A {token} is no value."),
    };
}
