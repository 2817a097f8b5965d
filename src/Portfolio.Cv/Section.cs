namespace Portfolio.Cv;

/// <summary>A section of the document: how its author called it, and what it was read as.</summary>
public sealed record Section : Entry
{
    /// <summary>What the section's entries are.</summary>
    public required SectionKind Kind { get; init; }

    /// <summary>The heading as written, without markup.</summary>
    public required string Heading { get; init; }

    /// <summary>Lines that speak of the whole section: the legend of a list of authors, for example.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}
