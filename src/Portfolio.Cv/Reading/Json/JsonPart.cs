using System.Text.Json;

namespace Portfolio.Cv.Reading.Json;

/// <summary>A value of a JSON document that knows where it stands and whether a reader has found a place for it.</summary>
internal sealed class JsonPart(JsonValueKind kind, int start)
{
    private bool placed;
    private bool entered;

    public JsonValueKind Kind { get; } = kind;

    /// <summary>Where the value begins, in bytes of UTF-8.</summary>
    public int Start { get; } = start;

    /// <summary>The position after the value's last byte.</summary>
    public int End { get; set; }

    /// <summary>The text of a string, or the digits of a number.</summary>
    public string? Scalar { get; init; }

    /// <summary>The members of an object, in order.</summary>
    public List<(string Name, int Start, JsonPart Value)> Members { get; } = [];

    /// <summary>The items of an array.</summary>
    public List<JsonPart> Items { get; } = [];

    /// <summary>The first of the named members that holds a text; it has found its place.</summary>
    public string? Text(params ReadOnlySpan<string> names)
    {
        foreach (string name in names)
        {
            if (Member(name) is not { } member || Clean(member) is not { } text) continue;
            member.placed = true;
            return text;
        }

        return null;
    }

    /// <summary>A member's text, without giving it a place.</summary>
    public string? Peek(string name) => Member(name) is { } member ? Clean(member) : null;

    /// <summary>Says that a member has found its place, whatever is in it.</summary>
    public void Place(string name)
    {
        if (Member(name) is { } member) member.placed = true;
    }

    /// <summary>Makes something of a member's text; what gives null keeps no place.</summary>
    public T? Read<T>(string name, Func<string, T?> read)
    {
        if (Member(name) is not { } member || Clean(member) is not { } text || read(text) is not { } value) return default;
        member.placed = true;
        return value;
    }

    /// <summary>A member that is an object; what is in it finds its places one by one.</summary>
    public JsonPart? Object(string name) => Member(name) is { Kind: JsonValueKind.Object } member ? member.Enter() : null;

    /// <summary>The objects in a member that is an array.</summary>
    public IEnumerable<JsonPart> Objects(string name) => Array(name).Where(item => item.Kind == JsonValueKind.Object).Select(item => item.Enter());

    /// <summary>The texts in a member that is an array (or is a text itself).</summary>
    public IReadOnlyList<string> Texts(string name)
    {
        if (Text(name) is { } one) return [one];
        var texts = new List<string>();
        foreach (var item in Array(name))
        {
            if (Clean(item) is not { } text) continue;
            item.placed = true;
            texts.Add(text);
        }

        return texts;
    }

    /// <summary>The items of a member that is an array.</summary>
    public IReadOnlyList<JsonPart> Array(string name) => Member(name) is { Kind: JsonValueKind.Array } member ? member.Enter().Items : [];

    /// <summary>The same value, whose parts will find their places one by one.</summary>
    public JsonPart Enter()
    {
        entered = true;
        return this;
    }

    /// <summary>The item's text, which has found its place.</summary>
    public string? TakeScalar()
    {
        placed = Clean(this) is not null;
        return Clean(this);
    }

    /// <summary>Says that an entry could not be made of this object, so that it is kept whole.</summary>
    public void Leave() => entered = false;

    /// <summary>Where the members and items stand that found no place; those that follow each other as one piece.</summary>
    public IEnumerable<(int Start, int End)> Left()
    {
        (int Start, int End)? open = null;
        foreach (var (start, value) in Members.Select(member => (member.Start, member.Value)).Concat(Items.Select(item => (item.Start, item))))
        {
            if (!value.entered && !value.placed && !value.IsEmpty)
            {
                open = (open?.Start ?? start, value.End);
                continue;
            }

            if (open is { } piece) yield return piece;
            open = null;
            if (!value.entered) continue;
            foreach (var inner in value.Left()) yield return inner;
        }

        if (open is { } last) yield return last;
    }

    private bool IsEmpty => Kind switch
    {
        JsonValueKind.Null => true,
        JsonValueKind.String => string.IsNullOrWhiteSpace(Scalar),
        JsonValueKind.Object => Members.Count == 0,
        JsonValueKind.Array => Items.Count == 0,
        _ => false,
    };

    // The last of two members with one name holds, as for every reader of JSON; the first one stays unplaced.
    private JsonPart? Member(string name)
    {
        int index = Members.FindLastIndex(member => member.Name == name);
        return index < 0 ? null : Members[index].Value;
    }

    private static string? Clean(JsonPart part) => string.IsNullOrWhiteSpace(part.Scalar) ? null : part.Scalar.Trim();
}
