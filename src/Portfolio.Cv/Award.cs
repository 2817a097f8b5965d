namespace Portfolio.Cv;

/// <summary>An award, an honour, a scholarship or a fellowship.</summary>
public sealed record Award : Entry
{
    /// <summary>What was given.</summary>
    public required string Title { get; init; }

    /// <summary>The event at which it was given.</summary>
    public string? Event { get; init; }

    /// <summary>Who gave it.</summary>
    public string? Awarder { get; init; }

    /// <summary>When it was given, or began.</summary>
    public PartialDate? Date { get; init; }

    /// <summary>When it ended, for a scholarship that lasted.</summary>
    public PartialDate? End { get; init; }

    /// <summary>What it was for, as Markdown.</summary>
    public string? Description { get; init; }

    /// <summary>Further points, as Markdown.</summary>
    public IReadOnlyList<string> Highlights { get; init; } = [];
}
