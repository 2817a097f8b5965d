using Microsoft.EntityFrameworkCore;
using Portfolio.Cv;
using Portfolio.Store.Writing;

namespace Portfolio.Store.History;

/// <summary>Takes a revision back: an edit, an import as one, or an undo.</summary>
public sealed class UndoRevision(PortfolioDb db, WriteDoor door)
{
    /// <summary>Takes it back. Where a choice is missing nothing is written.</summary>
    /// <param name="id">The revision.</param>
    /// <param name="choices">For each conflict's key whether what stood there before is set back (true) or what stands there now is kept.</param>
    /// <param name="who">Who does.</param>
    /// <param name="cancellation">Stops it; nothing of it stays.</param>
    public async Task<UndoPlan> RunAsync(int id, IReadOnlyDictionary<string, bool> choices, string who, CancellationToken cancellation = default)
    {
        var what = Sentence.Said("");
        try
        {
            return await door.RunAsync(
                who,
                async token =>
                {
                    var revision = await db.Revisions.AsNoTracking().FirstOrDefaultAsync(r => r.Id == id, token);
                    if (revision is null) return new Written<UndoPlan>(UndoPlan.Missing, null);
                    what = new Sentence(revision.What, revision.WhatValues);
                    var undoing = new Undoing(db, revision, choices);
                    if (await undoing.BlockAsync(token) is { } block) return new Written<UndoPlan>(new UndoPlan(UndoOutcome.Blocked, what, [], [block]), null);
                    bool didAnything = await undoing.RunAsync(token);
                    var outcome = !didAnything && undoing.Conflicts.Count == 0 ? UndoOutcome.Nothing
                        : undoing.Conflicts.Any(c => !choices.ContainsKey(c.Key)) ? UndoOutcome.NeedsChoice
                        : UndoOutcome.Done;
                    var plan = new UndoPlan(outcome, what, undoing.Conflicts, undoing.Stays);
                    bool isWhole = undoing.Stays.Count == 0 && undoing.Conflicts.All(c => choices.GetValueOrDefault(c.Key));
                    return new Written<UndoPlan>(plan, outcome != UndoOutcome.Done ? null : UndoneChange.Of(what).Taken(isWhole), isWhole ? id : null);
                },
                cancellation);
        }
        catch (DbUpdateException)
        {
            return new UndoPlan(UndoOutcome.Blocked, what, [], [Sentence.Of("Later changes build on this one. Undo those first, the last one first.")]);
        }
    }
}
