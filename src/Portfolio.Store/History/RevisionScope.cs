using Microsoft.EntityFrameworkCore;
using Portfolio.Store.Entities;

namespace Portfolio.Store.History;

/// <summary>What a history is of.</summary>
/// <param name="Of">What kind of thing; null for all.</param>
/// <param name="Slug">The slug of the researcher, publication or venue; of an entry, its researcher's.</param>
/// <param name="EntryId">The key of an entry.</param>
public sealed record RevisionScope(RevisionSubject? Of = null, string? Slug = null, int EntryId = 0);

/// <summary>What can have a history.</summary>
public enum RevisionSubject
{
    /// <summary>A researcher, with entries, documents and publications.</summary>
    Researcher,

    /// <summary>An entry that is no publication.</summary>
    Entry,

    /// <summary>A publication.</summary>
    Publication,

    /// <summary>A venue.</summary>
    Venue,
}

/// <summary>Finds the revisions that concern a thing.</summary>
internal static class RevisionScopes
{
    /// <summary>The keys of the revisions; null when there is no such thing.</summary>
    public static async Task<IQueryable<int>?> FindAsync(PortfolioDb db, RevisionScope scope, CancellationToken cancellation)
    {
        switch (scope.Of)
        {
            case RevisionSubject.Researcher:
                return await KeyAsync(db.Researchers.IgnoreQueryFilters().Where(r => r.Slug == scope.Slug).Select(r => r.Id)) is { } researcher ? OfResearcher(db, researcher) : null;
            case RevisionSubject.Entry:
                return await KeyAsync(db.Entries.IgnoreQueryFilters().Where(e => e.Id == scope.EntryId && db.Researchers.Any(r => r.Id == e.ResearcherId && r.Slug == scope.Slug)).Select(e => e.Id)) is { } entry ? Rows(db, "Entries", entry) : null;
            case RevisionSubject.Publication:
                return await KeyAsync(db.Publications.IgnoreQueryFilters().Where(p => p.Slug == scope.Slug).Select(p => p.Id)) is { } publication ? OfPublication(db, publication) : null;
            case RevisionSubject.Venue:
                return await KeyAsync(db.Venues.Where(v => v.Slug == scope.Slug).Select(v => v.Id)) is { } venue
                    ? Rows(db, "Venues", venue).Union(Rows(db, "VenueAliases").Join(db.VenueAliases.Where(a => a.VenueId == venue), r => r.Key, a => a.Id, (r, _) => r.RevisionId))
                    : null;
            default:
                return db.Revisions.Select(r => r.Id);
        }

        async Task<int?> KeyAsync(IQueryable<int> keys) => await keys.Select(key => (int?)key).FirstOrDefaultAsync(cancellation);
    }

    private static IQueryable<RevisionRow> Rows(PortfolioDb db, string table) => db.RevisionRows.Where(r => r.Table == table);

    private static IQueryable<int> Rows(PortfolioDb db, string table, int key) => db.RevisionRows.Where(r => r.Table == table && r.Key == key).Select(r => r.RevisionId);

    private static IQueryable<int> OfResearcher(PortfolioDb db, int researcher) => Rows(db, "Researchers", researcher)
        .Union(Rows(db, "Entries").Join(db.Entries.Where(e => e.ResearcherId == researcher), r => r.Key, e => e.Id, (r, _) => r.RevisionId))
        .Union(Rows(db, "Documents").Join(db.Documents.Where(d => d.ResearcherId == researcher), r => r.Key, d => d.Id, (r, _) => r.RevisionId))
        .Union(Rows(db, "Contacts").Join(db.Contacts.Where(c => c.ResearcherId == researcher), r => r.Key, c => c.Id, (r, _) => r.RevisionId))
        .Union(Rows(db, "PublicationSources").Join(db.PublicationSources.Where(s => s.ResearcherId == researcher), r => r.Key, s => s.Id, (r, _) => r.RevisionId))
        .Union(Rows(db, "Publications").Join(db.PublicationSources.Where(s => s.ResearcherId == researcher), r => r.Key, s => s.PublicationId, (r, _) => r.RevisionId));

    private static IQueryable<int> OfPublication(PortfolioDb db, int publication) => Rows(db, "Publications", publication)
        .Union(Rows(db, "PublicationSources").Join(db.PublicationSources.Where(s => s.PublicationId == publication), r => r.Key, s => s.Id, (r, _) => r.RevisionId))
        .Union(Rows(db, "Contributors").Join(db.Contributors.Where(c => c.PublicationId == publication), r => r.Key, c => c.Id, (r, _) => r.RevisionId))
        .Union(Rows(db, "PublicationLinks").Join(db.PublicationLinks.Where(l => l.PublicationId == publication), r => r.Key, l => l.Id, (r, _) => r.RevisionId))
        .Union(Rows(db, "Appearances").Join(db.Appearances.Where(a => a.PublicationId == publication), r => r.Key, a => a.Id, (r, _) => r.RevisionId));
}
