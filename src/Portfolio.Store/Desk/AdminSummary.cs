using Microsoft.EntityFrameworkCore;
using Portfolio.Cv;
using Portfolio.Store.Documents;
using Portfolio.Store.Importing;

namespace Portfolio.Store.Desk;

/// <summary>How much needs a hand, and what was changed last.</summary>
public sealed class AdminSummary(PortfolioDb db, PublicationDesk publications, OddDates dates, DocumentList documents, PendingImports imports)
{
    private const string IsOpen = "instr(Edits, '\"isConflict\":true') > 0";

    // So many of the newest documents are looked through for doubtful readings: each is read anew.
    private const int MostDoubted = 50;

    /// <summary>The counts.</summary>
    /// <param name="researchers">The keys of an editor’s researchers, of whose publications alone it tells; null for everything.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task<NeedsHand> RunAsync(IReadOnlyCollection<int>? researchers = null, CancellationToken cancellation = default)
    {
        var publicationNeeds = new NeedsHand
        {
            NoVenue = await CountAsync(PublicationDeskFilter.NoVenue),
            NoYear = await CountAsync(PublicationDeskFilter.NoYear),
            LongUnderReview = await CountAsync(PublicationDeskFilter.LongUnderReview),
            OddYear = await CountAsync(PublicationDeskFilter.OddYear),
            PublicationConflicts = await CountAsync(PublicationDeskFilter.Conflicts),
            Hidden = await CountAsync(PublicationDeskFilter.Hidden),
            Deleted = await CountAsync(PublicationDeskFilter.Deleted),
        };
        return researchers is null ? await AllAsync(publicationNeeds, cancellation) : publicationNeeds;

        Task<int> CountAsync(PublicationDeskFilter filter) => publications.CountAsync(filter, researchers, cancellation);
    }

    private async Task<NeedsHand> AllAsync(NeedsHand ofPublications, CancellationToken cancellation) => ofPublications with
    {
        Documents = await db.Documents.CountAsync(cancellation),
        DocumentsWithRemainder = await db.Documents.FromSqlRaw("SELECT * FROM Documents WHERE Remainder <> '[]'").CountAsync(cancellation),
        Duplicates = await db.LikelyDuplicates.IgnoreQueryFilters().CountAsync(d => !d.IsDismissed, cancellation),
        DoubtfulDocuments = (await documents.RunAsync(null, MostDoubted, cancellation)).Items.Count(d => d.Doubts > 0),
        OddDates = (await dates.RunAsync(1, cancellation)).Total,
        Conflicts = ofPublications.PublicationConflicts
            + await db.Entries.FromSqlRaw($"SELECT * FROM Entries WHERE NOT IsDeleted AND {IsOpen}").IgnoreQueryFilters().CountAsync(cancellation)
            + await db.Researchers.FromSqlRaw($"SELECT * FROM Researchers WHERE {IsOpen}").IgnoreQueryFilters().CountAsync(cancellation),
        Gone = await publications.CountAsync(PublicationDeskFilter.Gone, null, cancellation) + await db.Entries.IgnoreQueryFilters().CountAsync(e => e.IsGone && !e.IsDeleted, cancellation),
        PendingImports = await imports.CountAsync(cancellation),
        LastChanges = await db.Revisions.OrderByDescending(r => r.Id).Take(8).Select(r => new LastChange(r.Id, r.At, r.Who, new Sentence(r.What, r.WhatValues))).ToListAsync(cancellation),
    };
}

/// <summary>How much needs a hand.</summary>
public sealed record NeedsHand
{
    /// <summary>How many documents there are.</summary>
    public int Documents { get; init; }

    /// <summary>How many of them have lines that nobody understood.</summary>
    public int DocumentsWithRemainder { get; init; }

    /// <summary>How many of the newest documents have readings that a person should look at.</summary>
    public int DoubtfulDocuments { get; init; }

    /// <summary>Publications with a conflict.</summary>
    public int PublicationConflicts { get; init; }

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
public sealed record LastChange(int Revision, DateTime At, string Who, Sentence What);
