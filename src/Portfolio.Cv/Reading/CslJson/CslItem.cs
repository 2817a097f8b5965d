using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Portfolio.Cv.Reading.Grammar;
using Portfolio.Cv.Reading.Json;
using Portfolio.Cv.Reading.Publications;

namespace Portfolio.Cv.Reading.CslJson;

/// <summary>Reads one item of CSL-JSON.</summary>
internal sealed partial class CslItem(JsonPart item, SourceLines lines)
{
    private readonly PublicationLinks links = new();

    public Publication Publication()
    {
        string title = Start();
        string type = item.Text("type") ?? "";
        var contributors = People(item.Array("author").Count > 0 ? "author" : "editor");
        ReadLinks();
        var (text, venue, publisher) = Venue(type);
        var track = TrackOf(type, venue);
        var (year, date) = Issued();
        var remarks = new Remarks();
        foreach (string name in (string[])["status", "note"]) remarks.Add(Plain(name));
        return new Publication
        {
            Lines = lines,
            Slug = Slug.Of(title) is { Length: > 0 } slug ? slug : null,
            Title = title,
            Contributors = contributors,
            Venue = venue.Name,
            VenueText = text,
            Year = year ?? venue.Year,
            Date = date,
            Track = track,
            Status = remarks.Status ?? (track == PublicationTrack.Preprint ? PublicationStatus.Preprint
                : type == "manuscript" ? PublicationStatus.UnderReview
                : text is not null || publisher is not null ? PublicationStatus.Published : null),
            Presentation = remarks.Presentation,
            Note = remarks.Note,
            Volume = item.Text("volume"),
            Issue = item.Text("issue"),
            Page = item.Text("page") is { } page ? PageDash().Replace(page, "-") : null,
            Publisher = publisher,
            Abstract = Plain("abstract"),
            Links = links.All,
        };
    }

    public Patent Patent()
    {
        string title = Start();
        item.Place("type");
        ReadLinks();
        var (year, date) = Issued();
        return new Patent
        {
            Lines = lines,
            Title = title,
            Contributors = People("author"),
            Number = item.Text("number"),
            Status = item.Text("status"),
            Year = year,
            Date = date,
            Description = Plain("abstract"),
            Links = links.All,
        };
    }

    public Talk Talk()
    {
        string title = Start();
        item.Place("type");
        ReadLinks();
        var (year, date) = Issued();
        return new Talk
        {
            Lines = lines,
            Title = title,
            Event = Plain("event-title", "event", "container-title"),
            Location = item.Text("event-place", "publisher-place"),
            Year = year,
            Date = date,
            Description = Plain("abstract"),
            Links = links.All,
        };
    }

    private string Start()
    {
        // Names of the item itself, which our own keys take the place of.
        item.Place("id");
        item.Place("citation-key");
        return Plain("title") ?? item.Text("title")!;
    }

    private void ReadLinks()
    {
        _ = item.Read("DOI", text => links.AddDoi(text) ? text : null);
        _ = item.Read("URL", text => links.AddAddress(text) ? text : null);
        _ = item.Read("PMID", text => links.AddAddress("https://pubmed.ncbi.nlm.nih.gov/" + text) ? text : null);
        // Zotero: number "arXiv:2101.00001", publisher "arXiv".
        _ = item.Read("number", text => links.AddArxivIn(text) ? text : null);
    }

    private (string? Text, RecordVenue Venue, string? Publisher) Venue(string type)
    {
        string? publisher = Plain("publisher");
        if (type is "thesis" or "report")
        {
            string? kind = Plain("genre") ?? (type == "thesis" ? "Thesis" : "Technical report");
            if (type == "report" && !links.HasArxiv && item.Text("number") is { } number) kind += " " + number;
            return (publisher is null ? kind : $"{kind}, {publisher}", new(null, null, null, null), publisher);
        }

        string? text = Plain("container-title") ?? Plain("event-title", "event");
        if (text is null && type is "article" or "manuscript" && (links.HasArxiv || (publisher is not null && RecordVenue.Read(publisher).Track == PublicationTrack.Preprint)))
        {
            text = publisher ?? "arXiv";
            publisher = null;
        }

        if (text is not null) links.AddArxivIn(text);
        return (text, RecordVenue.Read(text, Plain("container-title-short", "journalAbbreviation")), publisher);
    }

    private static PublicationTrack? TrackOf(string type, RecordVenue venue) => type switch
    {
        "thesis" => PublicationTrack.Thesis,
        _ when venue.KindTrack is PublicationTrack.Journal or PublicationTrack.Preprint => venue.KindTrack,
        "article-journal" or "article-magazine" or "article-newspaper" or "review" => venue.Track is PublicationTrack.Preprint or PublicationTrack.Findings ? venue.Track : venue.KindTrack ?? PublicationTrack.Journal,
        "paper-conference" => venue.Track ?? venue.KindTrack ?? PublicationTrack.Main,
        "article" or "manuscript" or "" or "document" => venue.Track ?? venue.KindTrack,
        "chapter" => venue.KindTrack is { } track ? venue.Track ?? track : PublicationTrack.Other,
        _ => PublicationTrack.Other,
    };

    private List<Contributor> People(string role)
    {
        var people = new List<Contributor>();
        foreach (var person in item.Objects(role))
        {
            string name = person.Text("literal") is { } literal
                ? literal
                : string.Join(' ', ((string[])["given", "dropping-particle", "non-dropping-particle", "family", "suffix"]).Select(part => person.Text(part)).OfType<string>());
            if (name.Length > 0) people.Add(new() { Name = name });
            else person.Leave();
        }

        return people;
    }

    private (int? Year, PartialDate? Date) Issued()
    {
        if (item.Text("issued") is { } plain) return Of(DateOf(plain));
        if (item.Object("issued") is not { } issued) return (null, null);
        if (issued.Array("date-parts") is [{ Kind: JsonValueKind.Array } first, ..])
        {
            var numbers = first.Enter().Items.Select(part => int.TryParse(part.TakeScalar(), NumberStyles.None, CultureInfo.InvariantCulture, out int n) ? n : (int?)null).ToList();
            int year = numbers.ElementAtOrDefault(0) ?? 0;
            int? month = numbers.ElementAtOrDefault(1), day = numbers.ElementAtOrDefault(2);
            if (PartialDate.IsDate(year, month, day)) return Of(Seasoned(issued, PartialDate.Of(year, month, day)));
        }

        return Of(issued.Read<PartialDate?>("raw", DateOf) ?? issued.Read<PartialDate?>("literal", DateOf));
    }

    // CSL 1.0: the season is a number from 1, spring.
    private static PartialDate Seasoned(JsonPart issued, PartialDate date) => date.Month is null && issued.Peek("season") is { } season
        ? issued.Text("season") switch
        {
            "1" => PartialDate.Term(Season.Spring, date.Year),
            "2" => PartialDate.Term(Season.Summer, date.Year),
            "3" => PartialDate.Term(Season.Fall, date.Year),
            "4" => PartialDate.Term(Season.Winter, date.Year),
            _ => DateOf($"{season} {date}") ?? date,
        }
        : date;

    private static PartialDate? DateOf(string text) =>
        PartialDate.TryParse(text, out var date) ? date : DateGrammar.Whole(text) is { } mention ? mention.First : null;

    private static (int? Year, PartialDate? Date) Of(PartialDate? date) => date is { IsPresent: false } d
        ? (d.Year, d.Month is not null || d.Season is not null ? d : null)
        : (null, null);

    // CSL's texts may have the few HTML tags that citeproc knows; one that nothing closes is text.
    private string? Plain(params ReadOnlySpan<string> names) => item.Text(names) is { } text && Untagged(text) is { Length: > 0 } plain ? plain : null;

    private static string Untagged(string text)
    {
        if (!text.Contains("</", StringComparison.Ordinal)) return text;
        return Tag().Replace(text, tag => text.Contains($"</{tag.Groups["name"].Value}>", StringComparison.OrdinalIgnoreCase) ? "" : tag.Value).Trim();
    }

    [GeneratedRegex(@"</?(?<name>i|b|sup|sub|sc|span|jats:\w+|p)(?:\s[^<>]*)?>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Tag();

    [GeneratedRegex(@"(?<=\d)\s*[-–—]+\s*(?=[A-Za-z]?\d)")]
    private static partial Regex PageDash();
}
