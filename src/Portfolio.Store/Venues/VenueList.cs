using Microsoft.EntityFrameworkCore;
using Portfolio.Cv.Venues;

namespace Portfolio.Store.Venues;

/// <summary>The venues at which something was published, by name.</summary>
public sealed class VenueList(PortfolioDb db)
{
    /// <summary>A page of venues, those whose name, acronym or alias has all words of <paramref name="q"/>.</summary>
    /// <exception cref="MalformedCursorException"><paramref name="after"/> is not from <see cref="ListPage{T}.Next"/>.</exception>
    public async Task<ListPage<VenueListItem>> RunAsync(
        string? q = null, string? after = null, int pageSize = 500, CancellationToken cancellation = default)
    {
        const string list = "venues";
        var found = db.Venues.AsNoTracking().Where(v => db.PublicationPlaces.Any(place => place.VenueId == v.Id));
        foreach (string word in TextKey.Words(q).Take(16))
        {
            string beginning = $" {word}";
            found = found.Where(v => v.Aliases.Any(a => (" " + a.NameKey).Contains(beginning)));
        }

        int total = await found.CountAsync(cancellation);
        if (after is not null)
        {
            string last = Cursor.Read(after, list, 1)[0];
            found = found.Where(v => string.Compare(v.SortKey, last) > 0);
        }

        int size = Math.Clamp(pageSize, 1, 1000);
        var rows = await found
            .OrderBy(v => v.SortKey)
            .Take(size + 1)
            .Select(v => new
            {
                v.SortKey,
                Item = new VenueListItem(
                    v.Slug,
                    v.Acronym,
                    v.Name,
                    v.Kind,
                    v.Field,
                    db.PublicationPlaces.Where(place => place.VenueId == v.Id).Select(place => place.PublicationId).Distinct().Count(),
                    db.PublicationPlaces.Where(place => place.VenueId == v.Id).Min(place => place.Year),
                    db.PublicationPlaces.Where(place => place.VenueId == v.Id).Max(place => place.Year)),
            })
            .ToListAsync(cancellation);
        string? next = rows.Count > size ? Cursor.Write(list, rows[size - 1].SortKey) : null;
        return new ListPage<VenueListItem>([.. rows.Take(size).Select(row => row.Item)], total, next);
    }
}

/// <summary>A venue in a list.</summary>
/// <param name="Slug">The part of the address.</param>
/// <param name="Acronym">The acronym; null where there is none.</param>
/// <param name="Name">The full name.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Field">The field that it belongs to.</param>
/// <param name="Publications">How many publications were shown there, at its workshops included.</param>
/// <param name="FirstYear">The first year of those.</param>
/// <param name="LastYear">The last year of those.</param>
public sealed record VenueListItem(
    string Slug, string? Acronym, string Name, VenueKind Kind, string? Field, int Publications, int? FirstYear, int? LastYear);
