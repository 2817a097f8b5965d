using System.Text.RegularExpressions;
using Portfolio.Cv.LaTeX;
using Portfolio.Cv.Reading.Publications;

namespace Portfolio.Cv.Reading.BibTeX;

/// <summary>Makes a publication, or a patent, of an entry.</summary>
internal sealed partial class BibTeXPublication(EntryFields fields, LineStarts lines, List<ReadingNote> notes)
{
    private static readonly string[] RemarkFields =
        ["pubstate", "award_name", "award", "awards", "honors", "note", "addendum", "titleaddon", "annotation", "annote", "additional_info", "howpublished"];

    private readonly PublicationLinks links = new();
    private readonly Remarks remarks = new();

    private SourceLines Lines => new(lines.LineOf(fields.Entry.Source.Start), lines.LineOf(fields.Entry.Source.End - 1));

    /// <summary>The publication; null when the entry has no title, which is noted.</summary>
    public Publication? Read()
    {
        if (Title() is not { } title) return null;
        var people = People();
        BibTeXLinks.Add(fields, links);
        var venue = BibTeXVenue.Read(fields, links);
        string? yearText = fields.PeekText("year");
        var (year, date) = BibTeXDate.Read(fields);
        ReadRemarks();
        return new Publication
        {
            Lines = Lines,
            Slug = Slug.Of(title) is { Length: > 0 } slug ? slug : null,
            Title = title,
            Contributors = people.Contributors,
            Others = people.Others,
            Venue = venue.Name,
            VenueText = venue.Text,
            Year = year ?? venue.Year,
            Date = date,
            Track = venue.Track,
            Status = remarks.Status ?? (yearText is null ? null : Remarks.StatusOf(yearText)) ?? StatusOf(venue),
            Presentation = remarks.Presentation,
            Note = remarks.Note,
            Volume = Volume(venue),
            Issue = Issue(),
            Page = fields.Text("pages", "eid", "articleno") is { } pages ? PageDash().Replace(pages, "-") : null,
            Publisher = venue.Publisher,
            Abstract = Abstract(),
            Links = links.All,
        };
    }

    /// <summary>The patent; null when the entry has no title, which is noted.</summary>
    public Patent? ReadPatent()
    {
        if (Title() is not { } title) return null;
        var people = People();
        BibTeXLinks.Add(fields, links);
        var (year, date) = BibTeXDate.Read(fields);
        string? status = fields.Text("pubstate", "status");
        ReadRemarks();
        return new Patent
        {
            Lines = Lines,
            Title = title,
            Contributors = people.Contributors,
            Number = fields.Text("number"),
            Status = status,
            Year = year,
            Date = date,
            Description = Abstract() is { } text ? remarks.Note is { } note ? $"{note}\n\n{text}" : text : remarks.Note,
            Links = links.All,
        };
    }

    private string? Title()
    {
        if (fields.Text("title") is { } title) return fields.Text("subtitle") is { } subtitle ? $"{title}: {subtitle}" : title;
        Note(Sentence.Of("The entry “{key}” has no title. It was left out, and its text is kept in the remainder.", fields.Entry.Key));
        return null;
    }

    private BibTeXNames.People People()
    {
        bool edited = fields.Type is "book" or "mvbook" or "collection" or "mvcollection" or "proceedings" or "mvproceedings" or "reference" or "periodical";
        string name = !fields.Has("author") && edited ? "editor" : "author";
        if (fields.Take(name) is not { } list) return new([], false, null, false);
        var people = BibTeXNames.Read(list, Legend());
        if (people.Doubt is { } doubt) notes.Add(new(lines.LineOf(fields.Field(name).Source.Start), Sentence.Of("{doubt} (Entry “{key}”.)", doubt, fields.Entry.Key)));
        // A mark that nothing explains stays where an admin can see it.
        if (people.Marks) fields.Leave(name);
        return people;
    }

    private string? Legend()
    {
        string legend = string.Join("; ", RemarkFields.Select(fields.PeekText).Where(text => text is not null && LegendMark().IsMatch(text)));
        return legend.Length > 0 ? legend : null;
    }

    private void ReadRemarks()
    {
        foreach (string name in RemarkFields)
        {
            // "howpublished" may be the venue already.
            if (!fields.IsPlaced(name) && fields.Take(name) is { } value)
            {
                string text = BibTeXLinks.AddFrom(value, links);
                if (!IsOnlyLegend().IsMatch(text)) remarks.Add(text);
            }
        }
    }

    // DBLP writes the arXiv identifier of CoRR as a volume: "abs/1810.04805".
    private string? Volume(BibTeXVenue venue) =>
        fields.Text("volume") is { } volume && !(venue.Track == PublicationTrack.Preprint && links.AddArxivIn(volume)) ? volume : null;

    private string? Issue()
    {
        if (fields.Type is not ("article" or "suppperiodical" or "periodical")) return null;
        return fields.Text("number") ?? fields.Text("issue");
    }

    private string? Abstract() => fields.Take("abstract") is { } text && LaTeXText.ToParagraphs(text) is { Length: > 0 } paragraphs ? paragraphs : null;

    private PublicationStatus? StatusOf(BibTeXVenue venue)
    {
        if (venue.Track == PublicationTrack.Preprint) return PublicationStatus.Preprint;
        if (fields.Type == "unpublished") return PublicationStatus.UnderReview;
        return venue.Text is not null || venue.Publisher is not null ? PublicationStatus.Published : null;
    }

    private void Note(Sentence message) => notes.Add(new(Lines.First, message));

    [GeneratedRegex(@"(?<=\d)\s*[-–—]+\s*(?=[A-Za-z]?\d)")]
    private static partial Regex PageDash();

    [GeneratedRegex(@"[*∗†‡§#]")]
    private static partial Regex LegendMark();

    // What a part took it keeps: "^*equal^*equal" could else be divided in more ways than there is time for.
    [GeneratedRegex(@"^\W*(?>(?:[*∗†‡§#]|\$?\^\{?\S{1,9}?\}?\$?)[\s:=]*(?:(?:indicates?|denotes?|means)\s*)?(?:the\s+)?(?:equal(?:ly)?(?:[\s-]*contribut\w*|[\s-]*-)?|contributed equally|co-?first authors?|(?:joint|shared) first authors?|corresponding(?: authors?)?)[\s.;,]*)+$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex IsOnlyLegend();
}
