namespace Portfolio.Cv.Venues;

/// <summary>A venue of the catalogue.</summary>
/// <param name="Slug">The venue's part of an address, made from the acronym.</param>
/// <param name="Acronym">How the field calls it: <c>NeurIPS</c>. For a journal without one, its name.</param>
/// <param name="Name">The full name.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Field">The field that it belongs to: <c>NLP</c>.</param>
/// <param name="Aliases">Other names: former ones, abbreviations, longer forms.</param>
public sealed record CatalogueVenue(string Slug, string Acronym, string Name, VenueKind Kind, string Field, IReadOnlyList<string> Aliases);

/// <summary>A venue that a text names.</summary>
/// <param name="Venue">The venue.</param>
/// <param name="Start">Where its name stands in the text.</param>
/// <param name="Length">How long the name is there, with a year that is attached to it.</param>
/// <param name="Year">The year that the text gives, nearest to the name.</param>
/// <param name="Exact">True when the text says nothing besides the venue and numbers.</param>
public sealed record VenueMention(CatalogueVenue Venue, int Start, int Length, int? Year, bool Exact);
