using System.Runtime.CompilerServices;

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

    /// <summary>The vocabulary's own JSON, with all that is known.</summary>
    Json,
}

/// <summary>What is to know about a format.</summary>
/// <param name="Format">The format.</param>
/// <param name="Name">What people call it.</param>
/// <param name="MediaType">The media type for HTTP.</param>
/// <param name="Extension">What addresses and files end in, with the dot.</param>
public sealed record BibliographyFormatInfo(BibliographyFormat Format, string Name, string MediaType, string Extension)
{
    /// <summary>What stands before the first publication.</summary>
    internal string Head { get; init; } = "";

    /// <summary>What stands between two.</summary>
    internal string Between { get; init; } = "";

    /// <summary>What stands after the last.</summary>
    internal string Foot { get; init; } = "";

    /// <summary>Writes one publication under its key.</summary>
    public required Func<string, Publication, string> WriteItem { get; init; }

    /// <summary>Writes publications as one text, in their order, each with a key of its own.</summary>
    public string Write(IEnumerable<Publication> publications)
    {
        var all = publications.ToList();
        var keys = CitationKeys.Of(all);
        return Head + string.Join(Between, all.Select((publication, i) => WriteItem(keys[i], publication))) + Foot;
    }

    /// <summary>Writes publications part by part, however many they are. Each needs a key that is its own already.</summary>
    public async IAsyncEnumerable<string> WriteAsync(IAsyncEnumerable<Publication> publications, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        string before = Head;
        await foreach (var publication in publications.WithCancellation(cancellation))
        {
            yield return before + WriteItem(publication.CitationKey ?? CitationKeys.Of(publication), publication);
            before = Between;
        }

        yield return (ReferenceEquals(before, Head) ? Head : "") + Foot;
    }
}

/// <summary>The table of the formats.</summary>
public static class BibliographyFormats
{
    /// <summary>All formats, in the order in which pages offer them.</summary>
    public static IReadOnlyList<BibliographyFormatInfo> All { get; } = [.. Enum.GetValues<BibliographyFormat>().Select(Of)];

    /// <summary>The format's row.</summary>
    public static BibliographyFormatInfo Of(BibliographyFormat format) => format switch
    {
        BibliographyFormat.BibTeX => new(format, "BibTeX", "application/x-bibtex", ".bib") { Between = "\n", WriteItem = BibTeXWriter.Write },
        BibliographyFormat.Ris => new(format, "RIS", "application/x-research-info-systems", ".ris") { WriteItem = RisWriter.Write },
        BibliographyFormat.CslJson => OfArray(format, "CSL-JSON", "application/vnd.citationstyles.csl+json", ".csl.json", CslJsonWriter.Write),
        BibliographyFormat.Csv => new(format, "CSV", "text/csv", ".csv") { Head = CsvWriter.Head, WriteItem = (_, publication) => CsvWriter.Write(publication) },
        BibliographyFormat.Json => OfArray(format, "JSON", "application/json", ".json", (_, publication) => CvJson.Write(publication)),
        _ => throw new ArgumentOutOfRangeException(nameof(format)),
    };

    // The items stand two spaces in; a line break is never part of a text in JSON.
    private static BibliographyFormatInfo OfArray(BibliographyFormat format, string name, string mediaType, string extension, Func<string, Publication, string> write) => new(format, name, mediaType, extension)
    {
        Head = "[",
        Between = ",",
        Foot = "\n]\n",
        WriteItem = (key, publication) => "\n  " + write(key, publication).TrimEnd().Replace("\n", "\n  ", StringComparison.Ordinal),
    };
}
