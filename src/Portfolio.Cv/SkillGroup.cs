namespace Portfolio.Cv;

/// <summary>Skills of one group.</summary>
public sealed record SkillGroup : Entry
{
    /// <summary>The group's name; null for a list without one.</summary>
    public string? Group { get; init; }

    /// <summary>The skills.</summary>
    public IReadOnlyList<string> Items { get; init; } = [];
}
