using Microsoft.EntityFrameworkCore;

namespace Portfolio.Store.History;

/// <summary>What happened after a revision, and was not taken back since.</summary>
internal sealed class LaterRevisions
{
    private readonly PortfolioDb db;
    private readonly int revision;
    private readonly HashSet<int> takenBack;

    private LaterRevisions(PortfolioDb db, int revision, HashSet<int> takenBack) => (this.db, this.revision, this.takenBack) = (db, revision, takenBack);

    /// <summary>Looks at all that came after a revision.</summary>
    public static async Task<LaterRevisions> OfAsync(PortfolioDb db, int revision, CancellationToken cancellation)
    {
        var undos = await db.Revisions
            .Where(r => r.Id > revision && r.UndoesId != null)
            .OrderByDescending(r => r.Id)
            .Select(r => new { r.Id, Undone = r.UndoesId!.Value })
            .ToListAsync(cancellation);
        var takenBack = new HashSet<int>();
        // From the last one back: an undo that was itself undone undoes nothing.
        foreach (var undo in undos)
        {
            if (takenBack.Contains(undo.Id) || undo.Undone <= revision) continue;
            takenBack.Add(undo.Id);
            takenBack.Add(undo.Undone);
        }

        return new LaterRevisions(db, revision, takenBack);
    }

    /// <summary>Those of the rows that were changed later, with the last revision that did.</summary>
    public async Task<Dictionary<int, int>> ChangedAsync(string table, IEnumerable<int> keys, CancellationToken cancellation)
    {
        var changed = new Dictionary<int, int>();
        foreach (var part in keys.Distinct().Chunk(500).Select(Enumerable.ToList))
        {
            var rows = await db.RevisionRows
                .Where(r => r.Table == table && part.Contains(r.Key) && r.RevisionId > revision)
                .Select(r => new { r.Key, r.RevisionId })
                .ToListAsync(cancellation);
            foreach (var row in rows.Where(r => !takenBack.Contains(r.RevisionId)).OrderBy(r => r.RevisionId)) changed[row.Key] = row.RevisionId;
        }

        return changed;
    }
}
