using Microsoft.EntityFrameworkCore;
using Portfolio.Cv.Reading;
using Portfolio.Store.Entities;
using Portfolio.Store.Writing;

namespace Portfolio.Store.Importing;

/// <summary>Uploaded documents that wait until somebody looked at what they would change.</summary>
public sealed class PendingImports(PortfolioDb db, WriteDoor door, ImportDocument import, TimeProvider time)
{
    /// <summary>How long one waits, in days.</summary>
    public const int DaysKept = 30;

    /// <summary>Keeps a document until somebody decides. What waits for too long is thrown away.</summary>
    /// <returns>Its key.</returns>
    public async Task<int> AddAsync(string name, DocumentFormat format, string text, string? researcherSlug, string who, CancellationToken cancellation = default)
    {
        var row = new PendingImport { Who = who, At = time.GetUtcNow().UtcDateTime, DocumentName = name, Format = format, Text = text, ResearcherSlug = researcherSlug };
        await door.RunAsideAsync(
            async token =>
            {
                var oldest = row.At.AddDays(-DaysKept);
                db.PendingImports.RemoveRange(await db.PendingImports.Where(p => p.At < oldest || (p.DocumentName == name && p.ResearcherSlug == researcherSlug && p.Who == who)).ToListAsync(token));
                db.PendingImports.Add(row);
                return 0;
            },
            cancellation);
        return row.Id;
    }

    /// <summary>What waits, the newest first; for one researcher, or all.</summary>
    public async Task<IReadOnlyList<PendingItem>> ListAsync(string? researcherSlug = null, CancellationToken cancellation = default) =>
        await Waiting()
            .Where(p => researcherSlug == null || p.ResearcherSlug == researcherSlug)
            .OrderByDescending(p => p.Id)
            .Select(p => new PendingItem(p.Id, p.DocumentName, p.Format, p.Who, p.At, p.ResearcherSlug))
            .ToListAsync(cancellation);

    /// <summary>How many wait.</summary>
    public Task<int> CountAsync(CancellationToken cancellation = default) => Waiting().CountAsync(cancellation);

    /// <summary>One that waits; null when there is none (any more).</summary>
    public Task<PendingItem?> FindAsync(int id, CancellationToken cancellation = default) =>
        db.PendingImports.Where(p => p.Id == id).Select(p => new PendingItem(p.Id, p.DocumentName, p.Format, p.Who, p.At, p.ResearcherSlug)).FirstOrDefaultAsync(cancellation);

    /// <summary>Says whose document it is.</summary>
    /// <param name="id">Which document.</param>
    /// <param name="researcherSlug">A researcher's slug, known or new; null to tell it from the document.</param>
    /// <param name="cancellation">Stops it.</param>
    public Task<bool> SetOwnerAsync(int id, string? researcherSlug, CancellationToken cancellation = default) => door.RunAsideAsync(
        async token =>
        {
            if (await db.PendingImports.FindAsync([id], token) is not { } row) return false;
            row.ResearcherSlug = researcherSlug;
            return true;
        },
        cancellation);

    /// <summary>What it would change, entry by entry. Nothing is written.</summary>
    public Task<ImportResult?> ReviewAsync(int id, CancellationToken cancellation = default) => RunAsync(id, null, null, cancellation);

    /// <summary>Imports it as a person chose, in one transaction and one revision.</summary>
    public Task<ImportResult?> AcceptAsync(int id, ImportChoices choices, string who, CancellationToken cancellation = default) => RunAsync(id, choices, who, cancellation);

    /// <summary>Throws it away.</summary>
    /// <returns>False when it doesn't wait (any more).</returns>
    public Task<bool> DiscardAsync(int id, CancellationToken cancellation = default) => door.RunAsideAsync(
        async token =>
        {
            if (await db.PendingImports.FindAsync([id], token) is not { } row) return false;
            db.PendingImports.Remove(row);
            return true;
        },
        cancellation);

    private IQueryable<PendingImport> Waiting()
    {
        var oldest = time.GetUtcNow().UtcDateTime.AddDays(-DaysKept);
        return db.PendingImports.Where(p => p.At >= oldest);
    }

    private async Task<ImportResult?> RunAsync(int id, ImportChoices? choices, string? who, CancellationToken cancellation)
    {
        var row = await db.PendingImports.AsNoTracking().FirstOrDefaultAsync(p => p.Id == id, cancellation);
        if (row is null) return null;
        return await import.RunAsync(
            new ImportRequest
            {
                Reading = CvReader.Read(row.Text, row.Format),
                DocumentName = row.DocumentName,
                Text = row.Text,
                Format = row.Format,
                ResearcherSlug = row.ResearcherSlug,
                DryRun = choices is null,
                WantsReview = true,
                Choices = choices,
                PendingId = id,
                Who = who ?? "",
            },
            cancellation);
    }
}

/// <summary>A document that waits.</summary>
/// <param name="Id">The key.</param>
/// <param name="Name">The file's name.</param>
/// <param name="Format">How it is written.</param>
/// <param name="Who">Who uploaded it.</param>
/// <param name="At">When, in UTC.</param>
/// <param name="ResearcherSlug">Whose it is, where somebody said so.</param>
public sealed record PendingItem(int Id, string Name, DocumentFormat Format, string Who, DateTime At, string? ResearcherSlug);
