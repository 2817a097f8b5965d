using Microsoft.EntityFrameworkCore;

namespace Portfolio.Store.Searching;

/// <summary>The slugs of all that has a page, by spans of keys: however many there are, a span is one walk along an index.</summary>
public sealed class SiteSlugs(PortfolioDb db)
{
    /// <summary>The highest keys of researchers, publications and venues; 0 where there are none.</summary>
    public async Task<(int Researchers, int Publications, int Venues)> HighestKeysAsync(CancellationToken cancellation = default) => (
        await db.Researchers.MaxAsync(r => (int?)r.Id, cancellation) ?? 0,
        await db.Publications.MaxAsync(p => (int?)p.Id, cancellation) ?? 0,
        await db.Venues.MaxAsync(v => (int?)v.Id, cancellation) ?? 0);

    /// <summary>Researchers whose key is over <paramref name="after"/> and at most <paramref name="last"/>.</summary>
    public Task<List<string>> ResearchersAsync(int after, int last, CancellationToken cancellation = default) =>
        db.Researchers.Where(r => r.Id > after && r.Id <= last).OrderBy(r => r.Id).Select(r => r.Slug).ToListAsync(cancellation);

    /// <summary>Publications likewise.</summary>
    public Task<List<string>> PublicationsAsync(int after, int last, CancellationToken cancellation = default) =>
        db.Publications.Where(p => p.Id > after && p.Id <= last).OrderBy(p => p.Id).Select(p => p.Slug).ToListAsync(cancellation);

    /// <summary>Venues likewise, those at which something was published.</summary>
    public Task<List<string>> VenuesAsync(int after, int last, CancellationToken cancellation = default) =>
        db.Venues.Where(v => v.Id > after && v.Id <= last && db.PublicationPlaces.Any(place => place.VenueId == v.Id)).OrderBy(v => v.Id).Select(v => v.Slug).ToListAsync(cancellation);

    /// <summary>The paths of pages whose slug was given up: each leads to the present one.</summary>
    public async Task<IReadOnlyList<string>> FormerAsync(CancellationToken cancellation = default)
    {
        var former = await db.SlugRedirects.OrderBy(r => r.Id).Select(r => new { r.Owner, r.Slug }).ToListAsync(cancellation);
        return [.. former.Select(r => $"/{EnumName.Of(r.Owner)}s/{Uri.EscapeDataString(r.Slug)}")];
    }
}
