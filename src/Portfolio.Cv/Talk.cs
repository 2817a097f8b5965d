namespace Portfolio.Cv;

/// <summary>A talk.</summary>
public sealed record Talk : Entry
{
    /// <summary>The title.</summary>
    public required string Title { get; init; }

    /// <summary>Where it was given: a conference, a seminar, a company.</summary>
    public string? Event { get; init; }

    /// <summary>The place.</summary>
    public string? Location { get; init; }

    /// <summary>The year.</summary>
    public int? Year { get; init; }

    /// <summary>The date, where the document says more than the year.</summary>
    public PartialDate? Date { get; init; }

    /// <summary>Whatever else the entry says, as Markdown.</summary>
    public string? Description { get; init; }

    /// <summary>The other times that the same talk was given.</summary>
    public IReadOnlyList<Showing> Showings { get; init; } = [];

    /// <summary>Slides, recordings and other addresses.</summary>
    public IReadOnlyList<Link> Links { get; init; } = [];
}

/// <summary>One more time that a talk was given.</summary>
/// <param name="Event">Where.</param>
/// <param name="Year">In which year.</param>
public sealed record Showing(string Event, int? Year = null);
