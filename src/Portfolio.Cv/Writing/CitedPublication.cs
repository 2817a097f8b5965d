using System.Globalization;
using System.Text.RegularExpressions;
using Portfolio.Cv.Venues;

namespace Portfolio.Cv.Writing;

/// <summary>What kind of thing bibliographies take a publication for.</summary>
internal enum CitedKind
{
    ConferencePaper,
    JournalArticle,
    Preprint,
    PhdThesis,
    MastersThesis,
    Chapter,
    Book,
    Report,
    Unpublished,
    Other,
}

/// <summary>A publication as bibliographies want it: its kind, what contains it, its identifiers.</summary>
internal sealed partial class CitedPublication(Publication publication)
{
    private readonly CatalogueVenue? venue = publication.Venue is { } name ? VenueCatalogue.Find(name) : null;

    public Publication Publication { get; } = publication;

    public CitedKind Kind => KindOf();

    /// <summary>The proceedings, the journal, the book or the preprint server, with its full name where we know it.</summary>
    public string? Container => Kind switch
    {
        CitedKind.PhdThesis or CitedKind.MastersThesis or CitedKind.Book or CitedKind.Report => null,
        CitedKind.Preprint => Publication.Venue ?? Publication.VenueText,
        _ => ContainerName(),
    };

    public string? Doi => UrlOf(LinkKind.Doi)?.Split("doi.org/", 2) is [_, var doi] ? doi : null;

    public string? Arxiv => UrlOf(LinkKind.Arxiv)?.Split("/abs/", 2) is [_, var id] ? id : null;

    /// <summary>The address where a reader finds the text: its page, else its PDF, else what the identifiers lead to.</summary>
    public string? Url => UrlOf(LinkKind.Other) ?? UrlOf(LinkKind.Pdf) ?? UrlOf(LinkKind.Project) ?? UrlOf(LinkKind.Arxiv) ?? UrlOf(LinkKind.Doi);

    /// <summary>The date, or the year alone.</summary>
    public PartialDate? Date => Publication.Date ?? (Publication.Year is { } year && PartialDate.IsDate(year, null, null) ? PartialDate.Of(year) : null);

    /// <summary>State, presentation and note in one text.</summary>
    public string? Remark
    {
        get
        {
            string? status = Publication.Status switch
            {
                PublicationStatus.Accepted => "To appear",
                PublicationStatus.InPress => "In press",
                PublicationStatus.UnderReview => "Under review",
                PublicationStatus.Published or PublicationStatus.Preprint or null => null,
                _ => throw new InvalidOperationException($"The state {Publication.Status} has no words."),
            };
            string remark = string.Join("; ", ((string?[])[status, Publication.Presentation?.ToString(), Publication.Note]).Where(part => !string.IsNullOrWhiteSpace(part)));
            return remark.Length > 0 ? remark : null;
        }
    }

    /// <summary>The first and the last page.</summary>
    public (string? First, string? Last) Pages =>
        Publication.Page is not { } page ? (null, null) : PageRange().Match(page) is { Success: true } range ? (range.Groups[1].Value, range.Groups[2].Value) : (page, null);

    public string? UrlOf(LinkKind kind) => Publication.Links.FirstOrDefault(link => link.Kind == kind)?.Url;

    private CitedKind KindOf()
    {
        if (Publication is { Status: PublicationStatus.UnderReview, Track: not PublicationTrack.Preprint }) return CitedKind.Unpublished;
        return Publication.Track switch
        {
            PublicationTrack.Main or PublicationTrack.Workshop or PublicationTrack.Findings or PublicationTrack.Competition or PublicationTrack.Demo or PublicationTrack.Tutorial => CitedKind.ConferencePaper,
            PublicationTrack.Journal => CitedKind.JournalArticle,
            PublicationTrack.Preprint => CitedKind.Preprint,
            PublicationTrack.Thesis => IsMasters(Publication.VenueText) ? CitedKind.MastersThesis : CitedKind.PhdThesis,
            PublicationTrack.Other when Publication.VenueText?.Contains("report", StringComparison.OrdinalIgnoreCase) == true => CitedKind.Report,
            PublicationTrack.Other => Publication.Venue is not null ? CitedKind.Chapter : Publication.Publisher is not null ? CitedKind.Book : CitedKind.Other,
            null => KindOfVenue(),
            _ => throw new InvalidOperationException($"The track {Publication.Track} has no kind."),
        };
    }

    private CitedKind KindOfVenue() => venue?.Kind switch
    {
        VenueKind.Conference or VenueKind.Workshop or VenueKind.Competition => CitedKind.ConferencePaper,
        VenueKind.Journal => CitedKind.JournalArticle,
        VenueKind.PreprintServer => CitedKind.Preprint,
        _ when Publication.Volume is not null && Publication.Venue is not null => CitedKind.JournalArticle,
        _ when Publication.Venue is null && Arxiv is not null => CitedKind.Preprint,
        _ => CitedKind.Other,
    };

    private string? ContainerName()
    {
        string? written = Publication.VenueText is { } text ? NameIn(text) : null;
        if (venue is null) return written is not null && IsFullName(written) ? written : Publication.Venue ?? written;
        if (written is not null && IsFullName(written) && VenueCatalogue.FindIn(written)?.Venue == venue) return written;
        string name = venue.Kind == VenueKind.Journal || venue.Name.Contains(venue.Acronym, StringComparison.Ordinal) ? venue.Name : $"{venue.Name} ({venue.Acronym})";
        return Publication.Track switch
        {
            PublicationTrack.Findings => $"Findings of the Association for Computational Linguistics: {venue.Acronym}",
            PublicationTrack.Workshop when venue.Kind != VenueKind.Workshop => $"{name} Workshops",
            PublicationTrack.Demo => $"{name}: System Demonstrations",
            PublicationTrack.Tutorial => $"{name}: Tutorials",
            PublicationTrack.Competition when venue.Kind != VenueKind.Competition => $"{name}: Competition",
            _ => name,
        };
    }

    // "EMNLP Main Track (Proceedings of the 2024 Conference …), 2024" is the proceedings' name with words around it.
    private static string NameIn(string text) => TrailingYear().Replace(Proceedings().Match(text) is { Success: true } name ? name.Groups[1].Value : text, "");

    // "CVPR'20" and "Nature 12(3), pp. 1-9" are no names to cite by.
    private static bool IsFullName(string text) => !Numbers().IsMatch(text) && Word().Count(text) >= 2;

    private static bool IsMasters(string? text) => text is not null && (text.Contains("master", StringComparison.OrdinalIgnoreCase) || text.Contains("M.S.", StringComparison.Ordinal) || text.Contains("석사", StringComparison.Ordinal));

    /// <summary>The year in four digits; empty where there is none.</summary>
    public string YearText => Publication.Year?.ToString(CultureInfo.InvariantCulture) ?? "";

    [GeneratedRegex(@"\bpp?\.|\bpages?\b|\bvol(?:ume)?\b\.?\s*\d+\s*[,(]|\d\s*\(\d|\d\s*[-–]\s*\d|'\d\d\b|\b(?:to appear|accepted|in press|under review|submitted)\b|\(?\b(?:oral|spotlight|poster)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Numbers();

    [GeneratedRegex(@"\((Proceedings of [^()]+)\)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Proceedings();

    [GeneratedRegex(@",\s*(?:19|20)\d\d\.?$")]
    private static partial Regex TrailingYear();

    [GeneratedRegex(@"\b\p{L}{4,}(?<=\p{Ll}{2})\b")]
    private static partial Regex Word();

    [GeneratedRegex(@"^\s*([A-Za-z]*\d+[A-Za-z]*)\s*[-–—]+\s*([A-Za-z]*\d+[A-Za-z]*)\s*$")]
    private static partial Regex PageRange();
}
