using System.Globalization;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Portfolio.Cv;

namespace Portfolio.Store.Publications;

/// <summary>Counts what each further choice would give: a facet's values under the filters of the others.</summary>
internal sealed class PublicationFacets(PortfolioDb db, PublicationQuery query, PublicationFilter filter)
{
    // Longer lists are no help; a page lets people type a venue's name instead.
    private const int MaxValues = 100;

    public async Task<IReadOnlyList<Facet>> RunAsync(CancellationToken cancellation) =>
    [
        await VenuesAsync(cancellation),
        await YearsAsync(cancellation),
        await TracksAsync(cancellation),
        await StatusesAsync(cancellation),
        await ResearchersAsync(cancellation),
        await PositionsAsync(cancellation),
        await PresentationsAsync(cancellation),
        await AwardsAsync(cancellation),
    ];

    private async Task<Facet> VenuesAsync(CancellationToken cancellation)
    {
        var places = filter.Places(FacetNames.Venue).Where(place => place.VenueId != null);
        if (filter.Keys(FacetNames.Venue) is { } matching) places = places.Join(matching, place => place.PublicationId, key => key, (place, _) => place);
        var counts = await places
            .Select(place => new { place.VenueId, place.PublicationId })
            .Distinct()
            .GroupBy(place => place.VenueId)
            .Select(group => new { Id = group.Key, Count = group.Count() })
            .OrderByDescending(group => group.Count)
            .ThenBy(group => group.Id)
            .ToListAsync(cancellation);
        var chosen = filter.Venues.Values.Select(v => v.Id).ToHashSet();
        var shown = counts.Take(MaxValues).Concat(counts.Skip(MaxValues).Where(c => chosen.Contains(c.Id!.Value))).ToList();
        var keys = shown.ConvertAll(c => c.Id!.Value);
        var venues = await db.Venues
            .Where(v => keys.Contains(v.Id))
            .Select(v => new { v.Id, v.Slug, Label = v.Acronym ?? v.Name, v.Kind, Parent = v.Parent!.Slug })
            .ToDictionaryAsync(v => v.Id, cancellation);
        var values = shown
            .Select(c => (c.Count, Venue: venues[c.Id!.Value]))
            .Select(c => new FacetValue(c.Venue.Slug, c.Venue.Label, c.Count, chosen.Contains(c.Venue.Id), c.Venue.Kind, c.Venue.Parent))
            .ToList();
        values.AddRange(filter.Venues.Where(v => !keys.Contains(v.Value.Id)).Select(v => new FacetValue(v.Key, v.Value.Label, 0, true, v.Value.Kind)));
        return new Facet(FacetNames.Venue, UnderParents(ByCount(values)));
    }

    private async Task<Facet> YearsAsync(CancellationToken cancellation)
    {
        var counts = await filter.Apply(FacetNames.Year)
            .Where(p => p.Year != null)
            .GroupBy(p => p.Year!.Value)
            .Select(group => new { Year = group.Key, Count = group.Count() })
            .ToListAsync(cancellation);
        var values = counts.Select(c => (c.Year, c.Count))
            .Concat(query.Years.Where(year => !counts.Exists(c => c.Year == year)).Distinct().Select(year => (Year: year, Count: 0)))
            .OrderByDescending(c => c.Year)
            .Select(c => (Text: c.Year.ToString(CultureInfo.InvariantCulture), c.Year, c.Count))
            .Select(c => new FacetValue(c.Text, c.Text, c.Count, query.Years.Contains(c.Year)));
        return new Facet(FacetNames.Year, [.. values]);
    }

    private async Task<Facet> TracksAsync(CancellationToken cancellation)
    {
        var places = filter.Places(FacetNames.Track).Where(place => place.Track != null);
        if (filter.Keys(FacetNames.Track) is { } matching) places = places.Join(matching, place => place.PublicationId, key => key, (place, _) => place);
        var counts = await places
            .Select(place => new { Track = place.Track!.Value, place.PublicationId })
            .Distinct()
            .GroupBy(place => place.Track)
            .Select(group => new { group.Key, Count = group.Count() })
            .ToListAsync(cancellation);
        return OfEnum(FacetNames.Track, counts.Select(c => (c.Key, c.Count)), filter.Tracks);
    }

    private async Task<Facet> StatusesAsync(CancellationToken cancellation)
    {
        return OfEnum(FacetNames.Status, await CountsAsync(FacetNames.Status, p => p.Status, cancellation), filter.Statuses);
    }

    private async Task<Facet> PresentationsAsync(CancellationToken cancellation)
    {
        return OfEnum(FacetNames.Presentation, await CountsAsync(FacetNames.Presentation, p => p.Presentation, cancellation), filter.Presentations);
    }

    private async Task<Facet> AwardsAsync(CancellationToken cancellation)
    {
        var facet = OfEnum(FacetNames.Award, await CountsAsync(FacetNames.Award, p => p.Award, cancellation), filter.Awards);
        return facet with { Values = [.. facet.Values.Select(v => EnumName.TryParse<PublicationAward>(v.Value, out var award) ? v with { Label = ChipLabels.OfAward(award) } : v)] };
    }

    private async Task<IEnumerable<(T Value, int Count)>> CountsAsync<T>(string facet, Expression<Func<Entities.Publication, T?>> value, CancellationToken cancellation)
        where T : struct
    {
        var counts = await filter.Apply(facet)
            .Select(value)
            .Where(v => v != null)
            .GroupBy(v => v!.Value)
            .Select(group => new { group.Key, Count = group.Count() })
            .ToListAsync(cancellation);
        return counts.Select(c => (c.Key, c.Count));
    }

    private async Task<Facet> PositionsAsync(CancellationToken cancellation)
    {
        var ours = filter.IsAnybodyOfOurs
            ? await filter.Apply(FacetNames.Position).GroupBy(p => p.OurPositions).Select(group => new { group.Key, Count = group.Count() }).ToListAsync(cancellation)
            : null;
        var values = new List<FacetValue>();
        foreach (string position in AuthorPositionNames.All)
        {
            int count = ours?.Where(group => AuthorPositionNames.Values(AuthorPositionNames.Of([position])).Contains(group.Key)).Sum(group => group.Count)
                ?? await CountAsync(position);
            bool isChosen = query.Positions.Contains(position, StringComparer.OrdinalIgnoreCase);
            if (count > 0 || isChosen) values.Add(new FacetValue(position, ChipLabels.OfPosition(position), count, isChosen));
        }

        return new Facet(FacetNames.Position, values);

        Task<int> CountAsync(string position)
        {
            var theirs = filter.InPosition(filter.Asked(), [position]);
            return filter.Apply(FacetNames.Position).CountAsync(p => theirs.Any(c => c.PublicationId == p.Id), cancellation);
        }
    }

    private async Task<Facet> ResearchersAsync(CancellationToken cancellation)
    {
        var theirs = query.Positions.Count == 0
            ? db.PublicationSources.Where(s => s.Publication!.IsShown).Select(s => new { s.ResearcherId, s.PublicationId })
            : filter.InPosition(db.Contributors.Where(c => c.ResearcherId != null), query.Positions).Select(c => new { ResearcherId = c.ResearcherId!.Value, c.PublicationId });
        if (filter.Keys(FacetNames.Researcher) is { } matching) theirs = theirs.Join(matching, s => s.PublicationId, key => key, (s, _) => s);
        var counts = await theirs
            .Distinct()
            .GroupBy(s => s.ResearcherId)
            .Select(group => new { Id = group.Key, Count = group.Count() })
            .OrderByDescending(group => group.Count)
            .ThenBy(group => group.Id)
            .Take(MaxValues)
            .ToListAsync(cancellation);
        var keys = counts.ConvertAll(c => c.Id);
        var names = await db.Researchers
            .Where(r => keys.Contains(r.Id))
            .Select(r => new { r.Id, r.Slug, r.Name })
            .ToDictionaryAsync(r => r.Id, cancellation);
        var values = counts.Select(c => new FacetValue(names[c.Id].Slug, names[c.Id].Name, c.Count, filter.Researchers.ContainsKey(names[c.Id].Slug))).ToList();
        values.AddRange(filter.Researchers.Where(r => !keys.Contains(r.Value.Id)).Select(r => new FacetValue(r.Key, r.Value.Name, 0, true)));
        return new Facet(FacetNames.Researcher, ByCount(values));
    }

    private static Facet OfEnum<T>(string name, IEnumerable<(T Value, int Count)> counts, List<T> chosen)
        where T : struct, Enum
    {
        var known = counts.ToDictionary(c => c.Value, c => c.Count);
        foreach (var value in chosen) known.TryAdd(value, 0);
        // The vocabulary's order is the useful one: main before workshop.
        return new Facet(name, [.. known
            .OrderBy(c => c.Key)
            .Select(c => new FacetValue(EnumName.Of(c.Key), ChipLabels.OfName(EnumName.Of(c.Key)), c.Value, chosen.Contains(c.Key)))]);
    }

    // A workshop stands under its conference, whatever their counts.
    private static List<FacetValue> UnderParents(List<FacetValue> values)
    {
        var there = values.Select(v => v.Value).ToHashSet();
        var children = values.Where(v => v.Parent is { } parent && there.Contains(parent)).ToLookup(v => v.Parent!);
        return [.. values.Where(v => v.Parent is null || !there.Contains(v.Parent)).SelectMany(v => children[v.Value].Prepend(v))];
    }

    private static List<FacetValue> ByCount(List<FacetValue> values) =>
        [.. values.OrderByDescending(v => v.Count).ThenBy(v => v.Label, StringComparer.OrdinalIgnoreCase)];
}
