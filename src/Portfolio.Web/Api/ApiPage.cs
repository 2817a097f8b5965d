using System.ComponentModel;
using System.Text.Json.Serialization;
using Portfolio.Cv;
using Portfolio.Cv.Venues;

namespace Portfolio.Web.Api;

/// <summary>A page of a list. The page after it stands in the response's <c>Link</c> with <c>rel="next"</c>, too.</summary>
/// <param name="Items">The items, in order.</param>
/// <param name="Total">How many there are on all pages.</param>
/// <param name="Next">The address of the next page; absent on the last one.</param>
internal sealed record ApiPage<T>(
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never), Description("The items, in order.")] IReadOnlyList<T> Items,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never), Description("How many there are on all pages.")] int Total,
    [property: Description("The address of the next page; absent on the last one.")] string? Next = null);

/// <summary>A researcher in a list. Its shape is promised, whatever pages come to show.</summary>
internal sealed record ApiResearcher(
    [property: Description("The researcher's part of addresses; it stays.")] string Slug,
    [property: Description("The name.")] string Name,
    [property: Description("Other names of the same person.")] IReadOnlyList<string> AlternativeNames,
    [property: Description("What the person is, in a line.")] string? Headline,
    [property: Description("Where the person works.")] string? Affiliation,
    [property: Description("Research interests, as Markdown.")] IReadOnlyList<string> Interests,
    [property: Description("Keywords.")] IReadOnlyList<string> Keywords,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never), Description("How many publications the person has here.")] int Publications,
    [property: Description("When the CV was last updated, as it says.")] PartialDate? Updated,
    [property: Description("The address of the person's page.")] string Url);

/// <summary>A venue in a list. Its shape is promised, whatever pages come to show.</summary>
internal sealed record ApiVenue(
    [property: Description("The venue's part of addresses, and its value in the filter “venue”.")] string Slug,
    [property: Description("The acronym.")] string? Acronym,
    [property: Description("The full name.")] string Name,
    [property: Description("What it is.")] VenueKind Kind,
    [property: Description("The field that it belongs to.")] string? Field,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never), Description("How many publications were shown there, at its workshops included.")] int Publications,
    [property: Description("The first year of those.")] int? FirstYear,
    [property: Description("The last year of those.")] int? LastYear,
    [property: Description("The address of the venue's page.")] string Url);
