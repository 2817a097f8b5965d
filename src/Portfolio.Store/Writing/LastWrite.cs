using Microsoft.EntityFrameworkCore;

namespace Portfolio.Store.Writing;

/// <summary>The store's last revision: while it is the same, every query has the same answer.</summary>
public sealed class LastWrite(PortfolioDb db)
{
    /// <summary>The revision's number and time, in UTC; number 0 for a store that nothing was written to.</summary>
    public async Task<(int Revision, DateTime At)> RunAsync(CancellationToken cancellation = default)
    {
        var last = await db.Revisions.OrderByDescending(r => r.Id).Select(r => new { r.Id, r.At }).FirstOrDefaultAsync(cancellation);
        return last is null ? (0, DateTime.UnixEpoch) : (last.Id, DateTime.SpecifyKind(last.At, DateTimeKind.Utc));
    }
}
