using Microsoft.EntityFrameworkCore;
using Portfolio.Store.Entities;

namespace Portfolio.Store;

/// <summary>Finds where things that gave up their slug are now.</summary>
internal static class Redirects
{
    public static async Task<string?> FindAsync(PortfolioDb db, SlugOwner owner, string slug, CancellationToken cancellation)
    {
        int id = await db.SlugRedirects.Where(r => r.Owner == owner && r.Slug == slug).Select(r => r.OwnerId).FirstOrDefaultAsync(cancellation);
        if (id == 0) return null;
        return owner switch
        {
            SlugOwner.Researcher => await db.Researchers.Where(r => r.Id == id).Select(r => r.Slug).FirstOrDefaultAsync(cancellation),
            SlugOwner.Publication => await db.Publications.Where(p => p.Id == id).Select(p => p.Slug).FirstOrDefaultAsync(cancellation),
            _ => await db.Venues.Where(v => v.Id == id).Select(v => v.Slug).FirstOrDefaultAsync(cancellation),
        };
    }
}
