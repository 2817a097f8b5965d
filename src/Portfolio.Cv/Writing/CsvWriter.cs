namespace Portfolio.Cv.Writing;

/// <summary>Writes publications as a table for spreadsheets: RFC 4180, with a byte order mark so that Excel reads it as UTF-8.</summary>
public static class CsvWriter
{
    private static readonly string[] Columns =
        ["title", "authors", "venue", "venue as written", "year", "date", "track", "status", "presentation", "note", "volume", "issue", "pages", "publisher", "doi", "arxiv", "url"];

    /// <summary>The byte order mark and the line of column names.</summary>
    internal static string Head { get; } = "\uFEFF" + Line(Columns);

    /// <summary>Writes a line of column names and one line per publication, in their order.</summary>
    public static string Write(IEnumerable<Publication> publications) => BibliographyFormats.Of(BibliographyFormat.Csv).Write(publications);

    /// <summary>Writes one line.</summary>
    internal static string Write(Publication publication) => Line(Row(publication));

    private static string?[] Row(Publication publication)
    {
        var cited = new CitedPublication(publication);
        string authors = string.Join("; ", publication.Contributors.Select(contributor => contributor.Name).Concat(publication.Others ? ["et al."] : []));
        return
        [
            publication.Title, authors, publication.Venue, publication.VenueText, cited.YearText, publication.Date?.ToString(),
            JsonName.Of(publication.Track), JsonName.Of(publication.Status), JsonName.Of(publication.Presentation), publication.Note,
            publication.Volume, publication.Issue, publication.Page, publication.Publisher, cited.Doi, cited.Arxiv, cited.Url,
        ];
    }

    private static string Line(IEnumerable<string?> cells) => string.Join(',', cells.Select(Cell)) + "\r\n";

    // A spreadsheet takes what begins with one of these signs for a formula, quotes or not; an apostrophe before it says that it is text.
    private static string Cell(string? value)
    {
        string cell = value ?? "";
        if (cell.TrimStart() is ['=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠', ..] || cell is ['\t' or '\r' or '\n', ..]) cell = "'" + cell;
        return cell.AsSpan().IndexOfAny(",\"\r\n") < 0 ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
