namespace Portfolio.Cv;

/// <summary>A position held: employment, an internship, an appointment.</summary>
public sealed record Position : Entry
{
    /// <summary>What the person was there.</summary>
    public string? Role { get; init; }

    /// <summary>The employer.</summary>
    public string? Organisation { get; init; }

    /// <summary>The part of the organisation: a laboratory, a team.</summary>
    public string? Unit { get; init; }

    /// <summary>The place.</summary>
    public string? Location { get; init; }

    /// <summary>When it began.</summary>
    public PartialDate? Start { get; init; }

    /// <summary>When it ended; <c>present</c> while it goes on; null when the document gives one date only.</summary>
    public PartialDate? End { get; init; }

    /// <summary>Under whom.</summary>
    public string? Supervisor { get; init; }

    /// <summary>What it was about, as Markdown.</summary>
    public string? Description { get; init; }

    /// <summary>The points of the description.</summary>
    public IReadOnlyList<Highlight> Highlights { get; init; } = [];
}
