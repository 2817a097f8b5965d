using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Portfolio.Cv;
using Portfolio.Store;
using Portfolio.Store.Publications;
using Portfolio.Web.Publications;

namespace Portfolio.Web.Api;

/// <summary>The parameters of the API's addresses, for its description: they are read by hand, so that one reader serves the pages too.</summary>
internal static class ApiParameters
{
    private static readonly OpenApiSchema Words = new() { Type = JsonSchemaType.String };
    private static readonly OpenApiSchema Year = new() { Type = JsonSchemaType.Integer, Minimum = "1", Maximum = "9999" };

    /// <summary>Adds the parameters to the endpoint's description.</summary>
    public static RouteHandlerBuilder DescribedBy(this RouteHandlerBuilder endpoint, IReadOnlyList<OpenApiParameter> parameters) => endpoint.AddOpenApiOperationTransformer((operation, _, _) =>
    {
        operation.Parameters = [.. parameters];
        return Task.CompletedTask;
    });

    public static IReadOnlyList<OpenApiParameter> OfOne(string what) => [new() { Name = "slug", In = ParameterLocation.Path, Required = true, Description = what, Schema = Words }];

    public static IReadOnlyList<OpenApiParameter> OfLists(string words) => [Query("q", words, Words), .. OfPages()];

    public static IReadOnlyList<OpenApiParameter> OfPublications() => [.. PublicationAddress.ParameterNames.Select(OfPublications), .. OfPages()];

    private static OpenApiParameter OfPublications(string name) => name switch
    {
        "q" => Query(name, "Words to search for in title, authors, venue and abstract; whatever is typed is words.", Words),
        "researcher" => Query(name, "Slugs of researchers.", Many(Words)),
        "author" => Query(name, "Names of authors, whole or in part.", Many(Words)),
        "venue" => Query(name, "Slugs of venues; a conference finds its workshops too.", Many(Words)),
        "year" => Query(name, "Years.", Many(Year)),
        "from" => Query(name, "The first year.", Year),
        "to" => Query(name, "The last year, included.", Year),
        "track" => Query(name, $"The parts of venues: {Names<PublicationTrack>()}.", Many(Words)),
        "status" => Query(name, $"How far publications have come: {Names<PublicationStatus>()}.", Many(Words)),
        "position" => Query(name, "Where the researchers asked for, else any of ours, stand in the list of authors: first, last or equal.", Many(Words)),
        "presentation" => Query(name, $"How they were presented: {Names<Presentation>()}.", Many(Words)),
        "award" => Query(name, "Awards.", Many(Words)),
        "sort" => Query(name, "The order. Without it: relevance where there are words, else newest.", new OpenApiSchema { Type = JsonSchemaType.String, Enum = [.. Enum.GetValues<PublicationSort>().Select(sort => (JsonNode)EnumName.Of(sort))] }),
        _ => Query(name, $"The filter “{name}” of the page of publications.", Many(Words)),
    };

    private static OpenApiParameter[] OfPages() =>
    [
        Query("after", "The place to go on from, as the address of the next page has it.", Words),
        Query("limit", "How many items a page has at most.", new OpenApiSchema { Type = JsonSchemaType.Integer, Minimum = "1", Maximum = "500", Default = 50 }),
    ];

    private static OpenApiParameter Query(string name, string description, OpenApiSchema schema) => new() { Name = name, In = ParameterLocation.Query, Description = description, Schema = schema };

    private static OpenApiSchema Many(OpenApiSchema one) => new() { Type = JsonSchemaType.Array, Items = one };

    private static string Names<T>()
        where T : struct, Enum => string.Join(", ", Enum.GetValues<T>().Select(EnumName.Of));
}
