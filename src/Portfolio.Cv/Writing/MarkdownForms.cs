using System.Text.Json.Nodes;

namespace Portfolio.Cv.Writing;

/// <summary>How a section is written.</summary>
internal enum MarkdownForm
{
    /// <summary>As people write it.</summary>
    Usual,

    /// <summary>What usually has headings: an item each.</summary>
    Items,

    /// <summary>With the name of each field.</summary>
    Fields,

    /// <summary>With the name of each field, and Markdown as blocks of code.</summary>
    Exact,
}

/// <summary>A part of the document: a name for it, and the fields of the JSON of a CV that it holds.</summary>
internal sealed record MarkdownPart(string Name, params string[] Fields)
{
    /// <summary>True where entries of both forms can stand beside each other: where each is an item.</summary>
    public bool IsList { get; init; }

    /// <summary>True where entries usually have headings, and can be items instead.</summary>
    public bool HasItems { get; init; }
}

/// <summary>The forms that the parts of a document, and single entries in them, are written in.</summary>
internal sealed class MarkdownForms
{
    private readonly Dictionary<string, MarkdownForm> _forms = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<int>> _entries = new(StringComparer.Ordinal);

    public MarkdownForm this[string part] => _forms.GetValueOrDefault(part);

    /// <summary>The form of one entry.</summary>
    public MarkdownForm Of(string part, int entry) => this[part] is MarkdownForm.Usual or MarkdownForm.Items && _entries.TryGetValue(part, out var named) && named.Contains(entry) ? MarkdownForm.Fields : this[part];

    /// <summary>Chooses the next form for what was misread: first for single entries, then for the part. False when there is none.</summary>
    public bool Advance(MarkdownPart part, JsonNode? wanted, JsonNode? read)
    {
        bool isList = part.IsList ? this[part.Name] == MarkdownForm.Usual : this[part.Name] == MarkdownForm.Items;
        if (isList && wanted is JsonArray entries)
        {
            var found = (read as JsonArray ?? []).Select(e => e!.ToJsonString(CvJson.Options)).ToHashSet(StringComparer.Ordinal);
            if (!_entries.TryGetValue(part.Name, out var named)) _entries[part.Name] = named = [];
            int before = named.Count;
            named.UnionWith(Enumerable.Range(0, entries.Count).Where(i => !found.Contains(entries[i]!.ToJsonString(CvJson.Options))));
            if (named.Count > before) return true;
        }

        if (this[part.Name] == MarkdownForm.Exact) return false;
        _forms[part.Name] = this[part.Name] == MarkdownForm.Usual && !part.HasItems ? MarkdownForm.Fields : this[part.Name] + 1;
        return true;
    }
}
