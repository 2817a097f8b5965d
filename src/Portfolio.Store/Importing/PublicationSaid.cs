using Portfolio.Cv;
using Portfolio.Store.Entities;
using Publication = Portfolio.Cv.Publication;

namespace Portfolio.Store.Importing;

/// <summary>What all sources of a publication say, as one record.</summary>
internal static class PublicationSaid
{
    /// <summary>What each source says: what is published before what is a preprint, then what was imported first.</summary>
    public static IReadOnlyList<(PublicationSource Source, Publication Said)> InOrder(IEnumerable<PublicationSource> sources) =>
    [
        .. sources
            .Select(s => (Source: s, Said: EntryJson.Read<Publication>(s.Json)))
            // Who only put it on a list says nothing of it.
            .OrderBy(m => m.Said.Contributors.Count == 0 && m.Said.VenueText is null && m.Said.Venue is null && m.Said.Year is null)
            .ThenBy(m => PublicationIdentity.IsPreprint(m.Said))
            .ThenBy(m => m.Said.Venue is null)
            .ThenBy(m => m.Source.DocumentId ?? 0)
            .ThenBy(m => m.Source.Ordinal)
            .ThenBy(m => m.Source.Id),
    ];

    /// <summary>The record. Venues are named as the store names them.</summary>
    /// <param name="said">What each source says, in order; at least one.</param>
    /// <param name="labels">The store's names of the venues that the sources name.</param>
    public static Publication Merge(IReadOnlyList<Publication> said, IReadOnlyDictionary<string, string> labels)
    {
        var main = said[0];
        // What another document says of another venue (pages, an oral presentation) is not true of this one.
        var same = said.Where(p => p.Venue is null || TextKey.Of(p.Venue) == TextKey.Of(main.Venue ?? p.Venue)).ToList();
        int? year = main.Year ?? same.Select(p => p.Year).FirstOrDefault(y => y is not null);
        var (contributors, others) = ContributorMerge.Said(said);
        var merged = new Publication
        {
            Title = main.Title,
            Contributors = contributors,
            Others = others,
            Venue = Label(main.Venue),
            VenueText = First(p => p.VenueText),
            Year = year,
            Date = same.Where(p => p.Year == year).Select(p => p.Date).FirstOrDefault(date => date is not null),
            Track = same.Select(p => p.Track).FirstOrDefault(track => track is not null),
            Status = same.Select(p => p.Status).FirstOrDefault(status => status is not null),
            Presentation = same.Select(p => p.Presentation).FirstOrDefault(presentation => presentation is not null),
            Note = First(p => p.Note),
            Abstract = said.Select(p => p.Abstract).FirstOrDefault(text => text is not null),
            Volume = First(p => p.Volume),
            Issue = First(p => p.Issue),
            Page = First(p => p.Page),
            Publisher = First(p => p.Publisher),
            Links = [.. said
                .SelectMany(p => p.Links)
                .Select(link => (Link: link, Identifier: PublicationIdentity.Of(link.Kind, link.Url)))
                .DistinctBy(l => (l.Identifier is null ? l.Link.Kind : default, l.Identifier ?? l.Link.Url))
                .Select(l => l.Link)],
        };
        return merged with { Appearances = Appearances(said, merged, Label) };

        string? First(Func<Publication, string?> field) => same.Select(field).FirstOrDefault(text => !string.IsNullOrWhiteSpace(text));

        string? Label(string? venue) => venue is not null && labels.TryGetValue(venue, out string? label) ? label : null;
    }

    private static List<Cv.Appearance> Appearances(IReadOnlyList<Publication> said, Publication main, Func<string?, string?> label)
    {
        var wanted = new List<Cv.Appearance>();
        foreach (var appearance in said.SelectMany(p => p.Appearances)) Add(appearance.Venue, appearance.Year, appearance.Track, appearance.Text);
        foreach (var other in said.Skip(1).Where(p => p.Venue is not null)) Add(other.Venue, other.Year, other.Track, other.VenueText ?? other.Venue!);
        return wanted;

        void Add(string? venueName, int? year, PublicationTrack? track, string text)
        {
            string? venue = label(venueName);
            bool isMain = venue is not null && venue == main.Venue && (track is null || track == main.Track);
            bool isThere = wanted.Exists(a => (venue is not null && a.Venue == venue && a.Track == track) || a.Text == text);
            if (!isMain && !isThere) wanted.Add(new Cv.Appearance { Venue = venue, Year = year, Track = track, Text = text });
        }
    }
}
