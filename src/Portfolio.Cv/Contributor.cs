namespace Portfolio.Cv;

/// <summary>An author of a publication, or an inventor of a patent.</summary>
public sealed record Contributor
{
    /// <summary>The name as written, without marks.</summary>
    public required string Name { get; init; }

    /// <summary>True when it is the CV's owner.</summary>
    public bool Self { get; init; }

    /// <summary>True when marked as having contributed equally.</summary>
    public bool Equal { get; init; }

    /// <summary>True when marked as the corresponding author.</summary>
    public bool Corresponding { get; init; }
}
