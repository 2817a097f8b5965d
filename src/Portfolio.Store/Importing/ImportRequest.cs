using Portfolio.Cv.Reading;

namespace Portfolio.Store.Importing;

/// <summary>A document to import, already read.</summary>
public sealed record ImportRequest
{
    /// <summary>What the reader made of it.</summary>
    public required CvReading Reading { get; init; }

    /// <summary>The file's name; folders are dropped.</summary>
    public required string DocumentName { get; init; }

    /// <summary>The text that was read.</summary>
    public required string Text { get; init; }

    /// <summary>How it is written.</summary>
    public DocumentFormat Format { get; init; } = DocumentFormat.Markdown;

    /// <summary>Whose document it is, where the caller says so: a researcher's slug, known or new.</summary>
    public string? ResearcherSlug { get; init; }

    /// <summary>True to find out what an import would do, and change nothing.</summary>
    public bool DryRun { get; init; }

    /// <summary>Who imports, for the revision.</summary>
    public string Who { get; init; } = "import";
}
