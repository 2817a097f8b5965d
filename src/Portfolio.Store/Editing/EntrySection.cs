using System.Text.Json.Nodes;

namespace Portfolio.Store.Editing;

/// <summary>
/// The heading that a person put an entry under, where the page has several sections of its kind. It is kept as an edit of
/// the entry that no document knows of, so that importing again doesn’t move it.
/// </summary>
internal static class EntrySection
{
    /// <summary>The edit's name.</summary>
    public const string Field = "section";

    /// <summary>The heading; null where the document's place holds.</summary>
    public static string? Of(IReadOnlyList<FieldEdit> edits) => edits.FirstOrDefault(e => e.Field == Field)?.Is?.GetValue<string>();

    /// <summary>The edits with another heading.</summary>
    public static IReadOnlyList<FieldEdit> Put(IReadOnlyList<FieldEdit> edits, string? heading) =>
        [.. edits.Where(e => e.Field != Field), .. heading is null ? (FieldEdit[])[] : [new FieldEdit(Field, null, JsonValue.Create(heading))]];

    /// <summary>The heading alone, without the edits of the entry's own fields.</summary>
    public static IReadOnlyList<FieldEdit> Only(IReadOnlyList<FieldEdit> edits) => [.. edits.Where(e => e.Field == Field)];

    /// <summary>The edits of the entry's own fields.</summary>
    public static IReadOnlyList<FieldEdit> Without(IReadOnlyList<FieldEdit> edits) => Put(edits, null);
}
