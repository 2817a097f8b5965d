namespace Portfolio.Cv.Writing;

/// <summary>The formats in which publications are taken along.</summary>
public enum BibliographyFormat
{
    /// <summary>BibTeX.</summary>
    BibTeX,

    /// <summary>RIS.</summary>
    Ris,

    /// <summary>CSL-JSON 1.0.2.</summary>
    CslJson,

    /// <summary>A table with commas, for spreadsheets.</summary>
    Csv,
}

/// <summary>What is to know about a format.</summary>
/// <param name="Format">The format.</param>
/// <param name="Name">What people call it.</param>
/// <param name="MediaType">The media type for HTTP.</param>
/// <param name="Extension">What addresses and files end in, with the dot.</param>
/// <param name="Write">The writer.</param>
public sealed record BibliographyFormatInfo(BibliographyFormat Format, string Name, string MediaType, string Extension, Func<IEnumerable<Publication>, string> Write);

/// <summary>The table of the formats.</summary>
public static class BibliographyFormats
{
    /// <summary>All formats, in the order in which pages offer them.</summary>
    public static IReadOnlyList<BibliographyFormatInfo> All { get; } = [.. Enum.GetValues<BibliographyFormat>().Select(Of)];

    /// <summary>The format's row.</summary>
    public static BibliographyFormatInfo Of(BibliographyFormat format) => format switch
    {
        BibliographyFormat.BibTeX => new(format, "BibTeX", "application/x-bibtex", ".bib", BibTeXWriter.Write),
        BibliographyFormat.Ris => new(format, "RIS", "application/x-research-info-systems", ".ris", RisWriter.Write),
        BibliographyFormat.CslJson => new(format, "CSL-JSON", "application/vnd.citationstyles.csl+json", ".csl.json", CslJsonWriter.Write),
        BibliographyFormat.Csv => new(format, "CSV", "text/csv", ".csv", CsvWriter.Write),
        _ => throw new ArgumentOutOfRangeException(nameof(format)),
    };
}
