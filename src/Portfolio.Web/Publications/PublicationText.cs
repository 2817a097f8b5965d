using System.Globalization;
using Portfolio.Cv;
using Portfolio.Cv.Venues;
using Portfolio.Store;
using Portfolio.Store.Publications;
using Portfolio.Web.Rendering;

namespace Portfolio.Web.Publications;

/// <summary>The words of publications' fields as people read them.</summary>
internal static class PublicationText
{
    public static string Track(PublicationTrack track) => Capital(EnumName.Of(track));

    public static string Status(PublicationStatus status) => Capital(EnumName.Of(status));

    public static string Presentation(Presentation presentation) => Capital(EnumName.Of(presentation));

    public static string LinkLabel(LinkKind kind) => kind switch
    {
        LinkKind.Doi => "DOI",
        LinkKind.Arxiv => "arXiv",
        LinkKind.Pdf => "PDF",
        LinkKind.Other => "Link",
        _ => Capital(EnumName.Of(kind)),
    };

    /// <summary>True when the venue as written says more than its badge and the year beside it.</summary>
    public static bool SaysMore(string venueText, PublicationItem publication) =>
        venueText.Length > (publication.Venue?.Label.Length ?? 0) + 9 || publication.Venue is null;

    public static string Kind(VenueKind kind) => Capital(EnumName.Of(kind).Replace('-', ' '));

    /// <summary>The kind of several venues: <c>Conferences</c>.</summary>
    public static string Kinds(VenueKind kind) => kind == VenueKind.Other ? "Others" : Kind(kind) + "s";

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
    public static string Count(int publications) => publications == 1 ? "1 publication" : string.Create(CultureInfo.InvariantCulture, $"{publications:#,0} publications");

    /// <summary>What the marks beside the authors' names mean; null when there are none.</summary>
    public static string? Legend(IReadOnlyList<PublicationItem> publications)
    {
        bool isEqual = publications.Any(p => p.Contributors.Any(c => c.IsEqual));
        bool isCorresponding = publications.Any(p => p.Contributors.Any(c => c.IsCorresponding));
        return (isEqual, isCorresponding) switch
        {
            (true, true) => @"\* equal contribution, † corresponding author",
            (true, false) => @"\* equal contribution",
            (false, true) => "† corresponding author",
            _ => null,
        };
    }

    /// <summary>True when a filter's label can be read without its name: <c>from 2019</c>.</summary>
    public static bool SaysItsName(Chip chip) => chip.IsKnown && chip.Name is FacetNames.Q or FacetNames.From or FacetNames.To or FacetNames.Position or FacetNames.Award;

    public static string Facet(string name) => name switch
    {
        FacetNames.Venue => "Venue",
        FacetNames.Year => "Year",
        FacetNames.Track => "Track",
        FacetNames.Status => "Status",
        FacetNames.Researcher => "Researcher",
        FacetNames.Position => "Author position",
        FacetNames.Q => "Words",
        _ => Capital(name),
    };

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
