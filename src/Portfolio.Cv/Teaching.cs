namespace Portfolio.Cv;

/// <summary>A course taught.</summary>
public sealed record Teaching : Entry
{
    /// <summary>What the person was in the course: <c>Instructor</c>, <c>TA</c>.</summary>
    public string? Role { get; init; }

    /// <summary>The course.</summary>
    public string? Course { get; init; }

    /// <summary>Where it was taught.</summary>
    public string? Institution { get; init; }

    /// <summary>When, as a term, a month or a year; the first one when there are several.</summary>
    public PartialDate? Term { get; init; }

    /// <summary>The last term, when the course was taught over a time.</summary>
    public PartialDate? End { get; init; }

    /// <summary>Further terms in which it was taught.</summary>
    public IReadOnlyList<PartialDate> Terms { get; init; } = [];

    /// <summary>What it was about, as Markdown.</summary>
    public string? Description { get; init; }

    /// <summary>Further points, as Markdown.</summary>
    public IReadOnlyList<string> Highlights { get; init; } = [];
}
