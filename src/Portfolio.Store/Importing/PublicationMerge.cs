using Microsoft.EntityFrameworkCore;
using Portfolio.Cv;
using Portfolio.Store.Entities;
using Publication = Portfolio.Store.Entities.Publication;

namespace Portfolio.Store.Importing;

/// <summary>Makes a publication from what the documents that name it say.</summary>
internal sealed class PublicationMerge(PortfolioDb db)
{
    private readonly VenueChoice venues = new(db);

    /// <summary>Makes the publications anew. Those that no document names any more are deleted.</summary>
    public async Task RunAsync(IReadOnlyCollection<int> keys, CancellationToken cancellation)
    {
        foreach (var part in keys.Chunk(200).Select(Enumerable.ToList))
        {
            var publications = await db.Publications
                .Where(p => part.Contains(p.Id))
                .Include(p => p.Contributors)
                .Include(p => p.Appearances)
                .Include(p => p.Links)
                .Include(p => p.Sources)
                .OrderBy(p => p.Id)
                .ToListAsync(cancellation);
            foreach (var publication in publications)
            {
                if (publication.Sources.Count == 0) db.Publications.Remove(publication);
                else await MergeAsync(publication, cancellation);
            }
        }

        await db.SaveChangesAsync(cancellation);
    }

    private async Task MergeAsync(Publication publication, CancellationToken cancellation)
    {
        var mentions = publication.Sources
            .Select(s => (s.ResearcherId, s.DocumentId, s.Ordinal, Said: EntryJson.Read<Cv.Publication>(s.Json)))
            // What is published before what is a preprint, then what was imported first.
            .OrderBy(m => PublicationIdentity.IsPreprint(m.Said))
            .ThenBy(m => m.Said.Venue is null)
            .ThenBy(m => m.DocumentId)
            .ThenBy(m => m.Ordinal)
            .ToList();
        var said = mentions.ConvertAll(m => m.Said);
        await WriteFieldsAsync(publication, said, cancellation);
        await WriteAppearancesAsync(publication, said, cancellation);
        WriteLinks(publication, said);
        await ContributorMerge.WriteAsync(db, publication, [.. mentions.Select(m => (m.ResearcherId, m.Said))], cancellation);
    }

    private async Task WriteFieldsAsync(Publication publication, List<Cv.Publication> said, CancellationToken cancellation)
    {
        var main = said[0];
        var venue = await venues.FindAsync(main.Venue, main.Track, cancellation);
        // What another document says of another venue (pages, an oral presentation) is not true of this one.
        var same = said.FindAll(p => p.Venue is null || TextKey.Of(p.Venue) == TextKey.Of(main.Venue ?? p.Venue));
        publication.Title = main.Title;
        publication.TitleKey = TitleForm.KeyOf(main.Title);
        publication.VenueId = venue?.Id;
        publication.VenueText = First(p => p.VenueText);
        publication.Year = main.Year ?? same.Select(p => p.Year).FirstOrDefault(year => year is not null);
        publication.Date = same.Where(p => p.Year == publication.Year).Select(p => p.Date).FirstOrDefault(date => date is not null);
        publication.Track = same.Select(p => p.Track).FirstOrDefault(track => track is not null);
        publication.Status = same.Select(p => p.Status).FirstOrDefault(status => status is not null);
        publication.Presentation = same.Select(p => p.Presentation).FirstOrDefault(presentation => presentation is not null);
        publication.Note = First(p => p.Note);
        publication.Abstract = said.Select(p => p.Abstract).FirstOrDefault(text => text is not null);
        publication.Volume = First(p => p.Volume);
        publication.Issue = First(p => p.Issue);
        publication.Page = First(p => p.Page);
        publication.Publisher = First(p => p.Publisher);

        string? First(Func<Cv.Publication, string?> field) => same.Select(field).FirstOrDefault(text => !string.IsNullOrWhiteSpace(text));
    }

    private async Task WriteAppearancesAsync(Publication publication, List<Cv.Publication> said, CancellationToken cancellation)
    {
        var wanted = new List<Entities.Appearance>();
        foreach (var appearance in said.SelectMany(p => p.Appearances))
        {
            await AddAsync(appearance.Venue, appearance.Year, appearance.Track, appearance.Text);
        }

        foreach (var other in said.Skip(1).Where(p => p.Venue is not null))
        {
            await AddAsync(other.Venue, other.Year, other.Track, other.VenueText ?? other.Venue!);
        }

        Rows.Replace(
            publication.Appearances,
            wanted,
            row => row.Ordinal,
            (from, to) => (to.Ordinal, to.VenueId, to.Year, to.Track, to.Text) = (from.Ordinal, from.VenueId, from.Year, from.Track, from.Text));

        async Task AddAsync(string? venueName, int? year, PublicationTrack? track, string text)
        {
            var venue = await venues.FindAsync(venueName, track, cancellation);
            bool isMain = venue is not null && venue.Id == publication.VenueId && (track is null || track == publication.Track);
            bool isThere = wanted.Exists(a => (venue is not null && a.VenueId == venue.Id && a.Track == track) || a.Text == text);
            if (isMain || isThere) return;
            wanted.Add(new Entities.Appearance { Ordinal = wanted.Count, VenueId = venue?.Id, Year = year, Track = track, Text = text });
        }
    }

    private static void WriteLinks(Publication publication, List<Cv.Publication> said)
    {
        var wanted = said
            .SelectMany(p => p.Links)
            .Select(link => (link.Kind, link.Url, Identifier: PublicationIdentity.Of(link.Kind, link.Url)))
            .DistinctBy(link => (link.Identifier is null ? link.Kind : default, link.Identifier ?? link.Url))
            .Select((link, ordinal) => new PublicationLink { Ordinal = ordinal, Kind = link.Kind, Url = link.Url, Identifier = link.Identifier })
            .ToList();
        Rows.Replace(
            publication.Links,
            wanted,
            row => row.Ordinal,
            (from, to) => (to.Ordinal, to.Kind, to.Url, to.Identifier) = (from.Ordinal, from.Kind, from.Url, from.Identifier));
    }
}
