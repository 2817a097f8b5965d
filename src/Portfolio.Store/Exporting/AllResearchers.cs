using Microsoft.EntityFrameworkCore;

namespace Portfolio.Store.Exporting;

/// <summary>The slugs of all researchers, hidden ones too.</summary>
public sealed class AllResearchers(PortfolioDb db)
{
    /// <summary>The slugs, in the order in which the researchers came.</summary>
    public async Task<IReadOnlyList<string>> RunAsync(CancellationToken cancellation = default) =>
        await db.Researchers.IgnoreQueryFilters().OrderBy(r => r.Id).Select(r => r.Slug).ToListAsync(cancellation);
}
