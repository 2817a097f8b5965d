using System.Text;

namespace Portfolio.Cv.Reading.Provenance;

/// <summary>A field that was read, and the lines that it was read from.</summary>
/// <param name="Entry">The entry as the JSON of a CV has it: <c>publications[3]</c>; empty for what concerns the person.</param>
/// <param name="Name">The field within the entry: <c>title</c>, <c>highlights[0]</c>; empty where the entry is a text only.</param>
/// <param name="Kind">What the entry is.</param>
/// <param name="Value">The value as text.</param>
/// <param name="Lines">The lines, counted from 1, in order; empty when the field came from elsewhere.</param>
/// <param name="IsInferred">True when the value's own words stand on no line: it follows from what the lines say.</param>
public sealed record FieldProvenance(string Entry, string Name, SectionKind Kind, string Value, IReadOnlyList<int> Lines, bool IsInferred)
{
    /// <summary>The field's place in the JSON of a CV: <c>publications[3].title</c>.</summary>
    public string Path => Entry.Length == 0 ? Name : Name.Length == 0 ? Entry : $"{Entry}.{Name}";

    /// <summary>Fields as text, an entry's name said once: <c>publications[3].title, .contributors, name</c>.</summary>
    public static string Join(IEnumerable<FieldProvenance> fields)
    {
        var text = new StringBuilder();
        string? entry = null;
        foreach (var field in fields)
        {
            if (text.Length > 0) text.Append(", ");
            bool isSame = field.Entry.Length > 0 && field.Entry == entry && field.Name.Length > 0;
            text.Append(isSame ? "." + field.Name : field.Path);
            entry = field.Entry;
        }

        return text.ToString();
    }
}
