namespace Portfolio.Store.Writing;

/// <summary>
/// The one door through which every write goes: one transaction, one revision, search rows kept up, and word to
/// <see cref="StoreChanges"/> of what was touched.
/// </summary>
public sealed class WriteDoor(PortfolioDb db, StoreChanges changes, TimeProvider time)
{
    /// <summary>
    /// Runs a write. When it throws, or says null for <see cref="Written{T}.What"/>, the store is left as it was.
    /// </summary>
    /// <param name="who">Who writes: an account's name, or <c>import</c>.</param>
    /// <param name="write">Changes tracked entities; it need not save.</param>
    /// <param name="cancellation">Stops the write; nothing of it stays.</param>
    public Task<T> RunAsync<T>(string who, Func<CancellationToken, Task<Written<T>>> write, CancellationToken cancellation = default)
    {
        _ = (db, changes, time);
        throw new NotSupportedException();
    }
}

/// <summary>What a write came to.</summary>
/// <param name="Result">What its caller is told.</param>
/// <param name="What">What was done, in a line, for the revision; null to leave the store as it was.</param>
public readonly record struct Written<T>(T Result, string? What);
