using Microsoft.EntityFrameworkCore;

namespace Portfolio.Store.Desk;

/// <summary>How much needs a hand, and what was changed last.</summary>
public sealed class AdminSummary(PortfolioDb db, PublicationDesk publications, OddDates dates)
{
    private const string IsOpen = "instr(Edits, '\"isConflict\":true') > 0";

    /// <summary>The counts.</summary>
    public async Task<NeedsHand> RunAsync(CancellationToken cancellation = default) => new()
    {
        Documents = await db.Documents.CountAsync(cancellation),
        DocumentsWithRemainder = await db.Documents.FromSqlRaw("SELECT * FROM Documents WHERE Remainder <> '[]'").CountAsync(cancellation),
        Duplicates = await db.LikelyDuplicates.IgnoreQueryFilters().CountAsync(d => !d.IsDismissed, cancellation),
        NoVenue = await publications.CountAsync(PublicationDeskFilter.NoVenue, cancellation),
        NoYear = await publications.CountAsync(PublicationDeskFilter.NoYear, cancellation),
        LongUnderReview = await publications.CountAsync(PublicationDeskFilter.LongUnderReview, cancellation),
        OddYear = await publications.CountAsync(PublicationDeskFilter.OddYear, cancellation),
        OddDates = (await dates.RunAsync(1, cancellation)).Total,
        Conflicts = await publications.CountAsync(PublicationDeskFilter.Conflicts, cancellation)
            + await db.Entries.FromSqlRaw($"SELECT * FROM Entries WHERE NOT IsDeleted AND {IsOpen}").IgnoreQueryFilters().CountAsync(cancellation)
            + await db.Researchers.FromSqlRaw($"SELECT * FROM Researchers WHERE {IsOpen}").IgnoreQueryFilters().CountAsync(cancellation),
        Gone = await publications.CountAsync(PublicationDeskFilter.Gone, cancellation) + await db.Entries.IgnoreQueryFilters().CountAsync(e => e.IsGone && !e.IsDeleted, cancellation),
        PendingImports = await db.PendingImports.CountAsync(cancellation),
        Hidden = await publications.CountAsync(PublicationDeskFilter.Hidden, cancellation),
        Deleted = await publications.CountAsync(PublicationDeskFilter.Deleted, cancellation),
        LastChanges = await db.Revisions.OrderByDescending(r => r.Id).Take(8).Select(r => new LastChange(r.Id, r.At, r.Who, r.What)).ToListAsync(cancellation),
    };
}

/// <summary>How much needs a hand.</summary>
public sealed record NeedsHand
{
    /// <summary>How many documents there are.</summary>
    public int Documents { get; init; }

    /// <summary>How many of them have lines that nobody understood.</summary>
    public int DocumentsWithRemainder { get; init; }

    /// <summary>Pairs of publications that look like one.</summary>
    public int Duplicates { get; init; }

    /// <summary>Publications without a venue.</summary>
    public int NoVenue { get; init; }

    /// <summary>Publications without a year.</summary>
    public int NoYear { get; init; }

    /// <summary>Publications under review since more than a year.</summary>
    public int LongUnderReview { get; init; }

    /// <summary>Publications with a year that hardly can be.</summary>
    public int OddYear { get; init; }

    /// <summary>Entries with a date that hardly can be.</summary>
    public int OddDates { get; init; }

    /// <summary>Publications, entries and people of whom documents say something else than a person wrote.</summary>
    public int Conflicts { get; init; }

    /// <summary>Publications and entries that a document no longer has.</summary>
    public int Gone { get; init; }

    /// <summary>Uploaded documents that wait for somebody to look at them.</summary>
    public int PendingImports { get; init; }

    /// <summary>Hidden publications.</summary>
    public int Hidden { get; init; }

    /// <summary>Deleted publications.</summary>
    public int Deleted { get; init; }

    /// <summary>What was changed last, the newest first.</summary>
    public IReadOnlyList<LastChange> LastChanges { get; init; } = [];
}

/// <summary>A change.</summary>
/// <param name="Revision">The revision's number.</param>
/// <param name="At">When, in UTC.</param>
/// <param name="Who">Who made it.</param>
/// <param name="What">What was done.</param>
public sealed record LastChange(int Revision, DateTime At, string Who, string What);
