using Microsoft.EntityFrameworkCore;
using Portfolio.Cv;

namespace Portfolio.Store.History;

/// <summary>Takes away the documents, publications, people and venues that a revision added, unless something hangs on them since.</summary>
internal sealed class UndoParents(PortfolioDb db, List<Sentence> stays)
{
    public async Task RemoveDocumentsAsync(IEnumerable<RowImage> added, CancellationToken cancellation)
    {
        foreach (var image in added)
        {
            if (await db.Documents.FindAsync([image.Key], cancellation) is not { } document) continue;
            if (await db.Entries.AnyAsync(e => e.DocumentId == image.Key, cancellation) || await db.PublicationSources.AnyAsync(s => s.DocumentId == image.Key, cancellation)) stays.Add(Sentence.Of("{document} stays: something of it was kept.", document.Name));
            else db.Remove(document);
        }
    }

    public async Task RemovePublicationsAsync(IEnumerable<RowImage> added, CancellationToken cancellation)
    {
        foreach (var image in added)
        {
            // With all that hangs on it, so that the revision holds what goes.
            var publication = await db.Publications
                .Include(p => p.Contributors).Include(p => p.Appearances).Include(p => p.Links).Include(p => p.Places).Include(p => p.Sources)
                .FirstOrDefaultAsync(p => p.Id == image.Key, cancellation);
            if (publication is null || publication.Sources.Count > 0) continue;
            db.LikelyDuplicates.RemoveRange(await db.LikelyDuplicates.Where(d => d.FirstId == image.Key || d.SecondId == image.Key).ToListAsync(cancellation));
            db.Remove(publication);
        }
    }

    public async Task RemoveResearchersAsync(IEnumerable<RowImage> added, CancellationToken cancellation)
    {
        foreach (var image in added)
        {
            int key = image.Key;
            if (await db.Researchers.Include(r => r.Contacts).FirstOrDefaultAsync(r => r.Id == key, cancellation) is not { } researcher) continue;
            bool hasMore = (researcher.Edits.Count > 0 && !UndoAddition.IsAsMade(db.Entry(researcher), image, "Edits"))
                || await db.Documents.AnyAsync(d => d.ResearcherId == key, cancellation)
                || await db.Entries.AnyAsync(e => e.ResearcherId == key, cancellation)
                || await db.PublicationSources.AnyAsync(s => s.ResearcherId == key, cancellation)
                || await db.Photos.AnyAsync(p => p.ResearcherId == key, cancellation);
            if (hasMore)
            {
                stays.Add(Sentence.Of("{name} stays: there is more of them since.", researcher.Name));
                continue;
            }

            await db.Contributors.Where(c => c.ResearcherId == key).LoadAsync(cancellation);
            db.Remove(researcher);
        }
    }

    public async Task RemoveVenuesAsync(IEnumerable<RowImage> added, CancellationToken cancellation)
    {
        // Workshops before the conference that they are held at.
        foreach (var image in added.OrderByDescending(v => v.Number("ParentId") is not null))
        {
            int key = image.Key;
            if (await db.Venues.Include(v => v.Aliases).FirstOrDefaultAsync(v => v.Id == key, cancellation) is not { } venue) continue;
            bool isUsed = await db.Publications.AnyAsync(p => p.VenueId == key, cancellation)
                || await db.Appearances.AnyAsync(a => a.VenueId == key, cancellation)
                || await db.Venues.AnyAsync(v => v.ParentId == key, cancellation);
            if (isUsed) continue;
            await db.PublicationPlaces.Where(p => p.VenueId == key).LoadAsync(cancellation);
            db.RemoveRange(db.PublicationPlaces.Local.Where(p => p.VenueId == key));
            db.Remove(venue);
            await db.SaveChangesAsync(cancellation);
        }
    }
}
