using Microsoft.EntityFrameworkCore;
using Portfolio.Cv;
using Portfolio.Cv.Venues;
using Portfolio.Store.Entities;
using Portfolio.Store.Publications;

namespace Portfolio.Store.Venues;

/// <summary>All that stands on a venue's page beside its publications, which <see cref="PublicationSearch"/> finds.</summary>
public sealed class VenueProfile(PortfolioDb db)
{
    /// <summary>The venue of a slug. When the slug was given up, <see cref="Found{T}.MovedTo"/> says the present one.</summary>
    public async Task<Found<VenuePage>> RunAsync(string slug, CancellationToken cancellation = default)
    {
        var venue = await db.Venues
            .AsNoTracking()
            .Include(v => v.Aliases.Where(a => a.IsShown))
            .Include(v => v.Parent)
            .FirstOrDefaultAsync(v => v.Slug == slug, cancellation);
        if (venue is null) return new(null, await Redirects.FindAsync(db, SlugOwner.Venue, slug, cancellation));
        var places = db.PublicationPlaces.Where(place => place.VenueId == venue.Id);
        var shown = places.Select(place => place.PublicationId);
        var workshops = await db.Venues
            .Where(v => v.ParentId == venue.Id)
            .OrderBy(v => v.SortKey)
            .Select(v => new VenueLabel(v.Slug, v.Acronym ?? v.Name, v.Name))
            .ToListAsync(cancellation);
        var years = await places
            .Where(place => place.Year != null)
            .Select(place => new { Year = place.Year!.Value, place.PublicationId })
            .Distinct()
            .GroupBy(place => place.Year)
            .Select(group => new { group.Key, Count = group.Count() })
            .OrderByDescending(group => group.Key)
            .ToListAsync(cancellation);
        var tracks = await places
            .Where(place => place.Track != null)
            .Select(place => new { Track = place.Track!.Value, place.PublicationId })
            .Distinct()
            .GroupBy(place => place.Track)
            .Select(group => new { group.Key, Count = group.Count() })
            .ToListAsync(cancellation);
        return new(new VenuePage(
            venue.Slug,
            venue.Acronym,
            venue.Name,
            venue.Kind,
            venue.Field,
            [.. venue.Aliases.Select(a => a.Name)],
            venue.Parent is { } parent ? new VenueLabel(parent.Slug, parent.Acronym ?? parent.Name, parent.Name) : null,
            workshops,
            await shown.Distinct().CountAsync(cancellation),
            await ResearchersAsync(shown, cancellation),
            [.. years.Select(y => (y.Key, y.Count))],
            [.. tracks.OrderByDescending(t => t.Count).Select(t => (t.Key, t.Count))]));
    }

    private async Task<IReadOnlyList<VenueResearcher>> ResearchersAsync(IQueryable<int> shown, CancellationToken cancellation)
    {
        var counts = await db.PublicationSources
            .Join(shown.Distinct(), s => s.PublicationId, key => key, (s, _) => s)
            .Select(s => new { s.ResearcherId, s.PublicationId })
            .Distinct()
            .GroupBy(s => s.ResearcherId)
            .Select(group => new { group.Key, Count = group.Count() })
            .ToListAsync(cancellation);
        // Equal to the first: both have the mark. Two seniors with a mark of their own are not.
        var firsts = await db.Contributors
            .Join(shown.Distinct(), c => c.PublicationId, key => key, (c, _) => c)
            .Where(c => c.ResearcherId != null)
            .Where(c => c.Ordinal == 0
                || (c.IsEqual && db.Contributors.Any(first => first.PublicationId == c.PublicationId && first.Ordinal == 0 && first.IsEqual)))
            .GroupBy(c => c.ResearcherId!.Value)
            .Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Key, group => group.Count, cancellation);
        var keys = counts.ConvertAll(c => c.Key);
        var names = await db.Researchers
            .Where(r => keys.Contains(r.Id))
            .Select(r => new { r.Id, r.Slug, r.Name, r.SortKey })
            .ToDictionaryAsync(r => r.Id, cancellation);
        return [.. counts
            .OrderByDescending(c => c.Count)
            .ThenBy(c => names[c.Key].SortKey, StringComparer.Ordinal)
            .Select(c => new VenueResearcher(names[c.Key].Slug, names[c.Key].Name, c.Count, firsts.GetValueOrDefault(c.Key)))];
    }
}

/// <summary>A venue's page.</summary>
/// <param name="Slug">The part of the address.</param>
/// <param name="Acronym">The acronym.</param>
/// <param name="Name">The full name.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Field">The field that it belongs to.</param>
/// <param name="Aliases">Other names.</param>
/// <param name="Parent">The venue that it is held at.</param>
/// <param name="Workshops">Venues that are held at it.</param>
/// <param name="Total">How many publications were shown there.</param>
/// <param name="Researchers">Who of ours published there, the most publications first.</param>
/// <param name="Years">Publications by year, the newest first; publications without a year are left out.</param>
/// <param name="Tracks">Publications by track, the most first; publications without a track are left out.</param>
public sealed record VenuePage(
    string Slug,
    string? Acronym,
    string Name,
    VenueKind Kind,
    string? Field,
    IReadOnlyList<string> Aliases,
    VenueLabel? Parent,
    IReadOnlyList<VenueLabel> Workshops,
    int Total,
    IReadOnlyList<VenueResearcher> Researchers,
    IReadOnlyList<(int Year, int Count)> Years,
    IReadOnlyList<(PublicationTrack Track, int Count)> Tracks);

/// <summary>A researcher of ours at a venue.</summary>
/// <param name="Slug">The part of the address.</param>
/// <param name="Name">The name.</param>
/// <param name="Publications">How many publications the person has there.</param>
/// <param name="FirstAuthor">Of how many the person is the first author, or equal to it.</param>
public sealed record VenueResearcher(string Slug, string Name, int Publications, int FirstAuthor);
