using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Portfolio.Cv;

namespace Portfolio.Store.History;

/// <summary>The revisions of the store or of one thing, the newest first.</summary>
public sealed class RevisionList(PortfolioDb db)
{
    /// <summary>A page of revisions; null when there is no such thing.</summary>
    /// <param name="scope">What the history is of.</param>
    /// <param name="who">Only what this account did.</param>
    /// <param name="day">Only what was done on this day, in UTC.</param>
    /// <param name="after">The place to go on from.</param>
    /// <param name="pageSize">How many.</param>
    /// <param name="cancellation">Stops the query.</param>
    /// <exception cref="MalformedCursorException"><paramref name="after"/> is not from <see cref="ListPage{T}.Next"/>.</exception>
    public async Task<ListPage<RevisionItem>?> RunAsync(
        RevisionScope scope, string? who = null, DateOnly? day = null, string? after = null, int pageSize = 50, CancellationToken cancellation = default)
    {
        const string list = "revisions";
        int before = int.MaxValue;
        if (after is not null && !int.TryParse(Cursor.Read(after, list, 1)[0], NumberStyles.None, CultureInfo.InvariantCulture, out before)) throw new MalformedCursorException();
        if (await RevisionScopes.FindAsync(db, scope, cancellation) is not { } keys) return null;
        var wanted = db.Revisions.IgnoreQueryFilters();
        if (scope.Of is not null) wanted = wanted.Where(r => keys.Contains(r.Id));
        if (who is not null) wanted = wanted.Where(r => r.Who == who);
        if (day is { } on)
        {
            DateTime from = on.ToDateTime(TimeOnly.MinValue), to = from.AddDays(1);
            wanted = wanted.Where(r => r.At >= from && r.At < to);
        }

        int size = Math.Clamp(pageSize, 1, 200);
        var rows = await wanted.Where(r => r.Id < before).OrderByDescending(r => r.Id).Take(size + 1)
            .Select(r => new { r.Id, r.At, r.Who, r.What, r.WhatValues, r.UndoesId })
            .ToListAsync(cancellation);
        var shown = rows.Take(size).Select(r => r.Id).ToList();
        var undone = await db.Revisions.Where(u => u.UndoesId != null && shown.Contains(u.UndoesId.Value)).Select(u => new { Of = u.UndoesId!.Value, u.Id }).ToListAsync(cancellation);
        var items = rows.Take(size).Select(r => new RevisionItem(r.Id, DateTime.SpecifyKind(r.At, DateTimeKind.Utc), r.Who, new Sentence(r.What, r.WhatValues), r.UndoesId, undone.Where(u => u.Of == r.Id).Select(u => (int?)u.Id).Max())).ToList();
        string? next = rows.Count > size ? Cursor.Write(list, rows[size - 1].Id.ToString(CultureInfo.InvariantCulture)) : null;
        return new ListPage<RevisionItem>(items, await wanted.CountAsync(cancellation), next);
    }

    /// <summary>Who wrote something, by name.</summary>
    public async Task<IReadOnlyList<string>> WritersAsync(CancellationToken cancellation = default) =>
        await db.Revisions.Select(r => r.Who).Distinct().OrderBy(who => who).ToListAsync(cancellation);
}

/// <summary>A revision in a list.</summary>
/// <param name="Id">The key, growing with time.</param>
/// <param name="At">When, in UTC.</param>
/// <param name="Who">Who.</param>
/// <param name="What">What was done, in a line.</param>
/// <param name="Undoes">The revision that it took back.</param>
/// <param name="UndoneBy">The last revision that took it back.</param>
public sealed record RevisionItem(int Id, DateTime At, string Who, Sentence What, int? Undoes, int? UndoneBy);
