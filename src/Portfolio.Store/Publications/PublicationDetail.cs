using Microsoft.EntityFrameworkCore;
using Portfolio.Cv;
using Portfolio.Store.Entities;

namespace Portfolio.Store.Publications;

/// <summary>One publication with all that is known of it.</summary>
public sealed class PublicationDetail(PortfolioDb db)
{
    /// <summary>The publication of a slug. When the slug was given up, <see cref="Found{T}.MovedTo"/> says the present one.</summary>
    public async Task<Found<PublicationRecord>> RunAsync(string slug, CancellationToken cancellation = default)
    {
        var one = db.Publications.AsNoTracking().Where(p => p.Slug == slug);
        var items = await one.ByIdAsync(cancellation);
        if (items.Count == 0) return new(null, await Redirects.FindAsync(db, SlugOwner.Publication, slug, cancellation));
        var (id, item) = items.First();
        var record = (await one.ToRecordsAsync(null, cancellation))[id];
        var researchers = await db.Researchers
            .Where(r => db.PublicationSources.Any(s => s.PublicationId == id && s.ResearcherId == r.Id))
            .OrderBy(r => r.SortKey)
            .Select(r => new ResearcherLabel(r.Slug, r.Name))
            .ToListAsync(cancellation);
        return new(new PublicationRecord(
            item, record.Date, record.Abstract, record.Volume, record.Issue, record.Page, record.Publisher, record, researchers));
    }
}

/// <summary>A publication's page.</summary>
/// <param name="Item">What a list shows of it.</param>
/// <param name="Date">The date, where more than the year is known.</param>
/// <param name="Abstract">The abstract, as Markdown.</param>
/// <param name="Volume">The volume.</param>
/// <param name="Issue">The issue.</param>
/// <param name="Page">The pages.</param>
/// <param name="Publisher">The publisher.</param>
/// <param name="Cv">The same as the vocabulary's record, for the forms that are taken along.</param>
/// <param name="Researchers">The researchers of ours in whose CV it stands, or who are among its authors.</param>
public sealed record PublicationRecord(
    PublicationItem Item,
    PartialDate? Date,
    string? Abstract,
    string? Volume,
    string? Issue,
    string? Page,
    string? Publisher,
    Cv.Publication Cv,
    IReadOnlyList<ResearcherLabel> Researchers);

/// <summary>A researcher in a list of another thing.</summary>
/// <param name="Slug">The part of the address.</param>
/// <param name="Name">The name.</param>
public sealed record ResearcherLabel(string Slug, string Name);
