using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Portfolio.Cv;
using Portfolio.Store;
using Portfolio.Store.Publications;
using Portfolio.Store.Researchers;
using Portfolio.Store.Venues;
using Portfolio.Web.Caching;
using Portfolio.Web.Publications;
using Portfolio.Web.Settings;

namespace Portfolio.Web.Api;

/// <summary>The API: what the pages show, as JSON, to read only. What it answers today it answers in every later version 1.</summary>
internal static class ApiV1
{
    public const string Root = "/api/v1";

    private const int UsualLimit = 50;
    private const int HighestLimit = 500;

    public static void MapApi(this WebApplication site)
    {
        var api = site.MapGroup(Root).AddEndpointFilter<StoreTag>().AddEndpointFilter<ApiProblems>();
        api.MapRead("/researchers", ResearchersAsync).WithName("listResearchers").WithSummary("Researchers, by family name").DescribedBy(ApiParameters.OfLists("Words of the name, the affiliation, the headline or the interests; all must be there."))
            .ProducesProblem(StatusCodes.Status400BadRequest);
        api.MapRead("/researchers/{slug}", ResearcherAsync).WithName("getResearcher").WithSummary("One researcher’s whole CV").DescribedBy(ApiParameters.OfOne("The researcher’s slug."))
            .ProducesProblem(StatusCodes.Status404NotFound);
        api.MapRead("/publications", PublicationsAsync).WithName("listPublications").WithSummary("Publications, by words and filters")
            .WithDescription("Filters of different names must all hold; of several values of one name, one must. An unknown value gives an empty list, a malformed one 400.")
            .DescribedBy(ApiParameters.OfPublications()).ProducesProblem(StatusCodes.Status400BadRequest);
        api.MapRead("/venues", VenuesAsync).WithName("listVenues").WithSummary("Venues at which something was published, by name").DescribedBy(ApiParameters.OfLists("Words of the name, the acronym or an alias; all must be there."))
            .ProducesProblem(StatusCodes.Status400BadRequest);
    }

    private static async Task<Ok<ApiPage<ApiResearcher>>> ResearchersAsync(HttpContext context, ResearcherList researchers, PortfolioSettings settings, CancellationToken cancellation)
    {
        var query = context.Request.Query;
        var page = await researchers.RunAsync(Text(query, "q"), Text(query, "after"), Limit(query), cancellation);
        string site = settings.AddressFor(context.Request);
        return Page(context, new ListPage<ApiResearcher>(
            [.. page.Items.Select(r => new ApiResearcher(r.Slug, r.Name, r.AlternativeNames, r.Headline, r.Affiliation, r.Interests, r.Keywords, r.Publications, r.Updated, $"{site}{new PathString($"/researchers/{r.Slug}").ToUriComponent()}"))],
            page.Total,
            page.Next));
    }

    private static async Task<Results<Ok<CurriculumVitae>, RedirectHttpResult, ProblemHttpResult>> ResearcherAsync(string slug, ResearcherCv researchers, CancellationToken cancellation)
    {
        var found = await researchers.RunAsync(slug, includePrivate: false, cancellation);
        if (found.MovedTo is { } moved) return TypedResults.Redirect(new PathString($"{Root}/researchers/{moved}").ToUriComponent(), permanent: true);
        return found.Value is { } cv ? TypedResults.Ok(cv) : TypedResults.Problem($"There is no researcher “{slug}”.", statusCode: StatusCodes.Status404NotFound, title: "Not found");
    }

    private static async Task<Ok<ApiPage<Publication>>> PublicationsAsync(HttpContext context, PublicationExport publications, CancellationToken cancellation)
    {
        var query = PublicationQueryParameters.Read(context.Request.Query, out string? error);
        if (error is not null) throw new MalformedRequestException(error);
        return Page(context, await publications.PageAsync(query with { PageSize = Limit(context.Request.Query) }, cancellation));
    }

    private static async Task<Ok<ApiPage<ApiVenue>>> VenuesAsync(HttpContext context, VenueList venues, PortfolioSettings settings, CancellationToken cancellation)
    {
        var query = context.Request.Query;
        var page = await venues.RunAsync(Text(query, "q"), after: Text(query, "after"), pageSize: Limit(query), cancellation: cancellation);
        string site = settings.AddressFor(context.Request);
        return Page(context, new ListPage<ApiVenue>(
            [.. page.Items.Select(v => new ApiVenue(v.Slug, v.Acronym, v.Name, v.Kind, v.Field, v.Publications, v.FirstYear, v.LastYear, $"{site}{new PathString($"/venues/{v.Slug}").ToUriComponent()}"))],
            page.Total,
            page.Next));
    }

    // https://www.rfc-editor.org/rfc/rfc8288: the next page is the same address with another place.
    private static Ok<ApiPage<T>> Page<T>(HttpContext context, ListPage<T> page)
    {
        if (page.Next is not { } after) return TypedResults.Ok(new ApiPage<T>(page.Items, page.Total));
        var request = context.Request;
        var others = request.Query.Where(part => part.Key != "after").SelectMany(part => part.Value, (part, value) => KeyValuePair.Create(part.Key, value));
        string next = request.Path.ToUriComponent() + QueryString.Create(others.Append(KeyValuePair.Create("after", (string?)after)));
        context.Response.Headers.Append("Link", $"<{next}>; rel=\"next\"");
        return TypedResults.Ok(new ApiPage<T>(page.Items, page.Total, next));
    }

    private static string? Text(IQueryCollection query, string name) => query[name].FirstOrDefault() is { } text && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;

    private static int Limit(IQueryCollection query)
    {
        if (Text(query, "limit") is not { } text) return UsualLimit;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int limit) && limit is >= 1 and <= HighestLimit
            ? limit
            : throw new MalformedRequestException($"“limit={text}” is not a number of items from 1 to {HighestLimit}.");
    }
}
