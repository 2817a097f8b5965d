using Microsoft.EntityFrameworkCore;
using Portfolio.Cv;
using Portfolio.Cv.Venues;
using Portfolio.Store.Entities;
using Portfolio.Store.Searching;
using Contributor = Portfolio.Store.Entities.Contributor;
using Publication = Portfolio.Store.Entities.Publication;

namespace Portfolio.Store.Publications;

/// <summary>A query's filters, with what they name looked up in the store.</summary>
internal sealed class PublicationFilter
{
    private readonly PortfolioDb db;
    private readonly PublicationQuery query;
    private readonly Dictionary<string, string> moved = [];

    private PublicationFilter(PortfolioDb db, PublicationQuery query)
    {
        this.db = db;
        this.query = query;
        Words = SearchWords.Read(query.Q);
        Tracks = Known<PublicationTrack>(query.Tracks);
        Statuses = Known<PublicationStatus>(query.Statuses);
        Presentations = Known<Presentation>(query.Presentations);
        Awards = Known<PublicationAward>(query.Awards);
    }

    /// <summary>The researchers that were found, by slug.</summary>
    public Dictionary<string, (int Id, string Name)> Researchers { get; } = [];

    /// <summary>The venues that were found, by slug.</summary>
    public Dictionary<string, (int Id, string Label, VenueKind Kind)> Venues { get; } = [];

    /// <summary>The publications asked for, by the slugs that they have now.</summary>
    public List<string> PublicationSlugs => [.. query.Publications.Select(slug => moved.GetValueOrDefault(slug, slug))];

    public List<PublicationTrack> Tracks { get; }

    public List<PublicationStatus> Statuses { get; }

    public List<Presentation> Presentations { get; }

    public List<PublicationAward> Awards { get; }

    /// <summary>The words to search for; null without words.</summary>
    public SearchWords? Words { get; }

    public static async Task<PublicationFilter> ResolveAsync(PortfolioDb db, PublicationQuery query, CancellationToken cancellation)
    {
        var filter = new PublicationFilter(db, query);
        var slugs = query.Researchers.ToList();
        if (slugs.Count > 0)
        {
            foreach (var r in await db.Researchers.Where(r => slugs.Contains(r.Slug)).Select(r => new { r.Id, r.Slug, r.Name }).ToListAsync(cancellation))
                filter.Researchers.Add(r.Slug, (r.Id, r.Name));
            foreach (string slug in slugs.Where(slug => !filter.Researchers.ContainsKey(slug)).Distinct())
            {
                if (await Redirects.FindAsync(db, SlugOwner.Researcher, slug, cancellation) is not { } now) continue;
                var r = await db.Researchers.Where(r => r.Slug == now).Select(r => new { r.Id, r.Name }).SingleAsync(cancellation);
                filter.Researchers.Add(slug, (r.Id, r.Name));
            }
        }

        foreach (string slug in query.Publications)
        {
            // A list that was sent outlives a title that is put right.
            if (!await db.Publications.AnyAsync(p => p.Slug == slug, cancellation) && await Redirects.FindAsync(db, SlugOwner.Publication, slug, cancellation) is { } moved) filter.moved[slug] = moved;
        }

        slugs = query.Venues.ToList();
        if (slugs.Count > 0)
        {
            foreach (var v in await db.Venues.Where(v => slugs.Contains(v.Slug)).Select(v => new { v.Id, v.Slug, Label = v.Acronym ?? v.Name, v.Kind }).ToListAsync(cancellation))
                filter.Venues.Add(v.Slug, (v.Id, v.Label, v.Kind));
            foreach (string slug in slugs.Where(slug => !filter.Venues.ContainsKey(slug)).Distinct())
            {
                if (await Redirects.FindAsync(db, SlugOwner.Venue, slug, cancellation) is not { } now) continue;
                var v = await db.Venues.Where(v => v.Slug == now).Select(v => new { v.Id, Label = v.Acronym ?? v.Name, v.Kind }).SingleAsync(cancellation);
                filter.Venues.Add(slug, (v.Id, v.Label, v.Kind));
            }
        }

        return filter;
    }

    /// <summary>The publications that pass all filters but those of one facet.</summary>
    public IQueryable<Publication> Apply(string? except = null)
    {
        IQueryable<Publication> publications = db.Publications.AsNoTracking();
        if (query.Publications.Count > 0)
        {
            var slugs = PublicationSlugs;
            publications = publications.Where(p => slugs.Contains(p.Slug));
        }

        if (FullText(except) is { } fullText)
        {
            var matches = db.Set<PublicationSearchRow>().Where(row => row.Match == fullText).Select(row => row.RowId);
            publications = publications.Within(matches);
        }

        if (query.Researchers.Count > 0 && except != FacetNames.Researcher)
        {
            var keys = Researchers.Values.Select(r => r.Id).ToList();
            var theirs = db.PublicationSources.Where(s => keys.Contains(s.ResearcherId)).Select(s => s.PublicationId);
            publications = publications.Within(theirs);
        }

        // Who is in that position is for the facet of researchers to count.
        bool asksPosition = query.Positions.Count > 0 && except is not (FacetNames.Researcher or FacetNames.Position);
        if (query.Authors.Count > 0)
        {
            // The authors' position, where nobody else is asked for: one set to join with, not two.
            var theirs = asksPosition && query.Researchers.Count == 0 ? InPosition(ByAuthors(), query.Positions) : ByAuthors();
            publications = publications.Within(theirs.Select(c => c.PublicationId));
        }

        if (asksPosition)
        {
            if (IsAnybodyOfOurs)
            {
                var values = AuthorPositionNames.Values(AuthorPositionNames.Of(query.Positions));
                publications = publications.Where(p => values.Contains(p.OurPositions));
            }
            else if (query.Researchers.Count > 0)
            {
                var theirs = InPosition(Asked(), query.Positions);
                publications = publications.Where(p => theirs.Any(c => c.PublicationId == p.Id));
            }
        }

        if ((query.Venues.Count > 0 && except != FacetNames.Venue) || (query.Tracks.Count > 0 && except != FacetNames.Track))
        {
            var shown = Places(except).Select(place => place.PublicationId);
            publications = publications.Within(shown);
        }

        if (query.Years.Count > 0 && except != FacetNames.Year)
        {
            var years = query.Years.ToList();
            publications = publications.Where(p => years.Contains(p.Year!.Value));
        }

        if (query.From is { } from) publications = publications.Where(p => p.Year >= from);
        if (query.To is { } to) publications = publications.Where(p => p.Year <= to);
        if (query.Statuses.Count > 0 && except != FacetNames.Status) publications = publications.Where(p => Statuses.Contains(p.Status!.Value));
        if (query.Presentations.Count > 0 && except != FacetNames.Presentation) publications = publications.Where(p => Presentations.Contains(p.Presentation!.Value));
        if (query.Awards.Count > 0 && except != FacetNames.Award) publications = publications.Where(p => Awards.Contains(p.Award!.Value));
        return publications;
    }

    /// <summary>Where the publications were shown, by the filters that speak of one place: the workshop at that venue.</summary>
    public IQueryable<PublicationPlace> Places(string? except)
    {
        IQueryable<PublicationPlace> places = db.PublicationPlaces.AsNoTracking();
        if (query.Venues.Count > 0 && except != FacetNames.Venue)
        {
            var keys = Venues.Values.Select(v => v.Id).ToList();
            places = places.Where(place => keys.Contains(place.VenueId!.Value));
        }

        if (query.Tracks.Count > 0 && except != FacetNames.Track) places = places.Where(place => Tracks.Contains(place.Track!.Value));
        // The same as the publication's own years, said here too so that one index finds "CVPR since 2019".
        if (query.From is { } from) places = places.Where(place => place.Year >= from);
        if (query.To is { } to) places = places.Where(place => place.Year <= to);
        return places;
    }

    /// <summary>The keys of what <see cref="Apply"/> finds; null when nothing is filtered, and so all are.</summary>
    public IQueryable<int>? Keys(string except)
    {
        bool isFiltered = Words is not null || query.Publications.Count > 0 || query.Authors.Count > 0 || query.From is not null || query.To is not null
            || (query.Researchers.Count > 0 && except != FacetNames.Researcher)
            || (query.Positions.Count > 0 && except is not (FacetNames.Researcher or FacetNames.Position))
            || (query.Presentations.Count > 0 && except != FacetNames.Presentation)
            || (query.Awards.Count > 0 && except != FacetNames.Award)
            || (query.Venues.Count > 0 && except != FacetNames.Venue)
            || (query.Tracks.Count > 0 && except != FacetNames.Track)
            || (query.Years.Count > 0 && except != FacetNames.Year)
            || (query.Statuses.Count > 0 && except != FacetNames.Status);
        return isFiltered ? Apply(except).Select(p => p.Id) : null;
    }

    /// <summary>The full-text query, with those other filters that stand as tokens in the row; null without words.</summary>
    public string? FullText(string? except = null)
    {
        if (Words is null) return null;
        var parts = new List<string> { Words.FullText };
        Add(FacetNames.Venue, Venues.Values.Select(v => FilterTokens.OfVenue(v.Id)));
        Add(FacetNames.Researcher, Researchers.Values.Select(r => FilterTokens.OfResearcher(r.Id)));
        Add(FacetNames.Year, query.Years.Select(FilterTokens.OfYear));
        Add(FacetNames.Track, Tracks.Select(FilterTokens.OfTrack));
        Add(FacetNames.Status, Statuses.Select(FilterTokens.OfStatus));
        Add(FacetNames.Presentation, Presentations.Select(FilterTokens.OfPresentation));
        Add(FacetNames.Award, Awards.Select(FilterTokens.OfAward));
        return string.Join(" AND ", parts);

        void Add(string facet, IEnumerable<string> tokens)
        {
            var list = tokens.ToList();
            if (list.Count > 0 && facet != except) parts.Add(FullTextQuery.OfTokens(list));
        }
    }

    private IQueryable<Contributor> ByAuthors()
    {
        var found = query.Authors.Select(ByAuthor).ToList();
        return found.Skip(1).Aggregate(found[0], (all, one) => all.Union(one));
    }

    /// <summary>The contributors whose name has all words of a text; the full-text row finds them, the name's key makes sure that they are one person's.</summary>
    private IQueryable<Contributor> ByAuthor(string name)
    {
        var contributors = db.Contributors.AsNoTracking();
        if (FullTextQuery.OfName(name) is not { } fullText) return contributors.Where(c => false);
        var matches = db.Set<PublicationSearchRow>().Where(row => row.Match == fullText).Select(row => row.RowId);
        return Named(contributors.Join(matches.Distinct(), c => c.PublicationId, key => key, (c, _) => c), name);
    }

    private static IQueryable<Contributor> Named(IQueryable<Contributor> contributors, string name)
    {
        foreach (string word in TextKey.Words(name))
        {
            string part = word.Length == 1 ? $" {word}" : $" {word} ";
            contributors = contributors.Where(c => (" " + c.NameKey + " ").Contains(part));
        }

        return contributors;
    }

    /// <summary>Those of the contributors who are in one of the positions.</summary>
    public IQueryable<Contributor> InPosition(IQueryable<Contributor> contributors, IReadOnlyList<string> positions)
    {
        var asked = AuthorPositionNames.Of(positions);
        bool first = asked.HasFlag(AuthorPositions.First), last = asked.HasFlag(AuthorPositions.Last), equal = asked.HasFlag(AuthorPositions.Equal);
        return contributors.Where(c => (first && c.Ordinal == 0) || (last && c.IsLast)
            || (equal && c.IsEqual && db.Contributors.Any(other => other.PublicationId == c.PublicationId && other.Ordinal == 0 && other.IsEqual)));
    }

    /// <summary>True when a position may be that of any researcher of ours, which stands with the publication.</summary>
    public bool IsAnybodyOfOurs => query.Researchers.Count == 0 && query.Authors.Count == 0;

    /// <summary>
    /// Whose position counts: the researchers asked for, else the authors asked for, else any researcher of ours. To be
    /// looked for in publications that are found already.
    /// </summary>
    public IQueryable<Contributor> Asked()
    {
        if (query.Researchers.Count == 0 && query.Authors.Count > 0)
        {
            var named = query.Authors.Select(name => Named(db.Contributors.AsNoTracking(), name)).ToList();
            return named.Skip(1).Aggregate(named[0], (all, one) => all.Union(one));
        }

        var ours = db.Contributors.AsNoTracking().Where(c => c.ResearcherId != null);
        if (query.Researchers.Count == 0) return ours;
        var keys = Researchers.Values.Select(r => r.Id).ToList();
        return ours.Where(c => keys.Contains(c.ResearcherId!.Value));
    }

    private static List<T> Known<T>(IReadOnlyList<string> names)
        where T : struct, Enum =>
        [.. names.Select(name => EnumName.TryParse(name, out T value) ? value : (T?)null).OfType<T>().Distinct()];
}
