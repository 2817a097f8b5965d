namespace Portfolio.Cv;

/// <summary>A service to the field: reviewing, organising, sitting on a committee. One venue and year each.</summary>
public sealed record Service : Entry
{
    /// <summary>What the person was: <c>Reviewer</c>, <c>Area Chair</c>.</summary>
    public string? Role { get; init; }

    /// <summary>For which venue, society or institution.</summary>
    public string? Venue { get; init; }

    /// <summary>In which year; the first one of a span.</summary>
    public int? Year { get; init; }

    /// <summary>When it began, where the document says more than a year or gives a span.</summary>
    public PartialDate? Start { get; init; }

    /// <summary>When it ended.</summary>
    public PartialDate? End { get; init; }

    /// <summary>A remark: <c>outstanding reviewer award</c>.</summary>
    public string? Note { get; init; }
}
