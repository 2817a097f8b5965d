namespace Portfolio.Cv;

/// <summary>A project.</summary>
public sealed record Project : Entry
{
    /// <summary>The title.</summary>
    public required string Title { get; init; }

    /// <summary>What the person was in it.</summary>
    public string? Role { get; init; }

    /// <summary>Where or for whom.</summary>
    public string? Organisation { get; init; }

    /// <summary>When it began.</summary>
    public PartialDate? Start { get; init; }

    /// <summary>When it ended.</summary>
    public PartialDate? End { get; init; }

    /// <summary>What it is about, as Markdown.</summary>
    public string? Description { get; init; }

    /// <summary>The points of the description, as Markdown.</summary>
    public IReadOnlyList<string> Highlights { get; init; } = [];

    /// <summary>Addresses.</summary>
    public IReadOnlyList<Link> Links { get; init; } = [];
}
