using Microsoft.EntityFrameworkCore;
using Portfolio.Cv;
using Portfolio.Store.Editing;

namespace Portfolio.Store.History;

/// <summary>What a history is of, for its page.</summary>
public sealed class HistorySubject(PortfolioDb db)
{
    /// <summary>What people call it; null when there is no such thing.</summary>
    public async Task<string?> NameAsync(RevisionScope scope, CancellationToken cancellation = default)
    {
        switch (scope.Of)
        {
            case RevisionSubject.Researcher:
                return await db.Researchers.IgnoreQueryFilters().Where(r => r.Slug == scope.Slug).Select(r => r.Name).FirstOrDefaultAsync(cancellation);
            case RevisionSubject.Publication:
                return await db.Publications.IgnoreQueryFilters().Where(p => p.Slug == scope.Slug).Select(p => p.Title).FirstOrDefaultAsync(cancellation);
            case RevisionSubject.Venue:
                return await db.Venues.Where(v => v.Slug == scope.Slug).Select(v => v.Acronym ?? v.Name).FirstOrDefaultAsync(cancellation);
            case RevisionSubject.Entry:
                var entry = await db.Entries.IgnoreQueryFilters().Where(e => e.Id == scope.EntryId && db.Researchers.Any(r => r.Id == e.ResearcherId && r.Slug == scope.Slug)).Select(e => new { e.Kind, e.Json }).FirstOrDefaultAsync(cancellation);
                return entry is null ? null : EntryTitle.Of(entry.Kind, EntryJson.Read(entry.Kind, entry.Json));
            default:
                return null;
        }
    }

    /// <summary>The deleted entries of a researcher, or the one entry when it is deleted; those that an import keeps out among them.</summary>
    public async Task<IReadOnlyList<DeletedEntry>> DeletedAsync(RevisionScope scope, CancellationToken cancellation = default)
    {
        var rows = await db.Entries.IgnoreQueryFilters()
            .Where(e => e.IsDeleted && db.Researchers.Any(r => r.Id == e.ResearcherId && r.Slug == scope.Slug) && (scope.EntryId == 0 || e.Id == scope.EntryId))
            .OrderBy(e => e.Kind).ThenBy(e => e.Id)
            .Select(e => new { e.Id, e.Kind, e.Json })
            .ToListAsync(cancellation);
        return [.. rows.Select(e => new DeletedEntry(e.Id, e.Kind, EntryTitle.Of(e.Kind, EntryJson.Read(e.Kind, e.Json))))];
    }
}

/// <summary>A deleted entry, which can be restored.</summary>
/// <param name="Id">The key.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Title">What people call it.</param>
public sealed record DeletedEntry(int Id, SectionKind Kind, string Title);
