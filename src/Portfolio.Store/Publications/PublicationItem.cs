using Portfolio.Cv;

namespace Portfolio.Store.Publications;

/// <summary>A publication in a list.</summary>
public sealed record PublicationItem
{
    /// <summary>The part of the address.</summary>
    public required string Slug { get; init; }

    /// <summary>The title, as plain text.</summary>
    public required string Title { get; init; }

    /// <summary>The authors, in order.</summary>
    public IReadOnlyList<ContributorItem> Contributors { get; init; } = [];

    /// <summary>True when the list of authors ends in <c>et al.</c></summary>
    public bool Others { get; init; }

    /// <summary>The main venue.</summary>
    public VenueLabel? Venue { get; init; }

    /// <summary>The venue as the document writes it.</summary>
    public string? VenueText { get; init; }

    /// <summary>The year.</summary>
    public int? Year { get; init; }

    /// <summary>The part of the venue.</summary>
    public PublicationTrack? Track { get; init; }

    /// <summary>How far it has come.</summary>
    public PublicationStatus? Status { get; init; }

    /// <summary>How it was presented.</summary>
    public Presentation? Presentation { get; init; }

    /// <summary>An award or a remark.</summary>
    public string? Note { get; init; }

    /// <summary>The part of the abstract in which the words stand that were searched for, where the title has none of them.</summary>
    public string? Excerpt { get; init; }

    /// <summary>Further venues.</summary>
    public IReadOnlyList<AppearanceItem> Appearances { get; init; } = [];

    /// <summary>Addresses.</summary>
    public IReadOnlyList<Link> Links { get; init; } = [];
}

/// <summary>An author of a publication.</summary>
/// <param name="Name">The name as written.</param>
/// <param name="IsEqual">True when marked as having contributed equally.</param>
/// <param name="IsCorresponding">True when marked as the corresponding author.</param>
/// <param name="ResearcherSlug">The researcher that it is, when it is one of ours.</param>
public sealed record ContributorItem(string Name, bool IsEqual, bool IsCorresponding, string? ResearcherSlug);

/// <summary>A venue in a list.</summary>
/// <param name="Slug">The part of the address.</param>
/// <param name="Label">The acronym, or the name where there is none.</param>
/// <param name="Name">The full name.</param>
public sealed record VenueLabel(string Slug, string Label, string Name);

/// <summary>A further venue of a publication.</summary>
/// <param name="Venue">The venue, where it is known.</param>
/// <param name="Year">The year.</param>
/// <param name="Track">The part of the venue.</param>
/// <param name="Text">The appearance as written.</param>
public sealed record AppearanceItem(VenueLabel? Venue, int? Year, PublicationTrack? Track, string Text);
