using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Portfolio.Cv;
using Portfolio.Store.Entities;
using Portfolio.Store.Publications;
using Portfolio.Store.Searching;
using Publication = Portfolio.Store.Entities.Publication;

namespace Portfolio.Store.Writing;

/// <summary>Rows that are made from others, so that lists are quick: sort keys, places, full-text rows.</summary>
internal sealed class DerivedRows(PortfolioDb db, TimeProvider time)
{
    // Raise it whenever they are made in another way: a store that was filled before makes them anew when it is opened.
    private const int Version = 4;

    private readonly Dictionary<int, int> counts = [];
    private bool isGone;

    /// <summary>Makes all rows anew when an older program made them.</summary>
    public async Task RenewAsync(CancellationToken cancellation)
    {
        db.SeesAll = true;
        await db.Database.OpenConnectionAsync(cancellation);
        await using var ask = db.Database.GetDbConnection().CreateCommand();
        ask.CommandText = "PRAGMA user_version";
        if (await ask.ExecuteScalarAsync(cancellation) is long made && made >= Version) return;
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        for (int last = 0; ;)
        {
            var keys = await db.Publications.Where(p => p.Id > last).OrderBy(p => p.Id).Select(p => p.Id).Take(500).ToListAsync(cancellation);
            if (keys.Count == 0) break;
            await UpdateAsync(keys, cancellation);
            last = keys[^1];
        }

        foreach (int venue in await db.Venues.Select(v => v.Id).ToListAsync(cancellation)) await CountVenueAsync(venue, cancellation);
        await db.Database.ExecuteSqlRawAsync(string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version = {Version}"), cancellation);
        await transaction.CommitAsync(cancellation);
    }

    public async Task UpdateAsync(Touched touched, CancellationToken cancellation)
    {
        // In parts, so that a venue with 50,000 publications can be renamed within little memory.
        foreach (var keys in touched.Publications.Chunk(500).Select(Enumerable.ToList))
        {
            await UpdateAsync(keys, cancellation);
        }

        await CountVenuesAsync(touched, cancellation);
    }

    private async Task UpdateAsync(List<int> keys, CancellationToken cancellation)
    {
        db.ChangeTracker.Clear();
        var publications = await db.Publications
            .Where(p => keys.Contains(p.Id))
            .Include(p => p.Venue!.Parent!.Aliases)
            .Include(p => p.Venue!.Aliases)
            .Include(p => p.Appearances).ThenInclude(a => a.Venue!.Aliases)
            .Include(p => p.Contributors)
            .Include(p => p.Sources)
            .Include(p => p.Places)
            .ToListAsync(cancellation);
        var researchers = publications.SelectMany(p => p.Sources).Select(s => s.ResearcherId).Distinct().ToList();
        var visible = (await db.Researchers.Where(r => researchers.Contains(r.Id) && r.IsVisible).Select(r => r.Id).ToListAsync(cancellation)).ToHashSet();
        foreach (var publication in publications)
        {
            publication.IsShown = publication is { IsVisible: true, IsDeleted: false } && (publication.Sources.Count == 0 || publication.Sources.Exists(s => !s.IsTakenOff && visible.Contains(s.ResearcherId)));
            SortKeys.Write(publication);
            publication.Award = PublicationAwards.Of(publication.Note);
            publication.OurPositions = (int)AuthorPositionNames.OfOurs(publication.Contributors);
            Count(publication, -1);
            WritePlaces(publication);
            Count(publication, 1);
            if (publication.AddedAt == default) publication.AddedAt = time.GetUtcNow().UtcDateTime;
        }

        await new CitationKeyChoice(db).GiveAsync(publications, cancellation);
        await db.SaveChangesAsync(cancellation);
        foreach (int gone in keys.Except(publications.Select(p => p.Id)).ToList())
        {
            isGone = true;
            await DeleteSearchRowAsync(gone, cancellation);
        }

        foreach (var publication in publications) await WriteSearchRowAsync(publication, cancellation);
    }

    // What came and went is added up, so that an import doesn't count all of arXiv anew. Of what was deleted nobody knows any more where it was.
    private async Task CountVenuesAsync(Touched touched, CancellationToken cancellation)
    {
        if (isGone)
        {
            foreach (int venue in touched.Venues) await CountVenueAsync(venue, cancellation);
            return;
        }

        foreach (int venue in touched.ChangedVenues) await CountVenueAsync(venue, cancellation);
        foreach (var (venue, change) in counts.Where(c => c.Value != 0 && !touched.ChangedVenues.Contains(c.Key)))
        {
            await db.Database.ExecuteSqlInterpolatedAsync($"UPDATE Venues SET PublicationCount = PublicationCount + {change} WHERE Id = {venue}", cancellation);
        }
    }

    private Task CountVenueAsync(int venue, CancellationToken cancellation) =>
        db.Database.ExecuteSqlInterpolatedAsync(
            $"UPDATE Venues SET PublicationCount = (SELECT count(DISTINCT PublicationId) FROM PublicationPlaces WHERE VenueId = {venue}) WHERE Id = {venue}",
            cancellation);

    private void Count(Publication publication, int change)
    {
        foreach (int venue in publication.Places.Select(p => p.VenueId).OfType<int>().Distinct()) counts[venue] = counts.GetValueOrDefault(venue) + change;
    }

    private static void WritePlaces(Publication publication)
    {
        var wanted = new HashSet<(int? Venue, PublicationTrack? Track)>();
        // What visitors don't see is counted nowhere.
        if (!publication.IsShown)
        {
            publication.Places.Clear();
            return;
        }

        Add(publication.VenueId, publication.Venue, publication.Track);
        foreach (var appearance in publication.Appearances) Add(appearance.VenueId, appearance.Venue, appearance.Track);
        publication.Places.RemoveAll(place => !wanted.Remove((place.VenueId, place.Track)));
        publication.Places.AddRange(wanted.Select(place => new PublicationPlace { VenueId = place.Venue, Track = place.Track }));
        foreach (var place in publication.Places) place.Year = publication.Year;

        void Add(int? venueId, Venue? venue, PublicationTrack? track)
        {
            wanted.Add((venueId, track));
            if (venue?.ParentId is { } parent) wanted.Add((parent, track ?? PublicationTrack.Workshop));
        }
    }

    private async Task WriteSearchRowAsync(Publication publication, CancellationToken cancellation)
    {
        var venues = publication.Appearances.Select(a => a.Venue).Prepend(publication.Venue).OfType<Venue>().Distinct().ToList();
        string contributors = string.Join(" ; ", publication.Contributors.OrderBy(c => c.Ordinal).Select(c => c.Name));
        // What is held at a conference is found by the conference's name too.
        venues.AddRange(venues.Select(v => v.Parent).OfType<Venue>().Except(venues).ToList());
        string venueText = string.Join(" ; ", venues
            .SelectMany(v => v.Aliases.Select(a => a.Name).Prepend(v.Name).Prepend(v.Acronym))
            .Concat(publication.Appearances.Select(a => a.Text))
            .Append(publication.VenueText)
            .Where(text => !string.IsNullOrEmpty(text))
            .Distinct());
        await DeleteSearchRowAsync(publication.Id, cancellation);
        if (!publication.IsShown) return;
        await db.Database.ExecuteSqlInterpolatedAsync(
            $"""
            INSERT INTO publication_search (rowid, title, contributors, venue, abstract, filters)
            VALUES ({publication.Id}, {SearchText.Fold(publication.Title)}, {SearchText.Fold(contributors)}, {SearchText.Fold(venueText)}, {SearchText.Fold(publication.Abstract ?? "")}, {FilterTokens.Of(publication)})
            """,
            cancellation);
    }

    private Task DeleteSearchRowAsync(int publication, CancellationToken cancellation) =>
        db.Database.ExecuteSqlInterpolatedAsync($"DELETE FROM publication_search WHERE rowid = {publication}", cancellation);
}

/// <summary>The unique keys by which lists of publications are sorted and paged.</summary>
internal static class SortKeys
{
    private const int NoDate = 99999999;

    public static void Write(Publication publication)
    {
        int date = publication.Date is { IsPresent: false } exact ? exact.SortKey : (publication.Year ?? 0) * 10000;
        string newest = Number(date == 0 ? NoDate : NoDate - 1 - date);
        string slug = publication.Slug;
        publication.NewestKey = $"{newest} {slug}";
        publication.OldestKey = $"{Number(date == 0 ? NoDate : date)} {slug}";
        publication.ByTitleKey = $"{Start(publication.TitleKey)} {slug}";
        string venue = publication.Venue is { } known ? TextKey.Of(known.Acronym ?? known.Name) : "";
        // U+FFFD sorts after every letter: what has no venue stands last.
        publication.ByVenueKey = $"{(venue.Length == 0 ? "\uFFFD" : Start(venue))} {newest} {slug}";
    }

    private static string Number(int number) => number.ToString("00000000", CultureInfo.InvariantCulture);

    private static string Start(string text) => text.Length <= 120 ? text : text[..120];
}
