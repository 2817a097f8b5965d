using System.Globalization;
using Portfolio.Cv;
using Publication = Portfolio.Store.Entities.Publication;

namespace Portfolio.Store.Publications;

/// <summary>Filters as words of the full-text row, so that a full-text query reads only the rows that pass them.</summary>
internal static class FilterTokens
{
    public static string OfVenue(int id) => Token("venue", id);

    public static string OfYear(int year) => Token("year", year);

    public static string OfResearcher(int id) => Token("researcher", id);

    public static string OfTrack(PublicationTrack track) => Token("track", (int)track);

    public static string OfStatus(PublicationStatus status) => Token("status", (int)status);

    public static string OfPresentation(Presentation presentation) => Token("presentation", (int)presentation);

    public static string OfAward(PublicationAward award) => Token("award", (int)award);

    public static string Of(Publication publication)
    {
        var tokens = new List<string>();
        foreach (var place in publication.Places)
        {
            if (place.VenueId is { } venue) tokens.Add(OfVenue(venue));
            if (place.Track is { } track) tokens.Add(OfTrack(track));
        }

        if (publication.Year is { } year) tokens.Add(OfYear(year));
        if (publication.Status is { } status) tokens.Add(OfStatus(status));
        if (publication.Presentation is { } presentation) tokens.Add(OfPresentation(presentation));
        if (publication.Award is { } award) tokens.Add(OfAward(award));
        tokens.AddRange(publication.Sources.Where(s => !s.IsTakenOff).Select(s => OfResearcher(s.ResearcherId)));
        return string.Join(' ', tokens.Distinct());
    }

    private static string Token(string name, int value) => string.Create(CultureInfo.InvariantCulture, $"{name}{value}");
}
