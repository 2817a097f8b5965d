using Microsoft.EntityFrameworkCore;

namespace Portfolio.Store.Publications;

/// <summary>Publications per year.</summary>
public sealed class PublicationYears(PortfolioDb db)
{
    /// <summary>The counts by year, the first year first; of one researcher, or of all. Publications without a year are left out.</summary>
    public async Task<IReadOnlyList<(int Year, int Count)>> RunAsync(string? researcher, CancellationToken cancellation = default)
    {
        IQueryable<Entities.Publication> publications = db.Publications;
        if (researcher is not null)
        {
            publications = publications.Within(
                db.PublicationSources.Join(db.Researchers.Where(r => r.Slug == researcher), s => s.ResearcherId, r => r.Id, (s, _) => s.PublicationId));
        }

        var counts = await publications
            .Where(p => p.Year != null)
            .GroupBy(p => p.Year!.Value)
            .Select(group => new { Year = group.Key, Count = group.Count() })
            .OrderBy(group => group.Year)
            .ToListAsync(cancellation);
        return counts.ConvertAll(count => (count.Year, count.Count));
    }
}
