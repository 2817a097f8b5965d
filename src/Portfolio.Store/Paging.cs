namespace Portfolio.Store;

/// <summary>A page of a list.</summary>
/// <param name="Items">The items, in order.</param>
/// <param name="Total">How many there are on all pages.</param>
/// <param name="Next">What to pass as <c>after</c> for the next page; null on the last one.</param>
public sealed record ListPage<T>(IReadOnlyList<T> Items, int Total, string? Next);

/// <summary>The place to go on from is not one that we gave out: the request is wrong (400).</summary>
public sealed class MalformedCursorException() : Exception("“after” is not a place in this list. Leave it out to start from the first page.");
