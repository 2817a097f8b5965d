using Publication = Portfolio.Store.Entities.Publication;

namespace Portfolio.Store.Publications;

/// <summary>Restricts publications to a set of keys that another query finds.</summary>
internal static class WithinSet
{
    /// <summary>
    /// The publications whose key is among the others' result. A join with a distinct set, because EF Core 6 writes
    /// <c>Contains</c> as a correlated <c>EXISTS</c>, for which SQLite walks through all publications.
    /// </summary>
    public static IQueryable<Publication> Within(this IQueryable<Publication> publications, IQueryable<int> keys) =>
        publications.Join(keys.Distinct(), publication => publication.Id, key => key, (publication, _) => publication);
}
