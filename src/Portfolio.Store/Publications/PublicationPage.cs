using Portfolio.Cv.Venues;
using Portfolio.Store.Searching;

namespace Portfolio.Store.Publications;

/// <summary>A page of publications, with what may be chosen further.</summary>
public sealed record PublicationPage
{
    /// <summary>The publications, in order.</summary>
    public required IReadOnlyList<PublicationItem> Items { get; init; }

    /// <summary>How many match on all pages.</summary>
    public required int Total { get; init; }

    /// <summary>The order that was used.</summary>
    public required PublicationSort Sort { get; init; }

    /// <summary>What to pass as <c>after</c> for the next page; null on the last one.</summary>
    public string? Next { get; init; }

    /// <summary>The words that were searched for, to be marked; null without words.</summary>
    public SearchWords? Words { get; init; }

    /// <summary>What the words may have meant, where nothing has them.</summary>
    public string? Suggestion { get; init; }

    /// <summary>What can be chosen: <c>venue</c>, <c>year</c>, <c>track</c>, <c>status</c>, <c>researcher</c>, <c>position</c>, <c>presentation</c>, <c>award</c>.</summary>
    public IReadOnlyList<Facet> Facets { get; init; } = [];

    /// <summary>What is chosen, with labels. Values that the store doesn't know are marked.</summary>
    public IReadOnlyList<Chip> Chips { get; init; } = [];
}

/// <summary>Something to filter by.</summary>
/// <param name="Name">The name in the address: <c>venue</c>.</param>
/// <param name="Values">The values that occur under the other filters, the most useful first, and all that are chosen.</param>
public sealed record Facet(string Name, IReadOnlyList<FacetValue> Values);

/// <summary>A value of a facet.</summary>
/// <param name="Value">The value in the address.</param>
/// <param name="Label">What people read.</param>
/// <param name="Count">How many publications it has under the filters of the other facets.</param>
/// <param name="IsChosen">True when the query has it.</param>
/// <param name="Kind">What kind of venue it is; null for other facets.</param>
/// <param name="Parent">The value under which it stands: a workshop's conference. It stands right after it, or after another of its workshops.</param>
public sealed record FacetValue(string Value, string Label, int Count, bool IsChosen, VenueKind? Kind = null, string? Parent = null);

/// <summary>A filter that is chosen.</summary>
/// <param name="Name">The name in the address.</param>
/// <param name="Value">The value in the address.</param>
/// <param name="Label">What people read.</param>
/// <param name="IsKnown">False when nothing has this value; the list is then empty because of it.</param>
/// <param name="CountWithout">How many publications there are without this filter; told only where the list is empty.</param>
public sealed record Chip(string Name, string Value, string Label, bool IsKnown, int? CountWithout = null);
