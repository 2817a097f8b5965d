using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Portfolio.Cv.Reading.Markdown;

namespace Portfolio.Cv.Reading.FieldLists;

/// <summary>
/// Reads a section whose entries name all of their fields: an item each, with the first field, and the others below it.
/// <code>
/// - **Title**: Bees and wax
///   - **Funder**: NSF
///   - **Start**: 2020-03
/// </code>
/// The labels are the names of the fields in the JSON of a CV.
/// </summary>
internal sealed class FieldListReader
{
    private readonly IReadOnlyList<Line> _lines;
    private int _next;

    private FieldListReader(IReadOnlyList<Line> lines) => _lines = lines;

    /// <summary>Splits a section into the entries that are written in this way, and the lines between them.</summary>
    public static IEnumerable<(T? Entry, IReadOnlyList<Line> Lines)> Split<T>(IReadOnlyList<Line> lines)
        where T : class
    {
        var others = new List<Line>();
        for (int i = 0; i < lines.Count;)
        {
            int next = i + 1;
            // Behind an item of another shape, or right below a date, "- **Thesis**: …" is a point of somebody's own entry.
            bool isPoint = others.Count > 0 && (others[^1].Kind == LineKind.Bullet || others[^1].Dates.Count > 0);
            if (!isPoint && lines[i] is { Kind: LineKind.Bullet, Level: 1 } && Labelled(lines[i], typeof(T)) is not null)
            {
                while (next < lines.Count && lines[next] is { Kind: LineKind.Bullet, Level: > 1 } or { Kind: LineKind.Code, Level: > 0 }) next++;
                IReadOnlyList<Line> own = [.. lines.Skip(i).Take(next - i)];
                if (Read<T>(own) is { } entry)
                {
                    if (others.Count > 0) yield return (null, others);
                    others = [];
                    yield return (entry, own);
                    i = next;
                    continue;
                }
            }

            others.AddRange(lines.Skip(i).Take(next - i));
            i = next;
        }

        if (others.Count > 0) yield return (null, others);
    }

    // Null when its lines say anything else, or a value that its field can't have: it is somebody's own list, and read as such.
    private static T? Read<T>(IReadOnlyList<Line> lines)
        where T : class
    {
        try
        {
            var reader = new FieldListReader(lines);
            if (reader.Object(typeof(T), 1) is not { } json || reader._next < lines.Count || json.Deserialize<T>(CvJson.Options) is not { } entry) return null;
            return entry is Entry known ? (known with { Lines = new SourceLines(lines[0].Source.First, lines[^1].Source.Last) }) as T : entry;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // The field of the bullet at this level, and all fields one level deeper.
    private JsonObject? Object(Type type, int level)
    {
        var json = new JsonObject();
        if (!Field(type, level, json)) return null;
        while (_next < _lines.Count && _lines[_next].Kind == LineKind.Bullet && _lines[_next].Level == level + 1)
            if (!Field(type, level + 1, json)) return null;
        return _next == _lines.Count || (_lines[_next].Kind == LineKind.Bullet && _lines[_next].Level <= level) ? json : null;
    }

    private bool Field(Type type, int level, JsonObject json)
    {
        var line = _lines[_next];
        if (line.Kind != LineKind.Bullet || line.Level != level || Labelled(line, type) is not var (name, fieldType, value) || json.ContainsKey(name)) return false;
        _next++;
        if (FieldLabels.ItemType(fieldType) is { } item)
        {
            if (value.IsBlank) return Items(name, item, level + 1, json);
            json[name] = item == typeof(Contributor) ? CompactFields.Contributors(value) : item == typeof(Link) ? CompactFields.Links(value) : null;
            return json[name] is not null;
        }

        json[name] = Value(name, fieldType, value);
        return true;
    }

    private bool Items(string name, Type item, int level, JsonObject json)
    {
        var items = new JsonArray();
        while (_next < _lines.Count && _lines[_next].Kind == LineKind.Bullet && _lines[_next].Level == level)
        {
            if (item == typeof(Highlight)) items.Add(Point(level));
            else if (FieldLabels.IsText(item)) items.Add(Value(name, item, Text()));
            else if (Object(item, level) is { } inner) items.Add(inner);
            else return false;
        }

        json[name] = items;
        return true;
    }

    private JsonObject Point(int level)
    {
        var point = new JsonObject { ["text"] = Value("text", typeof(string), Text()) };
        var below = new JsonArray();
        while (_next < _lines.Count && _lines[_next].Kind == LineKind.Bullet && _lines[_next].Level == level + 1) below.Add(Point(level + 1));
        if (below.Count > 0) point["highlights"] = below;
        return point;
    }

    // An item that is a block of code has "Text:" before the block.
    private RichText Text()
    {
        var text = _lines[_next++].Text;
        return text.Plain == "Text:" && _next < _lines.Count && _lines[_next].Kind == LineKind.Code ? RichText.Empty : text;
    }

    // A text of several lines stands as a block of code below its label.
    private JsonNode? Value(string name, Type type, RichText value)
    {
        string plain = value.Plain.Trim();
        if (plain.Length == 0 && _next < _lines.Count && _lines[_next].Kind == LineKind.Code) return _lines[_next++].Plain;
        var bare = Nullable.GetUnderlyingType(type) ?? type;
        if (bare == typeof(int)) return int.TryParse(plain, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : throw new JsonException("A number has digits only.");
        if (bare == typeof(bool)) return plain == "yes";
        return FieldLabels.IsMarkdown(name) ? value.Trim().ToMarkdown() : plain;
    }

    private static (string Name, Type Type, RichText Value)? Labelled(Line line, Type type)
    {
        if (line.Text.Runs is not [{ Style: TextStyle.Bold, Url: null } label, ..] || FieldLabels.Find(type, label.Text) is not { } field) return null;
        var rest = line.Text.Slice(label.Text.Length);
        return rest.Plain.StartsWith(':') ? (field.Name, field.PropertyType, rest.Slice(1).Trim()) : null;
    }
}
