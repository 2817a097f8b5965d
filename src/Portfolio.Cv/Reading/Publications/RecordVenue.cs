using System.Text.RegularExpressions;
using Portfolio.Cv.Venues;

namespace Portfolio.Cv.Reading.Publications;

/// <summary>The venue that a structured record names: BibTeX's <c>booktitle</c>, CSL's <c>container-title</c>.</summary>
/// <param name="Name">The catalogue's acronym, else the name without year and the words around it.</param>
/// <param name="Kind">What the venue is, where the catalogue knows.</param>
/// <param name="Year">The year that stands in the name.</param>
/// <param name="Track">What the name says about the track.</param>
internal sealed partial record RecordVenue(string? Name, VenueKind? Kind, int? Year, PublicationTrack? Track)
{
    /// <summary>Reads the name of a venue; <paramref name="short"/> is a second, shorter way to write it, if there is one.</summary>
    public static RecordVenue Read(string? text, string? @short = null)
    {
        var mention = text is null ? null : VenueCatalogue.FindIn(AfterFindings(text));
        var other = @short is null ? null : VenueCatalogue.FindIn(@short);
        var venue = mention?.Venue ?? other?.Venue;
        return new(
            venue?.Acronym ?? (@short is { Length: <= 15 } ? NameOf(@short) : null) ?? NameOf(text),
            venue?.Kind,
            mention?.Year ?? other?.Year,
            TrackOf(text) ?? TrackOf(@short));
    }

    /// <summary>The track that the venue's kind alone implies.</summary>
    public PublicationTrack? KindTrack => Kind switch
    {
        VenueKind.Conference => PublicationTrack.Main,
        VenueKind.Journal => PublicationTrack.Journal,
        VenueKind.Workshop => PublicationTrack.Workshop,
        VenueKind.PreprintServer => PublicationTrack.Preprint,
        VenueKind.Competition => PublicationTrack.Competition,
        VenueKind.Other or null => null,
        _ => throw new InvalidOperationException($"The venue kind {Kind} has no track."),
    };

    // "Findings of the Association for Computational Linguistics: EMNLP 2021" belongs to EMNLP.
    private static string AfterFindings(string text)
    {
        int colon = text.IndexOf(": ", StringComparison.Ordinal);
        return colon > 0 && text.StartsWith("Findings of", StringComparison.OrdinalIgnoreCase) ? text[(colon + 2)..] : text;
    }

    // That a name has the word "conference" or "journal" in it says less than the record's type.
    private static PublicationTrack? TrackOf(string? text) => text is null ? null : VenuePart.TrackOf(text, null) switch
    {
        PublicationTrack.Main or PublicationTrack.Journal or PublicationTrack.Thesis or PublicationTrack.Other or null =>
            PreprintServer().IsMatch(text) ? PublicationTrack.Preprint : null,
        var track => track,
    };

    private static string? NameOf(string? text)
    {
        if (text is null) return null;
        string name = Around().Replace(Years().Replace(text, " "), "");
        name = Blanks().Replace(name, " ").Trim(' ', ',', '.', ';', ':', '-', '–', '\'', '’');
        return name.Any(char.IsLetter) ? name : null;
    }

    [GeneratedRegex(@"\b(?:arxiv|biorxiv|medrxiv|chemrxiv|psyarxiv|techrxiv|ssrn|preprints?|e-?prints?|working paper|research square|corr)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PreprintServer();

    [GeneratedRegex(@"\(?['’‘]?\b(?:19|20)\d\d\b\)?|['’‘]\d\d\b", RegexOptions.CultureInvariant)]
    private static partial Regex Years();

    [GeneratedRegex(@"^\s*(?:in\s+)?(?:the\s+)?(?:proc(?:eedings|\.)?\s+(?:of\s+)?(?:the\s+)?)?(?:\d+(?:st|nd|rd|th)\s+)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Around();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
