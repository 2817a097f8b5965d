using Portfolio.Store.Publications;
using Portfolio.Store.Researchers;
using Portfolio.Store.Venues;

namespace Portfolio.Store.Searching;

/// <summary>Researchers, publications and venues for the words in the header's box.</summary>
public sealed class SiteSearch(PortfolioDb db, ResearcherList researchers, PublicationSearch publications, VenueList venues)
{
    /// <summary>The first few of each, and how many there are. Without words, nothing.</summary>
    public async Task<SiteSearchResult> RunAsync(string? q, int each = 10, CancellationToken cancellation = default)
    {
        if (SearchWords.Read(q) is not { } words) return new SiteSearchResult(new([], 0, null), new([], 0, null), new([], 0, null));
        var found = await FindAsync(q!, each, cancellation) with { Words = words };
        if (found.Total > 0 || await new Spelling(db).CorrectAsync(q!, cancellation) is not { } corrected) return found;
        return (await FindAsync(corrected, 1, cancellation)).Total > 0 ? found with { Suggestion = corrected } : found;
    }

    private async Task<SiteSearchResult> FindAsync(string q, int each, CancellationToken cancellation)
    {
        var works = await publications.ListAsync(new PublicationQuery { Q = q, PageSize = each }, cancellation);
        return new SiteSearchResult(
            await researchers.RunAsync(q, null, each, cancellation),
            new ListPage<PublicationItem>(works.Items, works.Total, works.Next),
            await venues.RunAsync(q, null, each, VenueSort.Count, cancellation: cancellation));
    }
}

/// <summary>What a search over the whole site found.</summary>
/// <param name="Researchers">Researchers.</param>
/// <param name="Publications">Publications, the best match first.</param>
/// <param name="Venues">Venues.</param>
public sealed record SiteSearchResult(
    ListPage<ResearcherListItem> Researchers,
    ListPage<PublicationItem> Publications,
    ListPage<VenueListItem> Venues)
{
    /// <summary>The words that were searched for, to be marked; null without words.</summary>
    public SearchWords? Words { get; init; }

    /// <summary>What the words may have meant, where nothing has them.</summary>
    public string? Suggestion { get; init; }

    /// <summary>How many there are of all kinds.</summary>
    public int Total => Researchers.Total + Publications.Total + Venues.Total;
}
