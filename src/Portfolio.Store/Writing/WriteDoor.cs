using Portfolio.Cv;
using Portfolio.Store.Entities;

namespace Portfolio.Store.Writing;

/// <summary>
/// The one door through which every write goes: one transaction, one revision, search rows kept up, and word to
/// <see cref="StoreChanges"/> of what was touched.
/// </summary>
public sealed class WriteDoor(PortfolioDb db, StoreChanges changes, TimeProvider time)
{
    /// <summary>
    /// Runs a write. When it throws, or says null for <see cref="Written{T}.What"/>, the store is left as it was.
    /// </summary>
    /// <param name="who">Who writes: an account's name, or <c>import</c>.</param>
    /// <param name="write">Changes tracked entities; it need not save.</param>
    /// <param name="cancellation">Stops the write; nothing of it stays.</param>
    public async Task<T> RunAsync<T>(
        string who, Func<CancellationToken, Task<Written<T>>> write, CancellationToken cancellation = default)
    {
        StoreChange? change;
        Written<T> written;
        await changes.Turn.WaitAsync(cancellation);
        try
        {
            // What a query of the same request tracked may be older than the transaction.
            db.ChangeTracker.Clear();
            db.SeesAll = true;
            await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
            using var recorder = new ChangeRecorder(db);
            written = await write(cancellation);
            if (written.What is null) return written.Result;
            change = await RecordAsync(who, written.What, written.Undoes, recorder, cancellation);
            if (change is null) return written.Result;
            await transaction.CommitAsync(cancellation);
        }
        finally
        {
            db.SeesAll = false;
            db.ChangeTracker.Clear();
            changes.Turn.Release();
        }

        changes.Raise(change);
        return written.Result;
    }

    /// <summary>Writes what waits for a decision, in turn with other writes. It is no change of the site, and no revision tells of it.</summary>
    /// <param name="write">Changes tracked entities; it need not save.</param>
    /// <param name="cancellation">Stops the write; nothing of it stays.</param>
    internal async Task<T> RunAsideAsync<T>(Func<CancellationToken, Task<T>> write, CancellationToken cancellation)
    {
        await changes.Turn.WaitAsync(cancellation);
        try
        {
            db.ChangeTracker.Clear();
            var result = await write(cancellation);
            await db.SaveChangesAsync(cancellation);
            return result;
        }
        finally
        {
            db.ChangeTracker.Clear();
            changes.Turn.Release();
        }
    }

    private async Task<StoreChange?> RecordAsync(string who, Sentence what, int? undoes, ChangeRecorder recorder, CancellationToken cancellation)
    {
        await db.SaveChangesAsync(cancellation);
        if (recorder.IsEmpty) return null;
        var touched = await recorder.TouchedAsync(cancellation);
        recorder.Stop();
        await new DerivedRows(db, time).UpdateAsync(touched, cancellation);
        var (before, after) = recorder.Images();
        var revision = new Revision { At = time.GetUtcNow().UtcDateTime, Who = who, What = what.Text, WhatValues = what.Values, Before = before, After = after, UndoesId = undoes };
        revision.Rows.AddRange(recorder.Rows);
        db.Revisions.Add(revision);
        await db.SaveChangesAsync(cancellation);
        return await touched.ToChangeAsync(db, revision.Id, cancellation);
    }
}

/// <summary>What a write came to.</summary>
/// <param name="Result">What its caller is told.</param>
/// <param name="What">What was done, in a line, for the revision; null to leave the store as it was.</param>
/// <param name="Undoes">The revision that it takes back, if any.</param>
public readonly record struct Written<T>(T Result, Sentence? What, int? Undoes = null);
