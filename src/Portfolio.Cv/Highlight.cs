namespace Portfolio.Cv;

/// <summary>A point of a position's description, with points of its own.</summary>
public sealed record Highlight
{
    /// <summary>The point, as Markdown.</summary>
    public required string Text { get; init; }

    /// <summary>The points below it.</summary>
    public IReadOnlyList<Highlight> Highlights { get; init; } = [];
}
