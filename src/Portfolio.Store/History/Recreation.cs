using Microsoft.EntityFrameworkCore;
using Portfolio.Cv;
using Portfolio.Store.Entities;
using Portfolio.Store.Importing;
using Publication = Portfolio.Store.Entities.Publication;

namespace Portfolio.Store.History;

/// <summary>Brings a deleted row back under its key.</summary>
internal sealed class Recreation(PortfolioDb db)
{
    /// <summary>Adds the row. What it hung on and is gone is left out where it can be.</summary>
    /// <returns>Why it can't be brought back; null when it was, or when it needn't be.</returns>
    public async Task<Sentence?> RunAsync(RowImage image, CancellationToken cancellation)
    {
        if (RowForm.TypeOf(db, image.Table) is not { } type) return null;
        object row = RowForm.Make(db, image);
        foreach (var parent in type.GetForeignKeys())
        {
            var property = parent.Properties[0];
            if (property.PropertyInfo?.GetValue(row) is not int key) continue;
            if (await db.FindAsync(parent.PrincipalEntityType.ClrType, [key], cancellation) is { } found && db.Entry(found).State != EntityState.Deleted) continue;
            // Nothing that hangs on a publication or a person alone can be without it.
            if (!property.IsNullable) return row is LikelyDuplicate ? null : Sentence.Of("{thing} can’t come back: what it belonged to is gone.", RowName.Of(image));
            property.PropertyInfo.SetValue(row, null);
        }

        if (await IsTakenAsync(row, cancellation)) return row is Document ? Sentence.Of("{thing} can’t come back: there is another document of that name.", RowName.Of(image)) : null;
        db.Add(row);
        return null;
    }

    private async Task<bool> IsTakenAsync(object row, CancellationToken cancellation)
    {
        var slugs = new FreeSlug(db);
        switch (row)
        {
            case Publication publication:
                if (await db.Publications.AnyAsync(p => p.Slug == publication.Slug, cancellation)) publication.Slug = await slugs.ForPublicationAsync(publication.Title, cancellation);
                if (await db.Publications.AnyAsync(p => p.CitationKey == publication.CitationKey, cancellation)) publication.CitationKey = null;
                publication.NewestKey = publication.OldestKey = publication.ByTitleKey = publication.ByVenueKey = publication.Slug;
                return false;
            case Researcher researcher:
                if (!await db.Researchers.AnyAsync(r => r.Slug == researcher.Slug, cancellation)) return false;
                researcher.Slug = await slugs.ForResearcherAsync(researcher.Name, cancellation);
                researcher.SortKey = $"{TextKey.Of(researcher.SortName)} {researcher.Slug}";
                return false;
            case Venue venue:
                return await db.Venues.AnyAsync(v => v.Slug == venue.Slug || v.SortKey == venue.SortKey, cancellation);
            case VenueAlias alias:
                return await db.VenueAliases.AnyAsync(a => a.NameKey == alias.NameKey, cancellation);
            case SlugRedirect redirect:
                return await db.SlugRedirects.AnyAsync(r => r.Owner == redirect.Owner && r.Slug == redirect.Slug, cancellation);
            case LikelyDuplicate pair:
                return await db.LikelyDuplicates.AnyAsync(d => d.FirstId == pair.FirstId && d.SecondId == pair.SecondId, cancellation);
            case SiteSetting setting:
                return await db.SiteSettings.AnyAsync(s => s.Name == setting.Name, cancellation);
            case Document document:
                return await db.Documents.AnyAsync(d => d.ResearcherId == document.ResearcherId && d.Name == document.Name, cancellation);
            default:
                return false;
        }
    }
}
