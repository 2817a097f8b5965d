using Portfolio.Store.Searching;

namespace Portfolio.Store.Publications;

/// <summary>Names and filters in FTS5's language. What people search for is <see cref="SearchWords"/>.</summary>
internal static class FullTextQuery
{
    // More words than this are no name.
    private const int MaxWords = 32;

    /// <summary>A name as a query over authors; a single letter is an initial. Null when there is no word in it.</summary>
    public static string? OfName(string name)
    {
        var words = SearchText.Words(name);
        return words.Count == 0 ? null : $"contributors : ({string.Join(" AND ", words.Take(MaxWords).Select(word => word.Length == 1 ? $"\"{word}\"*" : $"\"{word}\""))})";
    }

    /// <summary>A condition on the row's filters: one of the tokens.</summary>
    public static string OfTokens(IEnumerable<string> tokens) =>
        $"filters : ({string.Join(" OR ", tokens.Select(token => $"\"{token}\""))})";
}
