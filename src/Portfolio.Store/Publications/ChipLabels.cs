using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Portfolio.Cv;

namespace Portfolio.Store.Publications;

/// <summary>What is chosen, in words, and whether the store knows it.</summary>
internal sealed class ChipLabels(PortfolioDb db, PublicationQuery query, PublicationFilter filter)
{
    public async Task<IReadOnlyList<Chip>> RunAsync(CancellationToken cancellation)
    {
        var chips = new List<Chip>();
        if (!string.IsNullOrWhiteSpace(query.Q)) chips.Add(new Chip(FacetNames.Q, query.Q, $"“{query.Q.Trim()}”", true));
        var titles = await TitlesAsync(cancellation);
        foreach (var (asked, slug) in query.Publications.Zip(filter.PublicationSlugs))
        {
            bool isKnown = titles.TryGetValue(slug, out string? title);
            chips.Add(new Chip(FacetNames.Publication, asked, title ?? asked, isKnown));
        }

        foreach (string slug in query.Researchers)
        {
            bool isKnown = filter.Researchers.TryGetValue(slug, out var researcher);
            chips.Add(new Chip(FacetNames.Researcher, slug, isKnown ? researcher.Name : slug, isKnown));
        }

        foreach (string author in query.Authors)
        {
            var one = await PublicationFilter.ResolveAsync(db, new PublicationQuery { Authors = [author] }, cancellation);
            chips.Add(new Chip(FacetNames.Author, author, author, await one.Apply().AnyAsync(cancellation)));
        }

        foreach (string slug in query.Venues)
        {
            bool isKnown = filter.Venues.TryGetValue(slug, out var venue);
            chips.Add(new Chip(FacetNames.Venue, slug, isKnown ? venue.Label : slug, isKnown));
        }

        foreach (int year in query.Years)
        {
            chips.Add(Number(FacetNames.Year, year, "", await db.Publications.AnyAsync(p => p.Year == year, cancellation)));
        }

        if (query.From is { } from) chips.Add(Number(FacetNames.From, from, "from ", true));
        if (query.To is { } to) chips.Add(Number(FacetNames.To, to, "to ", true));
        chips.AddRange(query.Tracks.Select(name => Named(FacetNames.Track, name, EnumName.TryParse<PublicationTrack>(name, out _))));
        chips.AddRange(query.Statuses.Select(name => Named(FacetNames.Status, name, EnumName.TryParse<PublicationStatus>(name, out _))));
        chips.AddRange(query.Positions.Select(name => new Chip(
            FacetNames.Position, name, OfPosition(name), AuthorPositionNames.All.Contains(name, StringComparer.OrdinalIgnoreCase))));
        chips.AddRange(query.Presentations.Select(name => Named(FacetNames.Presentation, name, EnumName.TryParse<Presentation>(name, out _))));
        chips.AddRange(query.Awards.Select(name => EnumName.TryParse<PublicationAward>(name, out var award)
            ? new Chip(FacetNames.Award, name, OfAward(award), true)
            : new Chip(FacetNames.Award, name, name, false)));
        return chips;
    }

    private async Task<Dictionary<string, string>> TitlesAsync(CancellationToken cancellation)
    {
        if (query.Publications.Count == 0) return [];
        var slugs = filter.PublicationSlugs;
        return await db.Publications.Where(p => slugs.Contains(p.Slug)).ToDictionaryAsync(p => p.Slug, p => p.Title, cancellation);
    }

    /// <summary>A name of the vocabulary as people read it: <c>Under review</c>.</summary>
    public static string OfName(string name) => name.Length == 0 ? name : char.ToUpperInvariant(name[0]) + name[1..];

    /// <summary>A position in the list of authors as people read it.</summary>
    public static string OfPosition(string name) => name.ToUpperInvariant() switch
    {
        "FIRST" => "First author",
        "EQUAL" => "Equal first author",
        "LAST" => "Last author",
        _ => name,
    };

    /// <summary>An award as people read it.</summary>
    public static string OfAward(PublicationAward award) => award switch
    {
        PublicationAward.Best => "Best paper",
        PublicationAward.Outstanding => "Outstanding paper",
        PublicationAward.Mention => "Honourable mention",
        PublicationAward.Place => "Place in a competition",
        _ => "Other award",
    };

    private static Chip Named(string name, string value, bool isKnown) => new(name, value, isKnown ? OfName(value) : value, isKnown);

    private static Chip Number(string name, int value, string before, bool isKnown)
    {
        string text = value.ToString(CultureInfo.InvariantCulture);
        return new Chip(name, text, before + text, isKnown);
    }
}
