namespace Portfolio.Cv;

/// <summary>A publication: an article, a paper, a preprint, a thesis …</summary>
public sealed record Publication : Entry
{
    /// <summary>The publication's part of an address, made from the title.</summary>
    public string? Slug { get; init; }

    /// <summary>The key by which documents cite it (CSL's <c>citation-key</c>); null where nobody gave it one for good.</summary>
    public string? CitationKey { get; init; }

    /// <summary>The title, as plain text.</summary>
    public required string Title { get; init; }

    /// <summary>The authors, in order.</summary>
    public IReadOnlyList<Contributor> Contributors { get; init; } = [];

    /// <summary>True when the document's list of authors ends in <c>et al.</c> or <c>and others</c>.</summary>
    public bool Others { get; init; }

    /// <summary>The venue's acronym, or its name where it has none; null where there is no venue.</summary>
    public string? Venue { get; init; }

    /// <summary>The venue as the document writes it.</summary>
    public string? VenueText { get; init; }

    /// <summary>The year of publication.</summary>
    public int? Year { get; init; }

    /// <summary>The date, where the document says more than the year.</summary>
    public PartialDate? Date { get; init; }

    /// <summary>The part of the venue: main, workshop …; null where the document doesn't say.</summary>
    public PublicationTrack? Track { get; init; }

    /// <summary>How far the publication has come.</summary>
    public PublicationStatus? Status { get; init; }

    /// <summary>How it was presented.</summary>
    public Presentation? Presentation { get; init; }

    /// <summary>An award or a remark: <c>2nd place</c>, <c>Best Paper Award</c>.</summary>
    public string? Note { get; init; }

    /// <summary>Other venues at which the same publication was shown.</summary>
    public IReadOnlyList<Appearance> Appearances { get; init; } = [];

    /// <summary>Addresses that belong to it.</summary>
    public IReadOnlyList<Link> Links { get; init; } = [];

    /// <summary>The abstract, as Markdown.</summary>
    public string? Abstract { get; init; }

    /// <summary>The volume of a journal or a series (CSL's <c>volume</c>).</summary>
    public string? Volume { get; init; }

    /// <summary>The issue of a journal (CSL's <c>issue</c>).</summary>
    public string? Issue { get; init; }

    /// <summary>The pages, as a range (CSL's <c>page</c>).</summary>
    public string? Page { get; init; }

    /// <summary>The publisher.</summary>
    public string? Publisher { get; init; }
}
