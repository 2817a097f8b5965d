using System.Globalization;

namespace Portfolio.Cv.Writing;

/// <summary>
/// The tags by which Google Scholar and reference managers read a publication off its page
/// (https://scholar.google.com/intl/en/scholar/inclusion.html#indexing).
/// </summary>
public static class HighwireTags
{
    /// <summary>The tags' names and contents, in order.</summary>
    public static IEnumerable<(string Name, string Content)> Of(Publication publication)
    {
        var cited = new CitedPublication(publication);
        (string Name, string? Content)[] tags =
        [
            ("citation_title", publication.Title),
            .. publication.Contributors.Select(contributor => ("citation_author", (string?)contributor.Name)),
            ("citation_publication_date", Date(cited.Date)),
            (ContainerTag(cited.Kind), cited.Container),
            (PublisherTag(cited.Kind), publication.Publisher ?? (cited.Container is null ? publication.VenueText : null)),
            ("citation_volume", publication.Volume),
            ("citation_issue", publication.Issue),
            ("citation_firstpage", cited.Pages.First),
            ("citation_lastpage", cited.Pages.Last),
            ("citation_doi", cited.Doi),
            ("citation_arxiv_id", cited.Arxiv),
            ("citation_pdf_url", cited.UrlOf(LinkKind.Pdf) is { } pdf && Uri.TryCreate(pdf, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? cited.UrlOf(LinkKind.Pdf) : null),
        ];
        return tags.Where(tag => tag.Name.Length > 0 && !string.IsNullOrWhiteSpace(tag.Content)).Select(tag => (tag.Name, tag.Content!));
    }

    private static string ContainerTag(CitedKind kind) => kind switch
    {
        CitedKind.ConferencePaper => "citation_conference_title",
        CitedKind.JournalArticle => "citation_journal_title",
        CitedKind.Chapter => "citation_inbook_title",
        _ => "",
    };

    private static string PublisherTag(CitedKind kind) => kind switch
    {
        CitedKind.PhdThesis or CitedKind.MastersThesis => "citation_dissertation_institution",
        CitedKind.Report => "citation_technical_report_institution",
        CitedKind.ConferencePaper or CitedKind.JournalArticle or CitedKind.Chapter or CitedKind.Book => "citation_publisher",
        _ => "",
    };

    // The whole date, or the year: there is nothing between.
    private static string? Date(PartialDate? date) => date switch
    {
        null or { IsPresent: true } => null,
        { Month: { } month, Day: { } day } exact => string.Create(CultureInfo.InvariantCulture, $"{exact.Year:0000}/{month:00}/{day:00}"),
        { Year: var year } => year.ToString("0000", CultureInfo.InvariantCulture),
    };
}
