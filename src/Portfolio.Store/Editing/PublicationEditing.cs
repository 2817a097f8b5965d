using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Portfolio.Store.Entities;
using Portfolio.Store.Importing;

namespace Portfolio.Store.Editing;

/// <summary>A publication as a person edits it; hidden and deleted ones too.</summary>
public sealed class PublicationEditing(PortfolioDb db)
{
    /// <summary>The publication of a slug. When the slug was given up, <see cref="Found{T}.MovedTo"/> says the present one.</summary>
    public async Task<Found<EditablePublication>> RunAsync(string slug, CancellationToken cancellation = default)
    {
        var row = await PublicationMerge.Whole(db.Publications.Where(p => p.Slug == slug))
            .IgnoreQueryFilters()
            .AsNoTrackingWithIdentityResolution()
            .Include(p => p.Sources).ThenInclude(s => s.Document)
            .FirstOrDefaultAsync(cancellation);
        if (row is null)
        {
            int owner = await db.SlugRedirects.Where(r => r.Owner == SlugOwner.Publication && r.Slug == slug).Select(r => r.OwnerId).FirstOrDefaultAsync(cancellation);
            return new(null, owner == 0 ? null : await db.Publications.IgnoreQueryFilters().Where(p => p.Id == owner).Select(p => p.Slug).FirstOrDefaultAsync(cancellation));
        }

        var keys = row.Sources.Select(s => s.ResearcherId).Distinct().ToList();
        var researchers = await db.Researchers.IgnoreQueryFilters().Where(r => keys.Contains(r.Id)).ToDictionaryAsync(r => r.Id, r => new { r.Slug, r.Name }, cancellation);
        return new(new EditablePublication(
            row.Slug,
            row.Title,
            PublicationFields.Shown(row),
            row.Edits,
            row.IsVisible,
            row.IsDeleted,
            row.IsShown,
            [.. row.Sources.OrderBy(s => s.Id).Select(s => new SourceOfPublication(
                s.Id,
                researchers[s.ResearcherId].Slug,
                researchers[s.ResearcherId].Name,
                s.DocumentId,
                s.Document?.Name,
                s.FirstLine,
                s.IsGone,
                s.IsTakenOff,
                PublicationFields.Of(EntryJson.Read<Cv.Publication>(s.Json))))]));
    }
}

/// <summary>A publication to edit.</summary>
/// <param name="Slug">The part of the address.</param>
/// <param name="Title">The title.</param>
/// <param name="Fields">
/// The fields as visitors see them, named as in the JSON of a publication. An author may have <c>researcher</c>: the key of a
/// researcher of ours, or 0 for nobody of ours, as a person decided; without it the CVs tell.
/// </param>
/// <param name="Edits">What people made of the fields, and where the documents have said something else since.</param>
/// <param name="IsVisible">Whether visitors may see it.</param>
/// <param name="IsDeleted">True when a person deleted it.</param>
/// <param name="IsShown">True when public pages show it.</param>
/// <param name="Sources">Where it comes from.</param>
public sealed record EditablePublication(
    string Slug,
    string Title,
    JsonObject Fields,
    IReadOnlyList<FieldEdit> Edits,
    bool IsVisible,
    bool IsDeleted,
    bool IsShown,
    IReadOnlyList<SourceOfPublication> Sources);

/// <summary>A document that names a publication, or a person who typed it.</summary>
/// <param name="Id">The key.</param>
/// <param name="ResearcherSlug">On whose list it puts the publication.</param>
/// <param name="ResearcherName">The name of that researcher.</param>
/// <param name="DocumentId">The document; null when a person typed it.</param>
/// <param name="DocumentName">The document's name.</param>
/// <param name="Line">The first line there; 0 when unknown.</param>
/// <param name="IsGone">True when the document no longer names it.</param>
/// <param name="IsTakenOff">True when a person took it off that researcher's list.</param>
/// <param name="Says">What it says.</param>
public sealed record SourceOfPublication(
    int Id, string ResearcherSlug, string ResearcherName, int? DocumentId, string? DocumentName, int Line, bool IsGone, bool IsTakenOff, JsonObject Says);
