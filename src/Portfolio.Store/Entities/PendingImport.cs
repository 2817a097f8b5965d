using Portfolio.Cv.Reading;

namespace Portfolio.Store.Entities;

/// <summary>A document that was uploaded and waits for somebody to look at what it would change.</summary>
public sealed class PendingImport
{
    /// <summary>The key, for machines.</summary>
    public int Id { get; set; }

    /// <summary>Who uploaded it: an account's name.</summary>
    public required string Who { get; set; }

    /// <summary>When, in UTC.</summary>
    public DateTime At { get; set; }

    /// <summary>The file's name without folders.</summary>
    public required string DocumentName { get; set; }

    /// <summary>How the text is written.</summary>
    public DocumentFormat Format { get; set; }

    /// <summary>Its text.</summary>
    public required string Text { get; set; }

    /// <summary>Whose document it is, where the person said so: a researcher's slug, known or new.</summary>
    public string? ResearcherSlug { get; set; }
}
