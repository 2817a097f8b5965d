using Microsoft.EntityFrameworkCore;
using Portfolio.Cv;
using Publication = Portfolio.Store.Entities.Publication;

namespace Portfolio.Store.Publications;

/// <summary>Projects publications to what lists show of them.</summary>
internal static class PublicationItems
{
    public static async Task<Dictionary<int, PublicationItem>> ByIdAsync(this IQueryable<Publication> publications, CancellationToken cancellation)
    {
        var items = await publications.Select(p => new
        {
            p.Id,
            Item = new PublicationItem
            {
                Slug = p.Slug,
                Title = p.Title,
                Contributors = p.Contributors
                    .OrderBy(c => c.Ordinal)
                    .Select(c => new ContributorItem(c.Name, c.IsEqual, c.IsCorresponding, c.Researcher!.Slug))
                    .ToList(),
                Others = p.Others,
                Venue = p.Venue == null ? null : new VenueLabel(p.Venue.Slug, p.Venue.Acronym ?? p.Venue.Name, p.Venue.Name),
                VenueText = p.VenueText,
                Year = p.Year,
                Track = p.Track,
                Status = p.Status,
                Presentation = p.Presentation,
                Note = p.Note,
                Appearances = p.Appearances
                    .OrderBy(a => a.Ordinal)
                    .Select(a => new AppearanceItem(
                        a.Venue == null ? null : new VenueLabel(a.Venue.Slug, a.Venue.Acronym ?? a.Venue.Name, a.Venue.Name), a.Year, a.Track, a.Text))
                    .ToList(),
                Links = p.Links.OrderBy(l => l.Ordinal).Select(l => new Link(l.Kind, l.Url)).ToList(),
            },
        }).ToListAsync(cancellation);
        return items.ToDictionary(p => p.Id, p => p.Item);
    }
}
