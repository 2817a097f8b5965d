using Microsoft.EntityFrameworkCore;
using Portfolio.Cv;
using Portfolio.Store.Entities;

namespace Portfolio.Store.Importing;

/// <summary>Finds slugs that nothing has, and nothing had before.</summary>
internal sealed class FreeSlug(PortfolioDb db)
{
    public Task<string> ForResearcherAsync(string name, CancellationToken cancellation) =>
        FindAsync(name, "researcher", SlugOwner.Researcher, db.Researchers.Select(r => r.Slug), cancellation);

    public Task<string> ForPublicationAsync(string title, CancellationToken cancellation) =>
        FindAsync(title, "publication", SlugOwner.Publication, db.Publications.Select(p => p.Slug), cancellation);

    public Task<string> ForVenueAsync(string name, CancellationToken cancellation) =>
        FindAsync(name, "venue", SlugOwner.Venue, db.Venues.Select(v => v.Slug), cancellation);

    private async Task<string> FindAsync(
        string text, string fallback, SlugOwner owner, IQueryable<string> slugs, CancellationToken cancellation)
    {
        string slug = Slug.Of(text) is { Length: > 0 } made ? made : fallback;
        // '.' is the character after '-': the range holds exactly what starts with "slug-", by the index.
        string from = slug + "-", to = slug + ".";
        var taken = new HashSet<string>();
        taken.UnionWith(await slugs
            .Where(s => s == slug || (string.Compare(s, from) >= 0 && string.Compare(s, to) < 0))
            .ToListAsync(cancellation));
        taken.UnionWith(await db.SlugRedirects
            .Where(r => r.Owner == owner && (r.Slug == slug || (string.Compare(r.Slug, from) >= 0 && string.Compare(r.Slug, to) < 0)))
            .Select(r => r.Slug)
            .ToListAsync(cancellation));
        return Slug.Unique(slug, taken.Contains);
    }
}
