using System.Globalization;

namespace Portfolio.Store.Publications;

/// <summary>
/// Which publications, in which order, from which place on. Filters of different names must all hold; of several
/// values of one name, one must.
/// </summary>
public sealed record PublicationQuery
{
    /// <summary>Words to search for; the last one may be unfinished.</summary>
    public string? Q { get; init; }

    /// <summary>The most slugs of publications that one query takes.</summary>
    public const int MostPublications = 300;

    /// <summary>Slugs of publications: only these.</summary>
    public IReadOnlyList<string> Publications { get; init; } = [];

    /// <summary>Slugs of researchers.</summary>
    public IReadOnlyList<string> Researchers { get; init; } = [];

    /// <summary>Names of authors, whole or in part.</summary>
    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>Slugs of venues. A conference finds its workshops too.</summary>
    public IReadOnlyList<string> Venues { get; init; } = [];

    /// <summary>Years.</summary>
    public IReadOnlyList<int> Years { get; init; } = [];

    /// <summary>The first year.</summary>
    public int? From { get; init; }

    /// <summary>The last year, included.</summary>
    public int? To { get; init; }

    /// <summary>Names of tracks: <c>main</c>, <c>workshop</c> …</summary>
    public IReadOnlyList<string> Tracks { get; init; } = [];

    /// <summary>Names of statuses: <c>published</c>, <c>under review</c> …</summary>
    public IReadOnlyList<string> Statuses { get; init; } = [];

    /// <summary>Names of presentations: <c>oral</c>, <c>spotlight</c>, <c>poster</c>.</summary>
    public IReadOnlyList<string> Presentations { get; init; } = [];

    /// <summary>Names of awards: <c>best</c>, <c>mention</c> …</summary>
    public IReadOnlyList<string> Awards { get; init; } = [];

    /// <summary>
    /// Positions in the list of authors, <c>first</c>, <c>last</c> or <c>equal</c> (to the first): of the researchers asked for,
    /// else of the authors asked for, else of any researcher of ours.
    /// </summary>
    public IReadOnlyList<string> Positions { get; init; } = [];

    /// <summary>The order; null for <see cref="PublicationSort.Relevance"/> with words, else <see cref="PublicationSort.Newest"/>.</summary>
    public PublicationSort? Sort { get; init; }

    /// <summary>Where to go on from: <see cref="PublicationPage.Next"/> of the page before.</summary>
    public string? After { get; init; }

    /// <summary>How many items a page has at most.</summary>
    public int PageSize { get; init; } = 50;

    /// <summary>The query without one of its filters, from the first page on.</summary>
    /// <param name="name">The filter's name in the address.</param>
    /// <param name="value">The value to take off.</param>
    public PublicationQuery Without(string name, string value)
    {
        var first = this with { After = null };
        return name switch
        {
            FacetNames.Q => first with { Q = null },
            FacetNames.Publication => first with { Publications = Others(Publications) },
            FacetNames.Author => first with { Authors = Others(Authors) },
            FacetNames.From => first with { From = null },
            FacetNames.To => first with { To = null },
            FacetNames.Venue => first with { Venues = Others(Venues) },
            FacetNames.Year => first with { Years = [.. Years.Where(year => year.ToString(CultureInfo.InvariantCulture) != value)] },
            FacetNames.Track => first with { Tracks = Others(Tracks) },
            FacetNames.Status => first with { Statuses = Others(Statuses) },
            FacetNames.Researcher => first with { Researchers = Others(Researchers) },
            FacetNames.Position => first with { Positions = Others(Positions) },
            FacetNames.Presentation => first with { Presentations = Others(Presentations) },
            FacetNames.Award => first with { Awards = Others(Awards) },
            _ => throw new ArgumentOutOfRangeException(nameof(name), name, "There is no filter of this name."),
        };

        IReadOnlyList<string> Others(IReadOnlyList<string> values) => [.. values.Where(v => !string.Equals(v, value, StringComparison.OrdinalIgnoreCase))];
    }
}

/// <summary>The orders of a list of publications.</summary>
public enum PublicationSort
{
    /// <summary>The newest first.</summary>
    Newest,

    /// <summary>The oldest first.</summary>
    Oldest,

    /// <summary>By title.</summary>
    Title,

    /// <summary>By venue, the newest first within one.</summary>
    Venue,

    /// <summary>The best match first.</summary>
    Relevance,
}
