using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Portfolio.Cv.Venues;
using Portfolio.Store.Editing;
using Portfolio.Store.Entities;
using Portfolio.Store.Publications;

namespace Portfolio.Store.Desk;

/// <summary>The venues as those see them who look after them.</summary>
public sealed class VenueDesk(PortfolioDb db)
{
    /// <summary>A page of venues, those whose names have all words; those without publications too.</summary>
    /// <exception cref="MalformedCursorException"><paramref name="after"/> is not from <see cref="ListPage{T}.Next"/>.</exception>
    public async Task<ListPage<VenueOnDesk>> RunAsync(string? q = null, string? after = null, int pageSize = 100, CancellationToken cancellation = default)
    {
        const string list = "venues to look after";
        var found = db.Venues.AsNoTracking();
        foreach (string word in TextKey.Words(q).Take(16)) found = found.Where(v => v.Aliases.Any(a => (" " + a.NameKey).Contains(" " + word)));
        int total = await found.CountAsync(cancellation);
        if (after is not null)
        {
            string last = Cursor.Read(after, list, 1)[0];
            found = found.Where(v => string.Compare(v.SortKey, last) > 0);
        }

        int size = Math.Clamp(pageSize, 1, 200);
        var rows = await found
            .OrderBy(v => v.SortKey)
            .Take(size + 1)
            .Select(v => new { v.SortKey, Item = new VenueOnDesk(v.Slug, v.Acronym, v.Name, v.Kind, v.PublicationCount) })
            .ToListAsync(cancellation);
        return new ListPage<VenueOnDesk>([.. rows.Take(size).Select(r => r.Item)], total, rows.Count > size ? Cursor.Write(list, rows[size - 1].SortKey) : null);
    }

    /// <summary>One venue to edit. When the slug was given up, <see cref="Found{T}.MovedTo"/> says the present one.</summary>
    public async Task<Found<EditableVenue>> OneAsync(string slug, CancellationToken cancellation = default)
    {
        var row = await db.Venues.AsNoTracking().Include(v => v.Aliases).Include(v => v.Parent).FirstOrDefaultAsync(v => v.Slug == slug, cancellation);
        if (row is null) return new(null, await Redirects.FindAsync(db, SlugOwner.Venue, slug, cancellation));
        var workshops = await db.Venues.Where(v => v.ParentId == row.Id).OrderBy(v => v.SortKey).Select(v => new VenueLabel(v.Slug, v.Acronym ?? v.Name, v.Name)).ToListAsync(cancellation);
        return new(new EditableVenue(row.Slug, row.Acronym ?? row.Name, row.PublicationCount, VenueFields.Of(row).ToJson(), workshops));
    }

    /// <summary>Names to choose a publication's venue from: those in use, the most used first, then those of the catalogue.</summary>
    public async Task<IReadOnlyList<VenueName>> NamesAsync(CancellationToken cancellation = default)
    {
        var used = await db.Venues
            .OrderByDescending(v => v.PublicationCount).ThenBy(v => v.SortKey)
            .Take(400)
            .Select(v => new VenueName(v.Acronym ?? v.Name, v.Name))
            .ToListAsync(cancellation);
        return [.. used.Concat(VenueCatalogue.All.Select(v => new VenueName(v.Acronym, v.Name))).DistinctBy(v => v.Label, StringComparer.OrdinalIgnoreCase)];
    }
}

/// <summary>A venue in such a list.</summary>
/// <param name="Slug">The part of the address.</param>
/// <param name="Acronym">The acronym.</param>
/// <param name="Name">The full name.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Publications">How many publications were shown there.</param>
public sealed record VenueOnDesk(string Slug, string? Acronym, string Name, VenueKind Kind, int Publications);

/// <summary>A venue to edit.</summary>
/// <param name="Slug">The part of the address.</param>
/// <param name="Label">The acronym, or the name.</param>
/// <param name="Publications">How many publications were shown there.</param>
/// <param name="Fields">The fields, as <see cref="VenueFields"/> names them.</param>
/// <param name="Workshops">Venues that are held at it.</param>
public sealed record EditableVenue(string Slug, string Label, int Publications, JsonObject Fields, IReadOnlyList<VenueLabel> Workshops);

/// <summary>A venue's name to choose.</summary>
/// <param name="Label">The acronym, or the name.</param>
/// <param name="Name">The full name.</param>
public sealed record VenueName(string Label, string Name);
