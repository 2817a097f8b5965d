using Portfolio.Cv;
using Portfolio.Cv.Venues;
using Portfolio.Store;
using Portfolio.Store.Publications;
using Portfolio.Web.Languages;
using Portfolio.Web.Rendering;

namespace Portfolio.Web.Publications;

/// <summary>The words of publications' fields as people read them.</summary>
internal static class PublicationText
{
    public static string Track(PublicationTrack track) => Words.Of(Capital(EnumName.Of(track)));

    public static string Status(PublicationStatus status) => Words.Of(Capital(EnumName.Of(status)));

    public static string Presentation(Presentation presentation) => Words.Of(Capital(EnumName.Of(presentation)));

    public static string LinkLabel(LinkKind kind) => kind switch
    {
        LinkKind.Doi => "DOI",
        LinkKind.Arxiv => "arXiv",
        LinkKind.Pdf => "PDF",
        LinkKind.Other => Words.Of("Link"),
        _ => Words.Of(Capital(EnumName.Of(kind))),
    };

    /// <summary>True when the venue as written says more than its badge and the year beside it.</summary>
    public static bool SaysMore(string venueText, PublicationItem publication) =>
        venueText.Length > (publication.Venue?.Label.Length ?? 0) + 9 || publication.Venue is null;

    public static string Kind(VenueKind kind) => Words.Of(Capital(EnumName.Of(kind).Replace('-', ' ')));

    /// <summary>The kind of several venues: <c>Conferences</c>.</summary>
    public static string Kinds(VenueKind kind) => kind switch
    {
        VenueKind.Conference => Words.Of("Conferences"),
        VenueKind.Journal => Words.Of("Journals"),
        VenueKind.Workshop => Words.Of("Workshops"),
        VenueKind.PreprintServer => Words.Of("Preprint servers"),
        VenueKind.Competition => Words.Of("Competitions"),
        _ => Words.Of("Others"),
    };

    /// <summary>The one address of a publication that is written out on paper: its DOI, else its arXiv number; null where there is none, and where the venue’s text has it.</summary>
    public static (string Text, string Url)? Identifier(PublicationItem publication)
    {
        var link = publication.Links.FirstOrDefault(l => l.Kind == LinkKind.Doi) ?? publication.Links.FirstOrDefault(l => l.Kind == LinkKind.Arxiv);
        if (link is null || !MarkdownHtml.IsSafe(link.Url)) return null;
        string number = link.Kind == LinkKind.Doi && link.Url.IndexOf("10.", StringComparison.Ordinal) is var at and > 0 ? link.Url[at..] : link.Url.TrimEnd('/').Split('/')[^1];
        if (publication.VenueText?.Contains(number, StringComparison.OrdinalIgnoreCase) == true) return null;
        return ((link.Kind == LinkKind.Doi ? "doi:" : "arXiv:") + number, link.Url);
    }

    /// <summary>How many publications, in words.</summary>
    public static string Count(int publications) => Words.Count(publications, "{count} publication", "{count} publications");

    /// <summary>What the marks beside the authors' names mean; null when there are none.</summary>
    public static string? Legend(IReadOnlyList<PublicationItem> publications)
    {
        bool isEqual = publications.Any(p => p.Contributors.Any(c => c.IsEqual));
        bool isCorresponding = publications.Any(p => p.Contributors.Any(c => c.IsCorresponding));
        return (isEqual, isCorresponding) switch
        {
            (true, true) => $@"\* {Words.Of("equal contribution")}, † {Words.Of("corresponding author")}",
            (true, false) => $@"\* {Words.Of("equal contribution")}",
            (false, true) => $"† {Words.Of("corresponding author")}",
            _ => null,
        };
    }

    /// <summary>True when a filter's label can be read without its name: <c>from 2019</c>.</summary>
    public static bool SaysItsName(Chip chip) => chip.IsKnown && chip.Name is FacetNames.Q or FacetNames.From or FacetNames.To or FacetNames.Position or FacetNames.Award;

    public static string Facet(string name) => name switch
    {
        FacetNames.Venue => Words.Of("Venue"),
        FacetNames.Year => Words.Of("Year"),
        FacetNames.Track => Words.Of("Track"),
        FacetNames.Status => Words.Of("Status"),
        FacetNames.Researcher => Words.Of("Researcher"),
        FacetNames.Position => Words.Of("Author position"),
        FacetNames.Q => Words.Of("Words"),
        FacetNames.Author => Words.Of("Author"),
        FacetNames.From => Words.Of("From"),
        FacetNames.To => Words.Of("To"),
        FacetNames.Presentation => Words.Of("Presentation"),
        FacetNames.Award => Words.Of("Award"),
        FacetNames.Publication => Words.Of("Publication"),
        _ => Capital(name),
    };

    /// <summary>The words for what is chosen in a facet: what people wrote stays as it is.</summary>
    public static string Label(string facet, string value, string label) => facet switch
    {
        FacetNames.From => Words.Of("from {year}", value),
        FacetNames.To => Words.Of("to {year}", value),
        FacetNames.Track or FacetNames.Status or FacetNames.Position or FacetNames.Presentation or FacetNames.Award => Words.Of(label),
        _ => label,
    };

    /// <summary>The words for a chosen filter.</summary>
    public static string Label(Chip chip) => chip.IsKnown ? Label(chip.Name, chip.Value, chip.Label) : chip.Label;

    /// <summary>The name of an order of publications.</summary>
    public static string Sort(PublicationSort sort) => sort switch
    {
        PublicationSort.Newest => Words.Of("newest"),
        PublicationSort.Oldest => Words.Of("oldest"),
        PublicationSort.Title => Words.Of("title|order"),
        PublicationSort.Venue => Words.Of("venue|order"),
        _ => Words.Of("relevance"),
    };

    /// <summary>A name of the vocabulary as people read it, to be said in the language of the page.</summary>
    public static Phrase Phrase(string name) => Capital(name.Replace('-', ' '));

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
