namespace Portfolio.Cv;

/// <summary>A further venue at which a publication was shown.</summary>
public sealed record Appearance
{
    /// <summary>The venue's acronym, or its name where it has none.</summary>
    public string? Venue { get; init; }

    /// <summary>The year.</summary>
    public int? Year { get; init; }

    /// <summary>The part of the venue.</summary>
    public PublicationTrack? Track { get; init; }

    /// <summary>The appearance as the document writes it.</summary>
    public required string Text { get; init; }
}
