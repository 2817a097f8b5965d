using System.Text.Json.Nodes;

namespace Portfolio.Store.Editing;

/// <summary>
/// What a person made of one field of an entry, a publication or a researcher. It lies over what the documents say,
/// so that a document can be imported again without losing it.
/// </summary>
/// <param name="Field">The field, as its JSON names it: <c>title</c>, <c>highlights</c>.</param>
/// <param name="Was">What the documents said when the person wrote; null when they said nothing.</param>
/// <param name="Is">What the person wrote; null when the field was emptied.</param>
public sealed record FieldEdit(string Field, JsonNode? Was, JsonNode? Is)
{
    /// <summary>True when the documents have said something else since, and nobody decided between the two yet.</summary>
    public bool IsConflict { get; init; }

    /// <summary>In a conflict: what the documents say now; null when they say nothing any more.</summary>
    public JsonNode? Now { get; init; }

    /// <inheritdoc/>
    public bool Equals(FieldEdit? other) =>
        other is not null
        && Field == other.Field
        && IsConflict == other.IsConflict
        && JsonNode.DeepEquals(Was, other.Was)
        && JsonNode.DeepEquals(Is, other.Is)
        && JsonNode.DeepEquals(Now, other.Now);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Field, IsConflict);
}
