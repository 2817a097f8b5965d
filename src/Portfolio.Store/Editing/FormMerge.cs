using System.Text.Json.Nodes;

namespace Portfolio.Store.Editing;

/// <summary>Two people who edit one thing: what the second began from, what the second wants, and what stands there by now.</summary>
public static class FormMerge
{
    /// <summary>The fields on which the two differ, with both versions; empty when the second may be saved as it is.</summary>
    public static IReadOnlyList<FieldDifference> Differences(JsonObject begun, JsonObject wanted, JsonObject current) =>
    [
        .. begun.Select(p => p.Key).Union(wanted.Select(p => p.Key)).Union(current.Select(p => p.Key))
            .Where(field => !JsonNode.DeepEquals(begun[field], current[field]) && !JsonNode.DeepEquals(wanted[field], current[field]))
            .Select(field => new FieldDifference(field, begun[field], wanted[field], current[field])),
    ];
}

/// <summary>A field that somebody else changed since a form was opened.</summary>
/// <param name="Field">The field, as its JSON names it.</param>
/// <param name="Begun">What the form began from.</param>
/// <param name="Wanted">What the form holds now.</param>
/// <param name="Current">What the other person saved.</param>
public sealed record FieldDifference(string Field, JsonNode? Begun, JsonNode? Wanted, JsonNode? Current)
{
    /// <summary>True when both changed it; otherwise only the other person did.</summary>
    public bool IsConflict => !JsonNode.DeepEquals(Begun, Wanted);
}
