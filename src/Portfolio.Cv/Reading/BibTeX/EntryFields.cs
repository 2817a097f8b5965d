using Portfolio.Cv.LaTeX;

namespace Portfolio.Cv.Reading.BibTeX;

/// <summary>The fields of one entry, its parents' included, and which of them have found a place.</summary>
internal sealed class EntryFields(BibTeXEntry entry)
{
    private readonly Dictionary<string, BibTeXField> fields = FirstOfEach(entry.Fields);
    private readonly HashSet<BibTeXField> placed = [];

    public BibTeXEntry Entry { get; } = entry;

    /// <summary>The entry's type; biblatex's names for the same thing are one.</summary>
    public string Type { get; } = entry.Type switch
    {
        "conference" => "inproceedings",
        "electronic" or "www" => "online",
        "report" => "techreport",
        _ => entry.Type,
    };

    /// <summary>The fields that have no place yet, in the entry's order; empty ones say nothing.</summary>
    public IEnumerable<BibTeXField> Left => Entry.Fields.Where(one => !placed.Contains(one) && one.Value.Trim().Length > 0);

    public bool Has(string name) => fields.TryGetValue(name, out var field) && field.Value.Trim().Length > 0;

    /// <summary>A field that is there.</summary>
    public BibTeXField Field(string name) => fields[name];

    /// <summary>A field as written, without giving it a place; null where there is none or it is empty.</summary>
    public string? Peek(string name) => Has(name) ? fields[name].Value : null;

    /// <summary>A field as text, without giving it a place.</summary>
    public string? PeekText(string name) => Peek(name) is { } value && LaTeXText.ToText(value) is { Length: > 0 } text ? text : null;

    /// <summary>The first of the named fields that is there, as written; it has found its place.</summary>
    public string? Take(params ReadOnlySpan<string> names)
    {
        foreach (string name in names)
        {
            if (!Has(name)) continue;
            Place(name);
            return fields[name].Value;
        }

        return null;
    }

    /// <summary>The same as <see cref="Take"/>, as text.</summary>
    public string? Text(params ReadOnlySpan<string> names) => Take(names) is { } value && LaTeXText.ToText(value) is { Length: > 0 } text ? text : null;

    /// <summary>Says that what a field holds has found a place, here or in a child.</summary>
    public void Place(string name)
    {
        if (fields.TryGetValue(name, out var field)) placed.Add(field);
    }

    /// <summary>True when a field has found its place.</summary>
    public bool IsPlaced(string name) => fields.TryGetValue(name, out var field) && placed.Contains(field);

    /// <summary>Says that a field was not wholly understood after all.</summary>
    public void Leave(string name)
    {
        if (fields.TryGetValue(name, out var field)) placed.Remove(field);
    }

    /// <summary>Takes a parent's field over under this name, unless the entry has one.</summary>
    public bool Inherit(string name, BibTeXField field) => !Has(name) && (fields[name] = field) is not null;

    private static Dictionary<string, BibTeXField> FirstOfEach(IReadOnlyList<BibTeXField> all)
    {
        var first = new Dictionary<string, BibTeXField>(all.Count, StringComparer.Ordinal);
        foreach (var field in all) first.TryAdd(field.Name, field);
        return first;
    }
}
