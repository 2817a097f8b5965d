namespace Portfolio.Cv;

/// <summary>A patent.</summary>
public sealed record Patent : Entry
{
    /// <summary>The title.</summary>
    public required string Title { get; init; }

    /// <summary>The inventors, in order.</summary>
    public IReadOnlyList<Contributor> Contributors { get; init; } = [];

    /// <summary>The number, as written.</summary>
    public string? Number { get; init; }

    /// <summary>How far it has come: <c>granted</c>, <c>pending</c>, as written.</summary>
    public string? Status { get; init; }

    /// <summary>The year.</summary>
    public int? Year { get; init; }

    /// <summary>The date, where the document says more than the year.</summary>
    public PartialDate? Date { get; init; }

    /// <summary>Whatever else the entry says, as Markdown.</summary>
    public string? Description { get; init; }

    /// <summary>Addresses.</summary>
    public IReadOnlyList<Link> Links { get; init; } = [];
}
