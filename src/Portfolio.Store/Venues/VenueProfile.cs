using Microsoft.EntityFrameworkCore;
using Portfolio.Cv;
using Portfolio.Cv.Venues;
using Portfolio.Store.Entities;
using Portfolio.Store.Publications;

namespace Portfolio.Store.Venues;

/// <summary>All that stands on a venue's page beside its publications, which <see cref="PublicationSearch"/> finds.</summary>
public sealed class VenueProfile(PortfolioDb db)
{
    // Who wants more of them filters publications.
    private const int MaxResearchers = 100;

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
            .Select(v => new VenueNeighbour(v.Slug, v.Acronym ?? v.Name, v.PublicationCount))
            .ToListAsync(cancellation);
        var others = await NeighboursAsync(venue, cancellation);
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
            venue.Field ?? venue.Parent?.Field,
            [.. venue.Aliases.Select(a => a.Name)],
            venue.Parent is { } parent ? new VenueLabel(parent.Slug, parent.Acronym ?? parent.Name, parent.Name) : null,
            workshops,
            others,
            venue.PublicationCount,
            await CountFirstAsync(shown, cancellation),
            await ResearchersAsync(shown, cancellation),
            [.. years.Select(y => (y.Key, y.Count))],
            [.. tracks.OrderByDescending(t => t.Count).ThenBy(t => t.Key).Select(t => (t.Key, t.Count))],
            await YearsOfTracksAsync(places, cancellation)));
    }

    // The other workshops of its conference, or else what its field has most of.
    private async Task<IReadOnlyList<VenueNeighbour>> NeighboursAsync(Venue venue, CancellationToken cancellation)
    {
        const int most = 8;
        var others = db.Venues.Where(v => v.Id != venue.Id && v.PublicationCount > 0);
        if (venue.ParentId is { } parent) others = others.Where(v => v.ParentId == parent);
        else if (venue.Field is { } field) others = others.Where(v => v.Field == field);
        else return [];
        return await others
            .OrderByDescending(v => v.PublicationCount)
            .ThenBy(v => v.SortKey)
            .Take(most)
            .Select(v => new VenueNeighbour(v.Slug, v.Acronym ?? v.Name, v.PublicationCount))
            .ToListAsync(cancellation);
    }

    private static async Task<IReadOnlyList<(int Year, PublicationTrack? Track, int Count)>> YearsOfTracksAsync(
        IQueryable<PublicationPlace> places, CancellationToken cancellation)
    {
        var counts = await places
            .Where(place => place.Year != null)
            .Select(place => new { Year = place.Year!.Value, place.Track, place.PublicationId })
            .Distinct()
            .GroupBy(place => new { place.Year, place.Track })
            .Select(group => new { group.Key.Year, group.Key.Track, Count = group.Count() })
            .ToListAsync(cancellation);
        return [.. counts.OrderByDescending(c => c.Year).ThenBy(c => c.Track).Select(c => (c.Year, c.Track, c.Count))];
    }

    private Task<int> CountFirstAsync(IQueryable<int> shown, CancellationToken cancellation) =>
        FirstAuthors(shown).Select(c => c.PublicationId).Distinct().CountAsync(cancellation);

    // Equal to the first: both have the mark. Two seniors with a mark of their own are not.
    private IQueryable<Entities.Contributor> FirstAuthors(IQueryable<int> shown) =>
        db.Contributors
            .Join(shown.Distinct(), c => c.PublicationId, key => key, (c, _) => c)
            .Where(c => c.ResearcherId != null)
            .Where(c => c.Ordinal == 0
                || (c.IsEqual && db.Contributors.Any(first => first.PublicationId == c.PublicationId && first.Ordinal == 0 && first.IsEqual)));

    private async Task<IReadOnlyList<VenueResearcher>> ResearchersAsync(IQueryable<int> shown, CancellationToken cancellation)
    {
        var counts = await db.PublicationSources
            .Join(shown.Distinct(), s => s.PublicationId, key => key, (s, _) => s)
            .Select(s => new { s.ResearcherId, s.PublicationId, s.Publication!.Year })
            .Distinct()
            .GroupBy(s => s.ResearcherId)
            .Select(group => new { group.Key, Count = group.Count(), First = group.Min(s => s.Year), Last = group.Max(s => s.Year) })
            .OrderByDescending(group => group.Count)
            .ThenBy(group => group.Key)
            .Take(MaxResearchers)
            .ToListAsync(cancellation);
        var firsts = await FirstAuthors(shown)
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
            .Select(c => new VenueResearcher(names[c.Key].Slug, names[c.Key].Name, c.Count, firsts.GetValueOrDefault(c.Key), c.First, c.Last))];
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
/// <param name="Neighbours">The other workshops of its conference; for other venues, those of the same field with the most publications.</param>
/// <param name="Total">How many publications were shown there.</param>
/// <param name="FirstAuthor">Of how many one of ours is the first author, or equal to it.</param>
/// <param name="Researchers">Who of ours published there, the most publications first.</param>
/// <param name="Years">Publications by year, the newest first; publications without a year are left out.</param>
/// <param name="Tracks">Publications by track, the most first; publications without a track are left out.</param>
/// <param name="YearsOfTracks">Publications by year and track, the newest first.</param>
public sealed record VenuePage(
    string Slug,
    string? Acronym,
    string Name,
    VenueKind Kind,
    string? Field,
    IReadOnlyList<string> Aliases,
    VenueLabel? Parent,
    IReadOnlyList<VenueNeighbour> Workshops,
    IReadOnlyList<VenueNeighbour> Neighbours,
    int Total,
    int FirstAuthor,
    IReadOnlyList<VenueResearcher> Researchers,
    IReadOnlyList<(int Year, int Count)> Years,
    IReadOnlyList<(PublicationTrack Track, int Count)> Tracks,
    IReadOnlyList<(int Year, PublicationTrack? Track, int Count)> YearsOfTracks);

/// <summary>A venue beside another.</summary>
/// <param name="Slug">The part of the address.</param>
/// <param name="Label">The acronym, or the name where there is none.</param>
/// <param name="Publications">How many publications were shown there.</param>
public sealed record VenueNeighbour(string Slug, string Label, int Publications);

/// <summary>A researcher of ours at a venue.</summary>
/// <param name="Slug">The part of the address.</param>
/// <param name="Name">The name.</param>
/// <param name="Publications">How many publications the person has there.</param>
/// <param name="FirstAuthor">Of how many the person is the first author, or equal to it.</param>
/// <param name="FirstYear">The first year of the publications.</param>
/// <param name="LastYear">The last year of the publications.</param>
public sealed record VenueResearcher(string Slug, string Name, int Publications, int FirstAuthor, int? FirstYear, int? LastYear);
