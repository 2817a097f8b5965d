using Portfolio.Cv.Venues;

namespace Portfolio.Store.Venues;

/// <summary>The venues at which something was published, by name.</summary>
public sealed class VenueList(PortfolioDb db)
{
    /// <summary>A page of venues, those whose name, acronym or alias has all words of <paramref name="q"/>.</summary>
    /// <exception cref="MalformedCursorException"><paramref name="after"/> is not from <see cref="ListPage{T}.Next"/>.</exception>
    public Task<ListPage<VenueListItem>> RunAsync(
        string? q = null, string? after = null, int pageSize = 500, CancellationToken cancellation = default)
    {
        _ = db;
        throw new NotSupportedException();
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
