using Microsoft.Extensions.Logging;

namespace Portfolio.Store.Writing;

/// <summary>Tells whoever listens (kept pages, feeds, exports) what a write touched, after it was committed.</summary>
public sealed class StoreChanges(ILogger<StoreChanges> logger)
{
    /// <summary>Raised after every committed write, on the writer's thread.</summary>
    public event EventHandler<StoreChange>? Committed;

    // SQLite has one writer at a time. Waiting here costs nothing; waiting in SQLite is polling.
    internal SemaphoreSlim Turn { get; } = new(1, 1);

    internal void Raise(StoreChange change)
    {
        foreach (var listener in Committed?.GetInvocationList() ?? [])
        {
            try
            {
                ((EventHandler<StoreChange>)listener)(this, change);
            }
#pragma warning disable CA1031 // The write is committed: no listener can take it back, and the others must hear of it too.
            catch (Exception e)
#pragma warning restore CA1031
            {
                logger.LogError(e, "A listener failed on revision {Revision}", change.RevisionId);
            }
        }
    }
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
