using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Portfolio.Cv;
using Portfolio.Store.Entities;
using Portfolio.Store.Importing;

namespace Portfolio.Store.History;

/// <summary>
/// Sets the rows of a revision back. What nobody touched since is set back word for word. A publication or a person that
/// was changed since is made anew from what their documents and people say, with this revision's part of that taken back.
/// </summary>
internal sealed class Undoing(PortfolioDb db, Revision revision, IReadOnlyDictionary<string, bool> choices)
{
    // Parents before what hangs on them, so that what is restored finds them.
    private static readonly string[] Order = ["Researchers", "Venues", "Documents", "Publications"];
    private static readonly string[] Children = ["Contributors", "Appearances", "PublicationLinks"];

    private readonly Dictionary<(string Table, int Key), RowImage> before = RowImage.Read(revision.Before);
    private readonly Dictionary<(string Table, int Key), RowImage> after = RowImage.Read(revision.After);
    private readonly Dictionary<(string Table, int Key), int> changedSince = [];
    private readonly HashSet<int> movedPublications = [];
    private readonly HashSet<int> movedResearchers = [];
    private bool didAnything;

    public List<UndoConflict> Conflicts { get; } = [];

    public List<Sentence> Stays { get; } = [];

    /// <summary>Why it can't be undone at all; null when it can.</summary>
    public async Task<Sentence?> BlockAsync(CancellationToken cancellation)
    {
        var later = await LaterRevisions.OfAsync(db, revision.Id, cancellation);
        foreach (var table in before.Keys.Concat(after.Keys).GroupBy(row => row.Table))
        {
            foreach (var (key, since) in await later.ChangedAsync(table.Key, table.Select(row => row.Key), cancellation)) changedSince[(table.Key, key)] = since;
        }

        await FindMovedAsync(later, cancellation);
        var document = changedSince.FirstOrDefault(row => row.Key.Table == "Documents");
        return document.Value == 0
            ? null
            : Sentence.Of(
                "{document} was imported again since (revision {number}). Undo that import first.",
                RowName.Of(after.GetValueOrDefault(document.Key) ?? before[document.Key]),
                document.Value.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>Sets back what can be, and collects what a person has to choose.</summary>
    /// <returns>False when all is as it was already.</returns>
    public async Task<bool> RunAsync(CancellationToken cancellation)
    {
        var rows = before.Keys.Union(after.Keys).OrderBy(row => Array.IndexOf(Order, row.Table) is >= 0 and var at ? at : Order.Length).ThenBy(row => row.Table, StringComparer.Ordinal).ThenBy(row => row.Key).ToList();
        var columns = new UndoColumns(db, choices, Conflicts, changedSince, movedPublications, movedResearchers);
        foreach (var key in rows)
        {
            RowImage? was = before.GetValueOrDefault(key), made = after.GetValueOrDefault(key);
            if (IsMergedAnew(was ?? made!)) continue;
            var row = await RowForm.FindAsync(db, key.Table, key.Key, cancellation);
            if (made is null)
            {
                if (row is null && await new Recreation(db).RunAsync(was!, cancellation) is { } problem) Stays.Add(problem);
            }
            else if (was is null)
            {
                if (row is not null) await new UndoAddition(db, choices, Conflicts, changedSince, AddedRow).RunAsync(row, made, cancellation);
            }
            else if (row is null) Stays.Add(Sentence.Of("{thing} was removed since.", RowName.Of(was)));
            else columns.SetBack(row, was, made);
        }

        await SaveAsync(cancellation);
        var parents = new UndoParents(db, Stays);
        await parents.RemoveDocumentsAsync(Added("Documents"), cancellation);
        await SaveAsync(cancellation);
        await MergeAsync(cancellation);
        await parents.RemovePublicationsAsync(Added("Publications").Where(p => !movedPublications.Contains(p.Key)), cancellation);
        await SaveAsync(cancellation);
        await parents.RemoveResearchersAsync(Added("Researchers"), cancellation);
        await SaveAsync(cancellation);
        await parents.RemoveVenuesAsync(Added("Venues"), cancellation);
        await SaveAsync(cancellation);
        await new UndoAddresses(db).WriteAsync(before, after, cancellation);
        await SaveAsync(cancellation);
        return didAnything;
    }

    private RowImage? AddedRow(string table, int key) => IsNew(table, key) ? after[(table, key)] : null;

    private bool IsNew(string table, int key) => after.ContainsKey((table, key)) && !before.ContainsKey((table, key));

    private IEnumerable<RowImage> Added(string table) => after.Values.Where(row => row.Table == table && IsNew(table, row.Key));

    private async Task SaveAsync(CancellationToken cancellation)
    {
        didAnything |= db.ChangeTracker.HasChanges();
        await db.SaveChangesAsync(cancellation);
    }

    // Authors, links and the like of a publication that was changed since follow from its documents; a person's contacts likewise.
    private bool IsMergedAnew(RowImage row) =>
        (Children.Contains(row.Table) && movedPublications.Contains(row.Number("PublicationId") ?? 0))
        || (row.Table == "Contacts" && movedResearchers.Contains(row.Number("ResearcherId") ?? 0) && (IsNew(row.Table, row.Key) || !after.ContainsKey((row.Table, row.Key))));

    private async Task FindMovedAsync(LaterRevisions later, CancellationToken cancellation)
    {
        var all = before.Values.Concat(after.Values).ToList();
        var publications = all.Where(row => row.Table == "Publications").Select(row => row.Key)
            .Concat(all.Where(row => Children.Contains(row.Table) || row.Table == "PublicationSources").Select(row => row.Number("PublicationId") ?? 0)).ToHashSet();
        foreach (var image in all.Where(row => changedSince.ContainsKey((row.Table, row.Key))))
        {
            if (image.Table == "Publications") movedPublications.Add(image.Key);
            else if (image.Number("PublicationId") is { } publication) movedPublications.Add(publication);
            else if (image.Table == "Researchers") movedResearchers.Add(image.Key);
            else if (image.Table == "Contacts" && image.Number("ResearcherId") is { } researcher) movedResearchers.Add(researcher);
        }

        movedPublications.UnionWith((await later.ChangedAsync("Publications", publications, cancellation)).Keys);
        foreach (var part in publications.Chunk(500).Select(Enumerable.ToList))
        {
            await AddAsync("Contributors", await db.Contributors.Where(c => part.Contains(c.PublicationId)).Select(c => new { c.Id, Owner = c.PublicationId }).ToDictionaryAsync(c => c.Id, c => c.Owner, cancellation), movedPublications);
            await AddAsync("Appearances", await db.Appearances.Where(a => part.Contains(a.PublicationId)).Select(a => new { a.Id, Owner = a.PublicationId }).ToDictionaryAsync(a => a.Id, a => a.Owner, cancellation), movedPublications);
            await AddAsync("PublicationLinks", await db.PublicationLinks.Where(l => part.Contains(l.PublicationId)).Select(l => new { l.Id, Owner = l.PublicationId }).ToDictionaryAsync(l => l.Id, l => l.Owner, cancellation), movedPublications);
            await AddAsync("PublicationSources", await db.PublicationSources.Where(s => part.Contains(s.PublicationId)).Select(s => new { s.Id, Owner = s.PublicationId }).ToDictionaryAsync(s => s.Id, s => s.Owner, cancellation), movedPublications);
        }

        var researchers = all.Where(row => row.Table == "Researchers").Select(row => row.Key).Concat(all.Where(row => row.Table is "Contacts" or "Documents").Select(row => row.Number("ResearcherId") ?? 0)).Distinct().ToList();
        movedResearchers.UnionWith((await later.ChangedAsync("Researchers", researchers, cancellation)).Keys);
        await AddAsync("Documents", await db.Documents.Where(d => researchers.Contains(d.ResearcherId)).Select(d => new { d.Id, d.ResearcherId }).ToDictionaryAsync(d => d.Id, d => d.ResearcherId, cancellation), movedResearchers);

        async Task AddAsync(string table, Dictionary<int, int> owners, HashSet<int> moved) =>
            moved.UnionWith((await later.ChangedAsync(table, owners.Keys, cancellation)).Keys.Select(key => owners[key]));
    }

    private async Task MergeAsync(CancellationToken cancellation)
    {
        foreach (int key in movedResearchers)
        {
            var researcher = await db.Researchers.Include(r => r.Contacts).FirstOrDefaultAsync(r => r.Id == key, cancellation);
            if (researcher is not null) PersonMerge.Import(researcher, await db.Documents.Where(d => d.ResearcherId == key).ToListAsync(cancellation));
        }

        await SaveAsync(cancellation);
        if (movedPublications.Count == 0) return;
        // What hangs on a publication that no document names any more goes with it, and the revision holds it.
        var unnamed = await db.Publications.Where(p => movedPublications.Contains(p.Id) && p.Sources.Count == 0).Select(p => p.Id).ToListAsync(cancellation);
        db.LikelyDuplicates.RemoveRange(await db.LikelyDuplicates.Where(d => unnamed.Contains(d.FirstId) || unnamed.Contains(d.SecondId)).ToListAsync(cancellation));
        await SaveAsync(cancellation);
        int rows = await db.Publications.CountAsync(cancellation);
        await new PublicationMerge(db).RunAsync(movedPublications, cancellation);
        didAnything |= rows != await db.Publications.CountAsync(cancellation);
    }
}
