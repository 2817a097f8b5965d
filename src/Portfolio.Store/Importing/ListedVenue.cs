using Portfolio.Cv.Venues;

namespace Portfolio.Store.Importing;

// Until Portfolio.Cv has the catalogue, every venue is made from its text.
internal sealed record ListedVenue(string Slug, string? Acronym, string Name, VenueKind Kind, string? Field, IReadOnlyList<string> Aliases)
{
    public static ListedVenue? Find(string text) => text.Length == 0 ? throw new ArgumentException("A venue has a name.", nameof(text)) : null;
}
