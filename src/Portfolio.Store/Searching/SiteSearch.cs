using Portfolio.Store.Publications;
using Portfolio.Store.Researchers;
using Portfolio.Store.Venues;

namespace Portfolio.Store.Searching;

/// <summary>Researchers, publications and venues for the words in the header's box.</summary>
public sealed class SiteSearch(ResearcherList researchers, PublicationSearch publications, VenueList venues)
{
    /// <summary>The first few of each, and how many there are. Without words, nothing.</summary>
    public async Task<SiteSearchResult> RunAsync(string? q, int each = 10, CancellationToken cancellation = default)
    {
        if (TextKey.Words(q).Length == 0) return new SiteSearchResult(new([], 0, null), new([], 0, null), new([], 0, null));
        var works = await publications.ListAsync(new PublicationQuery { Q = q, PageSize = each }, cancellation);
        return new SiteSearchResult(
            await researchers.RunAsync(q, null, each, cancellation),
            new ListPage<PublicationItem>(works.Items, works.Total, works.Next),
            await venues.RunAsync(q, null, each, cancellation));
    }
}

/// <summary>What a search over the whole site found.</summary>
/// <param name="Researchers">Researchers.</param>
/// <param name="Publications">Publications, the best match first.</param>
/// <param name="Venues">Venues.</param>
public sealed record SiteSearchResult(
    ListPage<ResearcherListItem> Researchers,
    ListPage<PublicationItem> Publications,
    ListPage<VenueListItem> Venues);
