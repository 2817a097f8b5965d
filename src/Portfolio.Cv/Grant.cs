namespace Portfolio.Cv;

/// <summary>A grant received.</summary>
public sealed record Grant : Entry
{
    /// <summary>What was funded.</summary>
    public required string Title { get; init; }

    /// <summary>Who pays.</summary>
    public string? Funder { get; init; }

    /// <summary>How much, as written, with its currency.</summary>
    public string? Amount { get; init; }

    /// <summary>What the person is in it: <c>PI</c>, <c>Co-PI</c>.</summary>
    public string? Role { get; init; }

    /// <summary>When it began.</summary>
    public PartialDate? Start { get; init; }

    /// <summary>When it ended.</summary>
    public PartialDate? End { get; init; }

    /// <summary>Whatever else the entry says, as Markdown.</summary>
    public string? Description { get; init; }
}
