namespace Portfolio.Store;

/// <summary>What stands under a slug.</summary>
/// <param name="Value">What was found; null when nothing has the slug.</param>
/// <param name="MovedTo">The present slug of what once had the one that was asked for: the place to redirect to.</param>
public readonly record struct Found<T>(T? Value, string? MovedTo = null)
    where T : class;
