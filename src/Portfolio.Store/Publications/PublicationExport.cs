using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;

namespace Portfolio.Store.Publications;

/// <summary>All publications of a query, for the forms that are taken along.</summary>
public sealed class PublicationExport(PortfolioDb db, PublicationSearch search)
{
    // So many are in memory at a time.
    private const int Some = 200;

    /// <summary>
    /// Finds the publications now, and reads them while they are taken, however many they are. Whatever
    /// <see cref="PublicationQuery.PageSize"/> says, none is left out.
    /// </summary>
    /// <exception cref="MalformedCursorException"><see cref="PublicationQuery.After"/> is not from <see cref="PublicationPage.Next"/>.</exception>
    public async Task<IAsyncEnumerable<ExportedPublication>> RunAsync(PublicationQuery query, CancellationToken cancellation = default)
    {
        var keys = await search.KeysAsync(query, cancellation);
        return ReadAsync(keys, cancellation);
    }

    /// <summary>A page of the query's publications.</summary>
    /// <exception cref="MalformedCursorException"><see cref="PublicationQuery.After"/> is not from <see cref="ListPage{T}.Next"/>.</exception>
    public async Task<ListPage<Cv.Publication>> PageAsync(PublicationQuery query, CancellationToken cancellation = default)
    {
        var page = await search.PageKeysAsync(query, cancellation);
        var keys = page.Items.ToList();
        var records = await db.Publications.Where(p => keys.Contains(p.Id)).ToRecordsAsync(null, cancellation);
        return new ListPage<Cv.Publication>([.. keys.Where(records.ContainsKey).Select(key => records[key])], page.Total, page.Next);
    }

    /// <summary>Those that came into the store last, the newest first: of one researcher, or of all.</summary>
    public async Task<IReadOnlyList<ExportedPublication>> LatestAsync(string? researcher, int most, CancellationToken cancellation = default)
    {
        IQueryable<Entities.Publication> publications = db.Publications;
        if (researcher is not null)
        {
            publications = publications.Within(
                db.PublicationSources.Join(db.Researchers.Where(r => r.Slug == researcher), s => s.ResearcherId, r => r.Id, (s, _) => s.PublicationId));
        }

        // Keys grow with time. What came together stands by its own date.
        var latest = await publications.OrderByDescending(p => p.Id).Take(most).Select(p => new { p.Id, p.AddedAt, p.NewestKey }).ToListAsync(cancellation);
        var keys = latest.OrderByDescending(p => p.AddedAt).ThenBy(p => p.NewestKey, StringComparer.Ordinal).Select(p => p.Id).ToList();
        return await ReadAsync(keys, cancellation).ToListAsync(cancellation);
    }

    private async IAsyncEnumerable<ExportedPublication> ReadAsync(List<int> keys, [EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var some in keys.Chunk(Some).Select(Enumerable.ToList))
        {
            var those = db.Publications.Where(p => some.Contains(p.Id));
            var added = await those.Select(p => new { p.Id, p.AddedAt }).ToDictionaryAsync(p => p.Id, p => DateTime.SpecifyKind(p.AddedAt, DateTimeKind.Utc), cancellation);
            var records = await those.ToRecordsAsync(null, cancellation);
            // One that was deleted since is left out.
            foreach (int key in some.Where(key => records.ContainsKey(key) && added.ContainsKey(key))) yield return new ExportedPublication(records[key], added[key]);
        }
    }
}

/// <summary>A publication that is taken along.</summary>
/// <param name="Publication">The publication.</param>
/// <param name="AddedAt">When it came into the store, in UTC.</param>
public sealed record ExportedPublication(Cv.Publication Publication, DateTime AddedAt);
