using Portfolio.Store.Entities;

namespace Portfolio.Store.Publications;

/// <summary>Positions in a list of authors.</summary>
[Flags]
internal enum AuthorPositions
{
    None = 0,
    First = 1,
    Last = 2,

    /// <summary>Equal to the first: both have the mark. Two seniors with a mark of their own are not.</summary>
    Equal = 4,
}

/// <summary>Positions by their names in addresses.</summary>
internal static class AuthorPositionNames
{
    /// <summary>The positions that can be asked for.</summary>
    public static IReadOnlyList<string> All { get; } = ["first", "equal", "last"];

    /// <summary>The positions that some names mean; unknown names mean none.</summary>
    public static AuthorPositions Of(IEnumerable<string> names) => names.Aggregate(AuthorPositions.None, (all, name) => all | Of(name));

    /// <summary>All values of <see cref="Publication.OurPositions"/> that have one of the positions.</summary>
    public static List<int> Values(AuthorPositions positions) => [.. Enumerable.Range(0, 8).Where(value => (value & (int)positions) != 0)];

    /// <summary>The positions that researchers of ours have in a list of authors.</summary>
    public static AuthorPositions OfOurs(IReadOnlyCollection<Contributor> authors)
    {
        bool isFirstEqual = authors.Any(a => a.Ordinal == 0 && a.IsEqual);
        var positions = AuthorPositions.None;
        foreach (var author in authors.Where(a => a.ResearcherId is not null))
        {
            if (author.Ordinal == 0) positions |= AuthorPositions.First;
            if (author.IsLast) positions |= AuthorPositions.Last;
            if (author.IsEqual && isFirstEqual) positions |= AuthorPositions.Equal;
        }

        return positions;
    }

    private static AuthorPositions Of(string name) => name.ToUpperInvariant() switch
    {
        "FIRST" => AuthorPositions.First,
        "LAST" => AuthorPositions.Last,
        "EQUAL" => AuthorPositions.Equal,
        _ => AuthorPositions.None,
    };
}
