using Microsoft.EntityFrameworkCore;
using Portfolio.Store.Entities;

namespace Portfolio.Store.Editing;

/// <summary>The publications of one researcher, as rows to change.</summary>
internal sealed class ListOfResearcher(PortfolioDb db, int researcher)
{
    /// <summary>The rows in the order in which the list shows them, those taken off included.</summary>
    public Task<List<PublicationSource>> InOrderAsync(CancellationToken cancellation) => db.PublicationSources
        .Where(s => s.ResearcherId == researcher)
        .OrderBy(s => s.Place ?? int.MaxValue)
        .ThenBy(s => s.DocumentId)
        .ThenBy(s => s.Ordinal)
        .ToListAsync(cancellation);

    /// <summary>Puts a publication above the others; where it was taken off it comes back to its place.</summary>
    /// <param name="publication">The publication's key.</param>
    /// <param name="json">What the person says of it, as the JSON of a publication.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task AddAsync(int publication, string json, CancellationToken cancellation)
    {
        var rows = await InOrderAsync(cancellation);
        var there = rows.FindAll(s => s.PublicationId == publication);
        foreach (var row in there) row.IsTakenOff = false;
        if (there.Count > 0) return;
        int? first = rows.Min(s => s.Place);
        db.PublicationSources.Add(new PublicationSource
        {
            PublicationId = publication,
            ResearcherId = researcher,
            Ordinal = rows.Where(s => s.DocumentId is null).Select(s => s.Ordinal).DefaultIfEmpty().Min() - 1,
            Hash = "",
            Json = json,
            Place = first - 1,
        });
    }
}
