using Microsoft.EntityFrameworkCore;
using Portfolio.Store.Entities;
using Portfolio.Store.Publications;

namespace Portfolio.Store.Researchers;

/// <summary>All that stands on a researcher's page.</summary>
public sealed class ResearcherProfile(PortfolioDb db)
{
    /// <summary>The page of a slug. When the slug was given up, <see cref="Found{T}.MovedTo"/> says the present one.</summary>
    /// <param name="slug">The part of the address.</param>
    /// <param name="includePrivate">True for a signed-in admin: private contacts and hidden entries too.</param>
    /// <param name="cancellation">Stops the query.</param>
    public async Task<Found<ResearcherPage>> RunAsync(string slug, bool includePrivate = false, CancellationToken cancellation = default)
    {
        var researcher = await (includePrivate ? db.Researchers.IgnoreQueryFilters() : db.Researchers)
            .AsNoTracking()
            .Include(r => r.Contacts.Where(c => c.IsPublic || includePrivate).OrderBy(c => c.Ordinal))
            .FirstOrDefaultAsync(r => r.Slug == slug, cancellation);
        if (researcher is null) return new(null, await Redirects.FindAsync(db, SlugOwner.Researcher, slug, cancellation));
        return new(new ResearcherPage
        {
            Slug = researcher.Slug,
            Name = researcher.Name,
            AlternativeNames = researcher.AlternativeNames,
            Headline = researcher.Headline,
            Affiliation = researcher.Affiliation,
            Updated = researcher.Updated,
            Summary = researcher.Summary,
            Interests = researcher.Interests,
            Keywords = researcher.Keywords,
            Contacts = [.. researcher.Contacts.Select(c => new ContactItem(c.Kind, c.Value, c.IsPublic))],
            Photo = researcher.PhotoId is { } photo ? await db.Photos.Where(p => p.Id == photo).Select(Photos.ToItem).FirstOrDefaultAsync(cancellation) : null,
            IsVisible = researcher.IsVisible,
            Sections = await SectionsAsync(researcher, includePrivate, cancellation),
        });
    }

    private async Task<IReadOnlyList<ProfileSection>> SectionsAsync(Researcher person, bool includePrivate, CancellationToken cancellation)
    {
        int researcher = person.Id;
        var documents = await db.Documents
            .Where(d => d.ResearcherId == researcher)
            .OrderBy(d => d.Id)
            .Select(d => new DocumentSections(d.Id, d.Sections))
            .ToListAsync(cancellation);
        var entries = await db.Entries
            .AsNoTracking()
            .Where(e => e.ResearcherId == researcher && (e.IsVisible || includePrivate))
            .OrderBy(e => e.Place ?? int.MaxValue)
            .ThenBy(e => e.DocumentId)
            .ThenBy(e => e.Ordinal)
            .ToListAsync(cancellation);
        var sources = await db.PublicationSources
            .IgnoreQueryFilters()
            .AsNoTracking()
            .Where(s => s.ResearcherId == researcher && !s.IsTakenOff && (s.Publication!.IsShown || (includePrivate && !s.Publication.IsDeleted)))
            .OrderBy(s => s.Place ?? int.MaxValue)
            .ThenBy(s => s.DocumentId)
            .ThenBy(s => s.Ordinal)
            .Select(s => new PublicationLine(s.PublicationId, s.DocumentId, s.FirstLine))
            .ToListAsync(cancellation);
        var theirs = db.PublicationSources.Where(s => s.ResearcherId == researcher).Select(s => s.PublicationId);
        var items = await (includePrivate ? db.Publications.IgnoreQueryFilters() : db.Publications).Within(theirs).ByIdAsync(cancellation);
        return new SectionLayout(documents, person.SectionChoices).Lay(entries, sources, items, includePrivate);
    }
}
