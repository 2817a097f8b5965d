namespace Portfolio.Cv;

/// <summary>A degree or a time of study.</summary>
public sealed record Education : Entry
{
    /// <summary>The university or school.</summary>
    public string? Institution { get; init; }

    /// <summary>The place.</summary>
    public string? Location { get; init; }

    /// <summary>The degree as written: <c>Ph.D.</c>, <c>B.S.</c>.</summary>
    public string? Degree { get; init; }

    /// <summary>The field of study.</summary>
    public string? Field { get; init; }

    /// <summary>When it began.</summary>
    public PartialDate? Start { get; init; }

    /// <summary>When it ended, or is expected to; <c>present</c> while it goes on.</summary>
    public PartialDate? End { get; init; }

    /// <summary>The grade: <c>3.95/4.3</c>.</summary>
    public string? Grade { get; init; }

    /// <summary>Honours: <c>Cum Laude</c>.</summary>
    public string? Honours { get; init; }

    /// <summary>The advisor or advisors.</summary>
    public string? Advisor { get; init; }

    /// <summary>The title of the thesis.</summary>
    public string? Thesis { get; init; }

    /// <summary>Whatever else the entry says, as Markdown.</summary>
    public IReadOnlyList<string> Highlights { get; init; } = [];
}
