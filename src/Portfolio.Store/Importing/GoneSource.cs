using Microsoft.EntityFrameworkCore;
using Portfolio.Store.Entities;

namespace Portfolio.Store.Importing;

/// <summary>What becomes of a publication that its document no longer names.</summary>
internal static class GoneSource
{
    /// <summary>It stays in the CV, as if a person had typed it.</summary>
    public static void Keep(PublicationSource source) =>
        (source.IsGone, source.DocumentId, source.Document, source.FirstLine, source.LastLine) = (false, null, null, 0, 0);

    /// <summary>It leaves the CV. One that stands in no other is deleted, and can be restored.</summary>
    public static async Task DropAsync(PortfolioDb db, Publication publication, IReadOnlyList<PublicationSource> sources, CancellationToken cancellation)
    {
        var keys = sources.Select(s => s.Id).ToList();
        if (await db.PublicationSources.AnyAsync(s => s.PublicationId == publication.Id && !keys.Contains(s.Id) && !s.IsTakenOff, cancellation)) db.PublicationSources.RemoveRange(sources);
        else publication.IsDeleted = true;
    }
}
