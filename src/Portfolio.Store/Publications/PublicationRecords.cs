using Microsoft.EntityFrameworkCore;
using Portfolio.Cv;
using Publication = Portfolio.Store.Entities.Publication;

namespace Portfolio.Store.Publications;

/// <summary>Reads publications as the vocabulary's records, for JSON and other forms to take along.</summary>
internal static class PublicationRecords
{
    /// <summary>The records by key. Authors who are the researcher are marked as the owner; with null, nobody is.</summary>
    public static async Task<Dictionary<int, Cv.Publication>> ToRecordsAsync(
        this IQueryable<Publication> publications, int? researcher, CancellationToken cancellation)
    {
        var rows = await publications
            .AsNoTracking()
            .Include(p => p.Venue)
            .Include(p => p.Contributors.OrderBy(c => c.Ordinal))
            .Include(p => p.Appearances.OrderBy(a => a.Ordinal)).ThenInclude(a => a.Venue)
            .Include(p => p.Links.OrderBy(l => l.Ordinal))
            .ToListAsync(cancellation);
        return rows.ToDictionary(p => p.Id, p => ToRecord(p, researcher));
    }

    /// <summary>The record of a row whose lists are loaded.</summary>
    public static Cv.Publication ToRecord(Publication publication, int? researcher) => new()
    {
        Slug = publication.Slug,
        CitationKey = publication.CitationKey,
        Title = publication.Title,
        Contributors = [.. publication.Contributors.OrderBy(c => c.Ordinal).Select(c => new Contributor
        {
            Name = c.Name,
            Self = researcher is not null && c.ResearcherId == researcher,
            Equal = c.IsEqual,
            Corresponding = c.IsCorresponding,
        })],
        Others = publication.Others,
        Venue = publication.Venue?.Acronym ?? publication.Venue?.Name,
        VenueText = publication.VenueText,
        Year = publication.Year,
        Date = publication.Date,
        Track = publication.Track,
        Status = publication.Status,
        Presentation = publication.Presentation,
        Note = publication.Note,
        Appearances = [.. publication.Appearances.OrderBy(a => a.Ordinal).Select(a => new Appearance
        {
            Venue = a.Venue?.Acronym ?? a.Venue?.Name,
            Year = a.Year,
            Track = a.Track,
            Text = a.Text,
        })],
        Links = [.. publication.Links.OrderBy(l => l.Ordinal).Select(l => new Link(l.Kind, l.Url))],
        Abstract = publication.Abstract,
        Volume = publication.Volume,
        Issue = publication.Issue,
        Page = publication.Page,
        Publisher = publication.Publisher,
    };
}
