using Microsoft.EntityFrameworkCore;
using Portfolio.Store.Entities;

namespace Portfolio.Store.History;

/// <summary>Addresses are for ever: one that an undo takes back leads on, and none leads to what is gone.</summary>
internal sealed class UndoAddresses(PortfolioDb db)
{
    private static readonly (string Table, SlugOwner Owner)[] Owners = [("Researchers", SlugOwner.Researcher), ("Publications", SlugOwner.Publication), ("Venues", SlugOwner.Venue)];

    public async Task WriteAsync(
        IReadOnlyDictionary<(string Table, int Key), RowImage> before, IReadOnlyDictionary<(string Table, int Key), RowImage> after, CancellationToken cancellation)
    {
        foreach (var (table, owner) in Owners)
        {
            foreach (int key in before.Keys.Concat(after.Keys).Where(row => row.Table == table).Select(row => row.Key).Distinct())
            {
                string? slug = await RowForm.FindAsync(db, table, key, cancellation) is { } row ? (string?)row.Property("Slug").CurrentValue : null;
                if (slug is null) db.RemoveRange(await db.SlugRedirects.Where(r => r.Owner == owner && r.OwnerId == key).ToListAsync(cancellation));
                else await LeadOnAsync(owner, key, slug, after.GetValueOrDefault((table, key))?.Text("Slug"), cancellation);
            }
        }
    }

    private async Task LeadOnAsync(SlugOwner owner, int key, string slug, string? former, CancellationToken cancellation)
    {
        db.RemoveRange(await db.SlugRedirects.Where(r => r.Owner == owner && r.Slug == slug).ToListAsync(cancellation));
        if (former is null || former == slug || await db.SlugRedirects.AnyAsync(r => r.Owner == owner && r.Slug == former, cancellation)) return;
        bool isTaken = owner switch
        {
            SlugOwner.Researcher => await db.Researchers.AnyAsync(r => r.Slug == former, cancellation),
            SlugOwner.Publication => await db.Publications.AnyAsync(p => p.Slug == former, cancellation),
            _ => await db.Venues.AnyAsync(v => v.Slug == former, cancellation),
        };
        if (!isTaken) db.SlugRedirects.Add(new SlugRedirect { Owner = owner, Slug = former, OwnerId = key });
    }
}
