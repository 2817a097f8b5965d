using Microsoft.EntityFrameworkCore;
using Portfolio.Store.Entities;

namespace Portfolio.Store.Researchers;

/// <summary>Researchers as machines know them: whose a page is, before it is asked for. Hidden ones are among them, for those who edit them.</summary>
public sealed class ResearcherKeys(PortfolioDb db)
{
    /// <summary>The key of the researcher that has a slug, or had it once; null when nobody did.</summary>
    public async Task<int?> OfAsync(string slug, CancellationToken cancellation = default) =>
        await db.Researchers.IgnoreQueryFilters().Where(r => r.Slug == slug).Select(r => (int?)r.Id).FirstOrDefaultAsync(cancellation)
        ?? await OwnerAsync(SlugOwner.Researcher, slug, cancellation);

    /// <summary>The keys of the researchers in whose CVs, or as whose author, a publication stands; empty when there is none of that slug.</summary>
    public async Task<IReadOnlyList<int>> OfPublicationAsync(string slug, CancellationToken cancellation = default)
    {
        int? publication = await db.Publications.IgnoreQueryFilters().Where(p => p.Slug == slug).Select(p => (int?)p.Id).FirstOrDefaultAsync(cancellation)
            ?? await OwnerAsync(SlugOwner.Publication, slug, cancellation);
        if (publication is not { } id) return [];
        return await db.PublicationSources.Where(s => s.PublicationId == id).Select(s => s.ResearcherId)
            .Union(db.Contributors.Where(c => c.PublicationId == id && c.ResearcherId != null).Select(c => c.ResearcherId!.Value))
            .ToListAsync(cancellation);
    }

    /// <summary>The keys of the publications that stand in a researcher’s CV, or have them as an author.</summary>
    public async Task<IReadOnlySet<int>> PublicationsAsync(int researcher, CancellationToken cancellation = default) =>
        (await db.PublicationSources.Where(s => s.ResearcherId == researcher).Select(s => s.PublicationId)
            .Union(db.Contributors.Where(c => c.ResearcherId == researcher).Select(c => c.PublicationId))
            .ToListAsync(cancellation)).ToHashSet();

    /// <summary>The researchers of some keys, by family name; those that there aren't any more are left out.</summary>
    public async Task<IReadOnlyList<ResearcherKey>> NamesAsync(IReadOnlyCollection<int> keys, CancellationToken cancellation = default) =>
        keys.Count == 0
            ? []
            : await db.Researchers.IgnoreQueryFilters().Where(r => keys.Contains(r.Id)).OrderBy(r => r.SortKey).Select(r => new ResearcherKey(r.Id, r.Slug, r.Name)).ToListAsync(cancellation);

    /// <summary>The first 500 researchers by family name, to choose from.</summary>
    public async Task<IReadOnlyList<ResearcherKey>> FirstAsync(CancellationToken cancellation = default) =>
        await db.Researchers.IgnoreQueryFilters().OrderBy(r => r.SortKey).Take(500).Select(r => new ResearcherKey(r.Id, r.Slug, r.Name)).ToListAsync(cancellation);

    private Task<int?> OwnerAsync(SlugOwner owner, string slug, CancellationToken cancellation) =>
        db.SlugRedirects.Where(r => r.Owner == owner && r.Slug == slug).Select(r => (int?)r.OwnerId).FirstOrDefaultAsync(cancellation);
}

/// <summary>A researcher in a list to choose from.</summary>
/// <param name="Id">The key, for machines.</param>
/// <param name="Slug">The part of the address.</param>
/// <param name="Name">The name.</param>
public sealed record ResearcherKey(int Id, string Slug, string Name);
