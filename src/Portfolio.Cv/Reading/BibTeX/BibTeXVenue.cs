using System.Text.RegularExpressions;
using Portfolio.Cv.Reading.Publications;

namespace Portfolio.Cv.Reading.BibTeX;

/// <summary>Where an entry was published.</summary>
/// <param name="Name">The venue's acronym, or its name where the catalogue doesn't have it.</param>
/// <param name="Text">The venue as written.</param>
/// <param name="Track">The part of the venue, told from the entry's type and the venue.</param>
/// <param name="Year">The year in the venue's name.</param>
/// <param name="Publisher">The publisher, the school, or the institution.</param>
internal sealed partial record BibTeXVenue(string? Name, string? Text, PublicationTrack? Track, int? Year, string? Publisher)
{
    /// <summary>Reads the venue of an entry.</summary>
    public static BibTeXVenue Read(EntryFields fields, PublicationLinks links)
    {
        switch (fields.Type)
        {
            case "phdthesis" or "mastersthesis" or "thesis" or "bachelorsthesis":
                string? school = fields.Text("school", "institution");
                return new(null, Joined(ThesisType(fields), school), PublicationTrack.Thesis, null, school ?? fields.Text("publisher"));
            case "techreport":
                return Report(fields, links);
        }

        string? text = fields.Text("booktitle", "journaltitle", "journal") ?? fields.Text("eventtitle");
        string? publisher = fields.Text("publisher");
        if (text is null && fields.Peek("howpublished") is { } how && !how.Contains("\\url", StringComparison.Ordinal) && !how.Contains("://", StringComparison.Ordinal)) text = fields.Text("howpublished");
        if (text is null && publisher is not null && IsArxiv(publisher)) (text, publisher) = (publisher, null);
        if (text is not null) links.AddArxivIn(text);
        string? abbreviation = Abbreviation(fields);
        if (text is null && abbreviation is null && links.HasArxiv && fields.Type is "misc" or "unpublished" or "article" or "online") return Arxiv(links, publisher);

        var venue = RecordVenue.Read(text, abbreviation);
        if (text is not null && fields.PeekText("series") is { } series && RecordVenue.Read(series) is { Kind: not null } ofSeries)
        {
            if (venue.Kind is null) venue = ofSeries with { Track = venue.Track ?? ofSeries.Track };
            if (venue.Name == ofSeries.Name && series.Length <= ofSeries.Name?.Length + 5) fields.Place("series");
        }

        return new(venue.Name, text ?? abbreviation, TrackOf(fields.Type, venue), venue.Year, publisher);
    }

    private static BibTeXVenue Report(EntryFields fields, PublicationLinks links)
    {
        string? institution = fields.Text("institution", "school", "publisher");
        if (institution is not null && IsArxiv(institution)) return new("arXiv", institution, PublicationTrack.Preprint, null, null);
        string? type = Joined(fields.Text("type") ?? "Technical report", fields.Text("number"), " ");
        links.AddArxivIn(type ?? "");
        return new(null, Joined(type, institution), PublicationTrack.Other, null, institution);
    }

    private static BibTeXVenue Arxiv(PublicationLinks links, string? publisher)
    {
        string address = links.All.First(link => link.Kind == LinkKind.Arxiv).Url;
        return new("arXiv", "arXiv:" + address["https://arxiv.org/abs/".Length..], PublicationTrack.Preprint, null, publisher);
    }

    private static PublicationTrack? TrackOf(string type, RecordVenue venue) => type switch
    {
        _ when venue.KindTrack is PublicationTrack.Journal or PublicationTrack.Preprint => venue.KindTrack,
        "article" or "suppperiodical" => venue.Track is PublicationTrack.Preprint or PublicationTrack.Findings or PublicationTrack.Workshop
            ? venue.Track
            : venue.KindTrack ?? (venue.Name is null ? null : PublicationTrack.Journal),
        "inproceedings" => venue.Track ?? venue.KindTrack ?? PublicationTrack.Main,
        "incollection" or "inbook" or "inreference" => venue.KindTrack is { } track ? venue.Track ?? track : PublicationTrack.Other,
        "misc" or "unpublished" or "online" => venue.Track ?? venue.KindTrack,
        _ => PublicationTrack.Other,
    };

    // The short form that al-folio shows as a badge.
    private static string? Abbreviation(EntryFields fields)
    {
        foreach (string name in (string[])["abbr", "shortjournal"])
        {
            if (fields.PeekText(name) is not { } text || Generic().IsMatch(text) || Remarks.StatusOf(text) is not null) continue;
            fields.Place(name);
            return text;
        }

        return null;
    }

    private static string ThesisType(EntryFields fields)
    {
        string type = fields.Text("type") ?? fields.Type;
        return type.ToLowerInvariant() switch
        {
            "phdthesis" => "PhD thesis",
            "mathesis" or "mastersthesis" => "Master's thesis",
            "bathesis" or "bachelorsthesis" => "Bachelor's thesis",
            "thesis" => "Thesis",
            _ => type,
        };
    }

    private static string? Joined(string? first, string? second, string between = ", ") =>
        first is null || second is null ? first ?? second : first + between + second;

    private static bool IsArxiv(string text) => text.StartsWith("arXiv", StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"^\W*(?:workshop|conference|journal|preprint|pre-print|thesis|phd|phd thesis|talk|poster|paper|book|book chapter|chapter|report|patent|demo)\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Generic();
}
