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

    /// <summary>True to be told of each entry what would become of it, for a person to choose.</summary>
    public bool WantsReview { get; init; }

    /// <summary>What a person chose on a review; null to take all that can be taken.</summary>
    public ImportChoices? Choices { get; init; }

    /// <summary>The uploaded document that it is, which waits no longer then; null for one that never waited.</summary>
    public int? PendingId { get; init; }

    /// <summary>Who imports, for the revision.</summary>
    public string Who { get; init; } = "import";
}
