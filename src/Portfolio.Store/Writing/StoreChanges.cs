namespace Portfolio.Store.Writing;

/// <summary>Tells whoever listens (kept pages, feeds, exports) what a write touched, after it was committed.</summary>
public sealed class StoreChanges
{
    /// <summary>Raised after every committed write, on the writer's thread.</summary>
    public event EventHandler<StoreChange>? Committed;

    internal void Raise(StoreChange change) => Committed?.Invoke(this, change);
}

/// <summary>What one write touched, as the slugs that things had before and have after it.</summary>
/// <param name="RevisionId">The revision that it was recorded as.</param>
/// <param name="Researchers">Researchers whose page may read otherwise now.</param>
/// <param name="Publications">Publications likewise.</param>
/// <param name="Venues">Venues likewise.</param>
public sealed record StoreChange(
    int RevisionId,
    IReadOnlyCollection<string> Researchers,
    IReadOnlyCollection<string> Publications,
    IReadOnlyCollection<string> Venues);
