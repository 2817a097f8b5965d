using Microsoft.EntityFrameworkCore;
using Portfolio.Store.Entities;

namespace Portfolio.Store.Duplicates;

/// <summary>The pairs of publications that look like one and that nobody decided on yet, the most alike first.</summary>
public sealed class DuplicateList(PortfolioDb db)
{
    /// <summary>The first pairs, and how many there are.</summary>
    public async Task<(IReadOnlyList<DuplicatePair> Pairs, int Total)> RunAsync(int most = 50, CancellationToken cancellation = default)
    {
        var open = db.LikelyDuplicates.AsNoTracking().Where(d => !d.IsDismissed);
        int total = await open.CountAsync(cancellation);
        var pairs = await open
            .OrderByDescending(d => d.Likeness).ThenBy(d => d.Id)
            .Take(most)
            .Include(d => d.First!.Contributors).Include(d => d.First!.Venue).Include(d => d.First!.Sources).ThenInclude(s => s.Document)
            .Include(d => d.Second!.Contributors).Include(d => d.Second!.Venue).Include(d => d.Second!.Sources).ThenInclude(s => s.Document)
            .ToListAsync(cancellation);
        return ([.. pairs.Select(d => new DuplicatePair(d.Id, d.Likeness, Side(d.First!), Side(d.Second!)))], total);
    }

    private static DuplicateSide Side(Publication publication) => new(
        publication.Slug,
        publication.Title,
        [.. publication.Contributors.OrderBy(c => c.Ordinal).Select(c => c.Name)],
        publication.Venue is { } venue ? venue.Acronym ?? venue.Name : null,
        publication.Year,
        [.. publication.Sources.Select(s => s.Document?.Name).OfType<string>().Distinct()]);
}

/// <summary>Two publications that look like one.</summary>
/// <param name="Id">The pair's key.</param>
/// <param name="Likeness">The share of words that the titles have in common.</param>
/// <param name="First">The one that was here first; its address stays when they are merged.</param>
/// <param name="Second">The other one.</param>
public sealed record DuplicatePair(int Id, double Likeness, DuplicateSide First, DuplicateSide Second);

/// <summary>One of the two.</summary>
/// <param name="Slug">The part of the address.</param>
/// <param name="Title">The title.</param>
/// <param name="Authors">The authors, in order.</param>
/// <param name="Venue">The venue.</param>
/// <param name="Year">The year.</param>
/// <param name="Documents">The documents that name it; none for one that a person typed.</param>
public sealed record DuplicateSide(string Slug, string Title, IReadOnlyList<string> Authors, string? Venue, int? Year, IReadOnlyList<string> Documents);
