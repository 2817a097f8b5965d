namespace Portfolio.Cv;

/// <summary>A free section under its own heading.</summary>
public sealed record Statement : Entry
{
    /// <summary>The heading as written, without markup.</summary>
    public required string Heading { get; init; }

    /// <summary>The heading's level, from 1; it keeps the order of headings below headings.</summary>
    public required int Level { get; init; }

    /// <summary>When it began, where the heading ends in dates.</summary>
    public PartialDate? Start { get; init; }

    /// <summary>When it ended, where the heading ends in dates.</summary>
    public PartialDate? End { get; init; }

    /// <summary>The text, as Markdown; empty for a heading that only groups those below it.</summary>
    public required string Markdown { get; init; }
}
