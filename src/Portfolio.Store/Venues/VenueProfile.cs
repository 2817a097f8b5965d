using Portfolio.Cv;
using Portfolio.Cv.Venues;
using Portfolio.Store.Publications;

namespace Portfolio.Store.Venues;

/// <summary>All that stands on a venue's page beside its publications, which <see cref="PublicationSearch"/> finds.</summary>
public sealed class VenueProfile(PortfolioDb db)
{
    /// <summary>The venue of a slug. When the slug was given up, <see cref="Found{T}.MovedTo"/> says the present one.</summary>
    public Task<Found<VenuePage>> RunAsync(string slug, CancellationToken cancellation = default)
    {
        _ = db;
        throw new NotSupportedException();
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
