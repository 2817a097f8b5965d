using Portfolio.Cv;
using Portfolio.Store.Publications;
using Portfolio.Store.Researchers;
using Portfolio.Web.Languages;

namespace Portfolio.Web.Charts;

/// <summary>A researcher's publications at a glance: how many in each year, in which tracks, and where in the list of authors.</summary>
internal sealed class PublicationGlance
{
    private PublicationGlance(string researcher, IReadOnlyList<PublicationItem> publications)
    {
        Researcher = researcher;
        Tracks = [.. publications.Select(p => p.Track).Distinct().OrderBy(t => t is null).ThenBy(t => t)];
        Years = [.. publications
            .Where(p => p.Year is not null)
            .GroupBy(p => p.Year!.Value)
            .OrderByDescending(year => year.Key)
            .Select(year => Row(year.Key, [.. year]))];
        All = Row(null, publications);
        Venues = [.. publications
            .Where(p => p.Venue is not null && p.Track != PublicationTrack.Preprint)
            .GroupBy(p => p.Venue!.Slug)
            .Select(venue => (venue.First().Venue!, venue.Count()))
            .OrderByDescending(venue => venue.Item2)
            .Take(6)];
        Chart = YearChart.Of([.. publications.Where(p => p.Year is not null).Select(Block)]);
    }

    /// <summary>The researcher's part of an address.</summary>
    public string Researcher { get; }

    /// <summary>The tracks that occur, in the vocabulary's order.</summary>
    public IReadOnlyList<PublicationTrack?> Tracks { get; }

    /// <summary>The years, the newest first.</summary>
    public IReadOnlyList<GlanceRow> Years { get; }

    /// <summary>All publications, those without a year too.</summary>
    public GlanceRow All { get; }

    /// <summary>The venues with most of the publications, preprints apart, with how many; at most six.</summary>
    public IReadOnlyList<(VenueLabel Venue, int Count)> Venues { get; }

    /// <summary>The same as a picture; null where no publication has a year.</summary>
    public YearChart? Chart { get; }

    /// <summary>The glance; null where there is too little to look at.</summary>
    public static PublicationGlance? Of(ResearcherPage person)
    {
        var publications = person.Sections.SelectMany(s => s.Publications).ToList();
        return publications.Count(p => p.Year is not null) < 3 ? null : new PublicationGlance(person.Slug, publications);
    }

    private GlanceRow Row(int? year, IReadOnlyList<PublicationItem> publications) => new(
        year,
        publications.Count,
        publications.Count(p => Mark(p) == "first"),
        publications.Count(p => Mark(p) == "last"),
        [.. Tracks.Select(track => publications.Count(p => p.Track == track))]);

    private YearBlock Block(PublicationItem publication) => new(
        publication.Year!.Value,
        publication.Track,
        1,
        $"/publications/{publication.Slug}",
        $"{publication.Title} ({string.Join(", ", new[] { publication.Venue?.Label, Mark(publication) switch { "first" => Words.Of("first author"), "last" => Words.Of("last author"), _ => null }, YearChart.Name(publication.Track) }.Where(t => t is not null))})",
        Mark(publication));

    // First, or equal to the first: both have the mark. Last of a complete list of several.
    private string? Mark(PublicationItem publication)
    {
        var authors = publication.Contributors;
        if (authors.Count == 0) return null;
        if (authors[0].ResearcherSlug == Researcher || (authors[0].IsEqual && authors.Any(a => a.IsEqual && a.ResearcherSlug == Researcher))) return "first";
        return !publication.Others && authors[^1].ResearcherSlug == Researcher ? "last" : null;
    }
}

/// <summary>The publications of a year.</summary>
/// <param name="Year">The year; null for all of them.</param>
/// <param name="Total">How many.</param>
/// <param name="First">Of how many the researcher is the first author, or equal to it.</param>
/// <param name="Last">Of how many the last author.</param>
/// <param name="Tracks">How many of each track.</param>
internal sealed record GlanceRow(int? Year, int Total, int First, int Last, IReadOnlyList<int> Tracks);
