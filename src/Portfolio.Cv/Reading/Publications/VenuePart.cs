using System.Globalization;
using System.Text.RegularExpressions;
using Portfolio.Cv.Reading.Grammar;
using Portfolio.Cv.Venues;

namespace Portfolio.Cv.Reading.Publications;

/// <summary>What the part of a reference that names its venue says.</summary>
internal sealed partial record VenuePart
{
    /// <summary>The venue's acronym, or its name where the catalogue doesn't have it.</summary>
    public string? Venue { get; private init; }

    /// <summary>The venue as written.</summary>
    public required string Text { get; init; }

    public int? Year { get; private init; }

    public PartialDate? Date { get; private init; }

    public PublicationTrack? Track { get; private init; }

    public PublicationStatus? Status { get; private init; }

    public Presentation? Presentation { get; private init; }

    /// <summary>Who published a book, or the university of a thesis.</summary>
    public string? Publisher { get; private init; }

    public string? Volume { get; private init; }

    public string? Issue { get; private init; }

    public string? Page { get; private init; }

    /// <summary>Reads a text that names a venue.</summary>
    public static VenuePart Read(string text)
    {
        string whole = Spaces().Replace(text.Trim(), " ");
        string written = In().Replace(whole, "").Trim(' ', ',', ';', '.', '(', '[', ']');
        if (written.Count(c => c == '(') < written.Count(c => c == ')')) written = written.TrimEnd(')');
        if (written.Count(c => c == '(') > written.Count(c => c == ')')) written += ")";
        var mention = InBrackets(written) ?? VenueCatalogue.FindIn(written) ?? AcronymBeforeWorkshop(written);
        var numbers = Numbers().Match(written);
        var status = StatusOf(whole);
        var dates = DateGrammar.Find(numbers.Success ? written.Remove(numbers.Index, numbers.Length).Insert(numbers.Index, new string(' ', numbers.Length)) : written);
        var date = dates.LastOrDefault(d => !d.First.IsPresent);
        int? numberYear = numbers.Success && numbers.Groups["year"].Success ? int.Parse(numbers.Groups["year"].Value, CultureInfo.InvariantCulture) : null;
        var book = BookPart.Read(written);
        if (book is not null && (book.Title is not null || mention is not { Exact: true })) mention = null;
        string? name = book is not null && mention is null ? book.Title : mention?.Venue.Acronym ?? NameOf(written);
        return new VenuePart
        {
            Text = written,
            Venue = status == PublicationStatus.UnderReview && mention is null && !FieldWords.NamesOrganisation(name ?? "") && !FieldWords.NamesVenue(StatusWords().Replace(name ?? "", "")) ? null : name,
            Publisher = book?.Publisher,
            Year = numberYear ?? date?.First.Year ?? mention?.Year,
            Date = date is { First: { Month: not null } or { Season: not null } } ? date.First : null,
            Track = book is not null && mention is null && !Thesis().IsMatch(written) ? PublicationTrack.Other : TrackOf(status is null ? whole : StatusWords().Replace(whole, " "), mention?.Venue.Kind),
            Status = status,
            Presentation = PresentationOf(written),
            Volume = numbers.Success && numbers.Groups["volume"].Success ? numbers.Groups["volume"].Value : null,
            Issue = numbers.Success && numbers.Groups["issue"].Success ? numbers.Groups["issue"].Value : null,
            Page = numbers.Success && numbers.Groups["page"].Success ? numbers.Groups["page"].Value : book?.Page is { } pages ? pages : PageAlone().Match(written) is { Success: true } page ? page.Groups[1].Value + page.Groups[2].Value : null,
        };
    }

    // "Proc. IEEE Int. Conf. Robot. Autom. (ICRA)": an acronym in brackets says it best.
    private static VenueMention? InBrackets(string text)
    {
        foreach (Match bracket in BracketedAcronym().Matches(text))
            if (VenueCatalogue.FindIn(bracket.Groups[1].Value) is { Exact: true } mention) return mention;
        return null;
    }

    private static VenueMention? AcronymBeforeWorkshop(string text) =>
        WorkshopAt().Match(text) is { Success: true } workshop && VenueCatalogue.Find(workshop.Groups[1].Value) is { } venue ? new VenueMention(venue, 0, workshop.Groups[1].Length, null, false) : null;

    /// <summary>Reads a prefix such as <c>CVPR WS'20</c>.</summary>
    public static VenuePart ReadPrefix(string text)
    {
        var part = Read(text);
        var year = ShortYear().Match(text);
        return year.Success && part.Year is null ? part with { Year = LongYear(year.Groups[1].Value), Venue = VenueCatalogue.FindIn(text)?.Venue.Acronym ?? NameOf(ShortYear().Replace(text, "")) } : part;
    }

    /// <summary>True when a text names a venue, by the catalogue or by its words.</summary>
    public static bool Names(string text) =>
        FieldWords.NamesVenue(text) || StatusOf(text) is not null || VenueCatalogue.FindIn(text) is { } mention && (mention.Exact || text.Length < 150) || Numbers().IsMatch(text);

    public static PublicationStatus? StatusOf(string text)
    {
        if (UnderReview().IsMatch(text)) return PublicationStatus.UnderReview;
        if (InPress().IsMatch(text)) return PublicationStatus.InPress;
        return Accepted().IsMatch(text) ? PublicationStatus.Accepted : null;
    }

    public static Presentation? PresentationOf(string text)
    {
        if (Spotlight().IsMatch(text)) return Cv.Presentation.Spotlight;
        if (Oral().IsMatch(text)) return Cv.Presentation.Oral;
        return Poster().IsMatch(text) ? Cv.Presentation.Poster : null;
    }

    public static PublicationTrack? TrackOf(string text, VenueKind? kind)
    {
        if (Competition().IsMatch(text)) return PublicationTrack.Competition;
        if (Findings().IsMatch(text)) return PublicationTrack.Findings;
        if (Workshop().IsMatch(text) || (JoinedW().Match(text) is { Success: true } joined && VenueCatalogue.Find(joined.Value) is null) || kind == VenueKind.Workshop) return PublicationTrack.Workshop;
        if (Demo().IsMatch(text)) return PublicationTrack.Demo;
        if (Tutorial().IsMatch(text)) return PublicationTrack.Tutorial;
        if (Thesis().IsMatch(text)) return PublicationTrack.Thesis;
        if (kind == VenueKind.PreprintServer || Preprint().IsMatch(text)) return PublicationTrack.Preprint;
        if (kind == VenueKind.Journal) return PublicationTrack.Journal;
        if (kind == VenueKind.Competition) return PublicationTrack.Competition;
        if (kind == VenueKind.Conference) return PublicationTrack.Main;
        if (Chapter().IsMatch(text)) return PublicationTrack.Other;
        if (Conference().IsMatch(text)) return PublicationTrack.Main;
        if (Journal().IsMatch(text) || Numbers().Match(text) is { Success: true } numbers && numbers.Groups["volume"].Success && !PublisherWord().IsMatch(text)) return PublicationTrack.Journal;
        return PublisherWord().IsMatch(text) ? PublicationTrack.Other : null;
    }

    private static int LongYear(string two)
    {
        int year = int.Parse(two, CultureInfo.InvariantCulture);
        return year < 60 ? 2000 + year : 1900 + year;
    }

    [GeneratedRegex(@"\(([A-Z][A-Za-z&/-]{1,14})(?:\s?['’]?\d{2}(?:\d\d)?)?\)")]
    private static partial Regex BracketedAcronym();

    [GeneratedRegex(@"^(\p{Lu}[\p{L}-]*\p{Lu}[\p{L}-[\p{Lu}]]*)(?:\s+\d{4})?\s+(?:Workshop|WS)\b")]
    private static partial Regex WorkshopAt();

    // The name without year, volume, pages, place and the words around it.
    private static string? NameOf(string text)
    {
        string name = Numbers().Replace(text, " ");
        name = PageAlone().Replace(name, " ");
        name = StatusWords().Replace(PresentationWords().Replace(name, " "), " ");
        foreach (var date in DateGrammar.Find(name).Reverse()) name = name.Remove(date.Start, date.Length);
        name = Around().Replace(name, " ");
        name = Regex.Replace(name, @"\(\s*\)|\[\s*\]", " ");
        name = Regex.Replace(name, @"\s+", " ").Trim(' ', ',', '.', ';', ':', '-', '–', '(', '/', '\t');
        // A series' name ends before its place and publisher.
        int comma = name.IndexOf(',', StringComparison.Ordinal);
        if (comma > 3 && (PlaceGrammar.IsPlace(name[(comma + 1)..].Trim()) || PublisherWord().IsMatch(name[comma..]) && FieldWords.NamesVenue(name[..comma]))) name = name[..comma];
        return name.Any(char.IsLetter) && name.Length <= 200 ? name : null;
    }

    [GeneratedRegex(@"^(?:revise(?:d)? (?:and|&) resubmit|r\s?&\s?r)(?:\s+at|,|:)?\s+(?:the\s+)?|^(?:(?:(?:manuscript\s+)?(?:under review|submitted|in revision)\s+(?:at|to|for|with)|pre-?print\s+(?:at|on|in))\s+(?:the\s+)?|en\s+(?=\p{Lu}))|^(?:(?:appeared|published|to appear|accepted|presented)\s+)?(?:in|at)(?:\s*:)?\s+(?:the\s+)?(?!press\b|preparation\b|review\b|submission\b|revision\b|progress\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex In();

    [GeneratedRegex(@"(?:(?<=[\p{L}.]\s)(?:(?<volume>\d{1,4})\s*)?\((?<year>(?:19|20)\d\d)\)\s*(?<page>[A-Za-z]?\d{2,8}(?:\s*[–-]\s*\d+)?)(?=\s*\.?$)|제\s?(?<volume>\d{1,4})\s?권(?:\s*제?\s?(?<issue>\d{1,3})\s?호)?|(?<=\p{L}\.?\s)(?<volume>\d{1,4}),?\s*(?:no\.?|issue)\s*(?<issue>[\d–-]+)\s*\((?<year>(?:19|20)\d\d)\)|(?<=\p{L}\.?,?\s)(?<volume>\d{1,4})\s*\((?<year>(?:19|20)\d\d)\)(?=\s*:)|(?<=[\p{L}.],?\s)(?<volume>\d{1,4})(?=(?:,\s*|:)[A-Za-z]{0,4}(?!(?:19|20)\d\d\s*$)\d{2,8}[A-Za-z]?(?:\s*[-–—]+\s*[A-Za-z]?\d+)?(?:\s*\((?:19|20)\d\d\)|\s*,\s*(?:19|20)\d\d)?\s*\.?$)|(?:[,.]\s*|(?<!\s)\s+)?(?:vol(?:ume)?\.?|\bv\.|Bd\.)\s*(?<volume>\d+[A-Z]?)(?:[\s,.(]*(?:no\.?|issue|number|nr\.?|iss\.)\s*(?<issue>[\d–-]+)\)?|\s*\((?<issue>[\w–/-]+)\))?|(?:[,;]\s*|(?<!\s)\s+)?(?<![\d-])(?<volume>\d{1,4})\s*\((?!(?:19|20)\d\d\))(?<issue>[\w\s.–/-]{1,12})\)|;\s*(?<volume>\d{1,4})(?=\s*:)|,\s*(?<volume>\d{1,3})(?=\s*[:,]\s*(?:pp?\.?\s*)?[A-Za-z]{0,2}\d)|(?<=\p{L}\s)(?<volume>\d{1,3})(?=\s*[:,]\s*(?:pp?\.?\s*)?e?\d+\s*[-–]))(?:\s*[:,.](?:\s*(?:pp?\.?|pages?|S\.|Art(?:icle)?\.?(?:\s*(?:no\.?|ID))?))?\s*(?!(?:19|20)\d\d\s*$)(?<page>[A-Za-z]{0,4}\d+[A-Za-z]?(?:\s*[-–—]+\s*[A-Za-z]?\d+(?:\.e\d+)?)?)(?!\d))?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Numbers();

    [GeneratedRegex(@"(?:[,.]\s*|(?<!\s)\s+)?\(?\b(?:pp?\.|pages?|S\.)\s*([A-Za-z]?\d+(?:\s*[-–—]+\s*[A-Za-z]?\d+)?)\)?|,\s*(?=\d{1,5}\s*[-–—]+\s*\d{1,5}\b)(?!(?:19|20)\d\d\s*[-–—]\s*(?:19|20)\d\d)([\d]+\s*[-–—]+\s*\d+)", RegexOptions.CultureInvariant)]
    private static partial Regex PageAlone();

    [GeneratedRegex(@"['’‘](\d\d)\b|(?<=\p{Lu}{2})-?(\d\d)\b")]
    private static partial Regex ShortYear();

    [GeneratedRegex(@"\b(?:under (?:review|revision|submission)|in (?:review|revision|submission|preparation|progress)|submitted|revise(?:d)? (?:and|&) resubmit(?:ted)?|r&r|major revision|minor revision|in prep|manuscript)\b|투고|심사\s?중|审稿|投稿中|eingereicht|en revisión|soumis", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex UnderReview();

    [GeneratedRegex(@"\bin press\b|\bim druck\b|\ben prensa\b|\bsous presse\b|인쇄\s?중|印刷中", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex InPress();

    [GeneratedRegex(@"\b(?:to appear|accepted|forthcoming|conditionally accepted|angenommen|aceptado|à paraître)\b|게재\s?(?:예정|확정)|已接收|已录用|採択", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Accepted();

    [GeneratedRegex(@"(?:(?<![\s,(\[])[\s,(\[]+)?\b(?:under (?:review|revision|submission)(?:\s+at)?|in (?:review|revision|submission|preparation|press|progress)|submitted(?:\s+to)?|to appear(?:\s+in|\s+at)?|accepted(?:\s+(?:to|at|by|in|for publication(?: in)?))?|forthcoming(?:\s+in|\s+at)?|(?:major|minor) revision)\b[)\]]*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex StatusWords();

    [GeneratedRegex(@"\bspotlight\b", RegexOptions.IgnoreCase)]
    private static partial Regex Spotlight();

    [GeneratedRegex(@"\boral(?:s)?\b|\blong talk\b|구두", RegexOptions.IgnoreCase)]
    private static partial Regex Oral();

    [GeneratedRegex(@"\bposter(?:s)?\b|포스터", RegexOptions.IgnoreCase)]
    private static partial Regex Poster();

    [GeneratedRegex(@"(?:(?<![\s,(\[])[\s,(\[]+)?\b(?:spotlight|oral|poster)(?:\s+(?:presentation|paper|talk))?\b[)\]]*", RegexOptions.IgnoreCase)]
    private static partial Regex PresentationWords();

    [GeneratedRegex(@"\b(?:competition|challenge|shared task|semeval)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Competition();

    [GeneratedRegex(@"\bfindings\b", RegexOptions.IgnoreCase)]
    private static partial Regex Findings();

    [GeneratedRegex(@"\bworkshops?\b|\bWS\b|\bW\b(?='\d\d)|워크숍|ワークショップ", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Workshop();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    // "CVPRW", but not "CSCW".
    [GeneratedRegex(@"\b[A-Z]{3,}W\b")]
    private static partial Regex JoinedW();

    [GeneratedRegex(@"\bdemo(?:s|nstrations?)?\b|\blate[ -]break(?:ing)?\b", RegexOptions.IgnoreCase)]
    private static partial Regex Demo();

    [GeneratedRegex(@"\btutorial\b", RegexOptions.IgnoreCase)]
    private static partial Regex Tutorial();

    [GeneratedRegex(@"\b(?:thesis|dissertation|tesis|thèse|masterarbeit|bachelorarbeit|diplomarbeit|doktorarbeit)\b|학위\s?논문|学位论文|博士論文|修士論文", RegexOptions.IgnoreCase)]
    private static partial Regex Thesis();

    [GeneratedRegex(@"\bpre-?prints?\b|\be-?prints?\b|\bworking paper\b", RegexOptions.IgnoreCase)]
    private static partial Regex Preprint();

    [GeneratedRegex(@"\b(?:chapter|in [^,]{1,200} \(eds?\.\)|eds?\.|editors?|handbook|encyclopedia|book review|review of)\b|\bHrsg\b", RegexOptions.IgnoreCase)]
    private static partial Regex Chapter();

    [GeneratedRegex(@"\b(?:proceedings|proc\.?|conference|conf\.?|symposium|symp\.?|congress|meeting|congreso|konferenz|tagung|conférence|colloque)\b|학술대회|学会大会|国際会議|会议", RegexOptions.IgnoreCase)]
    private static partial Regex Conference();

    [GeneratedRegex(@"\b(?:journal|transactions|trans\.|letters|annals|quarterly|review|bulletin|magazine|archives|revista|zeitschrift|revue|anales|acta)\b|(?:^|\s)J\.\s|논문지|학회지|학보|学报|論文誌|杂志", RegexOptions.IgnoreCase)]
    private static partial Regex Journal();

    [GeneratedRegex(@"\b(?:press|publishers?|springer|elsevier|wiley|routledge|verlag|palgrave|bloomsbury|brill|de gruyter|éditions|editorial|technical report|tech\.? report|report|book)\b", RegexOptions.IgnoreCase)]
    private static partial Regex PublisherWord();

    [GeneratedRegex(@"^\s*(?:in\s+)?(?:the\s+)?|\bpp?\.\s*$|(?<=\s)\(?(?:No|Art)\.?\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex Around();
}
