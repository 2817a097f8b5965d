using System.Collections;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Portfolio.Cv;
using Portfolio.Web.Settings;

namespace Portfolio.Web.Api;

/// <summary>The API's description, as OpenAPI 3.1 at <c>/openapi/v1.json</c>.</summary>
internal static class ApiDescription
{
    public static void AddApiDescription(this IServiceCollection services, PortfolioSettings settings)
    {
        // One JSON for everything that goes out: what the description says is what is sent.
        services.ConfigureHttpJsonOptions(json =>
        {
            var options = json.SerializerOptions;
            options.DefaultIgnoreCondition = CvJson.Options.DefaultIgnoreCondition;
            options.Encoder = CvJson.Options.Encoder;
            options.TypeInfoResolver = CvJson.Options.TypeInfoResolver;
            options.NumberHandling = JsonNumberHandling.Strict;
        });
        services.AddOpenApi("v1", api =>
        {
            api.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
            api.ShouldInclude = endpoint => endpoint.HttpMethod == HttpMethods.Get && endpoint.RelativePath?.StartsWith(ApiV1.Root[1..], StringComparison.Ordinal) == true;
            api.AddDocumentTransformer((document, _, _) =>
            {
                document.Info = new OpenApiInfo
                {
                    Title = "Portfolio",
                    Version = "1",
                    Description = "Researchers, their publications and venues, to read. Answers have an ETag; who sends it back as If-None-Match is told when nothing has changed (304). Errors are problem details (RFC 9457).",
                    License = new OpenApiLicense { Name = "MIT", Identifier = "MIT" },
                };
                document.Servers = [.. (document.Servers ?? []).Select(server => new OpenApiServer { Url = settings.BaseUrl ?? server.Url?.TrimEnd('/') })];
                document.Tags?.Clear();
                foreach (var operation in document.Paths.Values.SelectMany(path => path.Operations ?? []).Select(pair => pair.Value))
                {
                    operation.Tags?.Clear();
                    // Nobody signs in to read.
                    operation.Security = [];
                    operation.Responses?.TryAdd("304", new OpenApiResponse { Description = "Nothing has changed since the answer with that ETag." });
                }

                return Task.CompletedTask;
            });
            api.CreateSchemaReferenceId = type => OpenApiOptions.CreateDefaultSchemaReferenceId(type)?.Replace("Api", "", StringComparison.Ordinal);
            api.AddSchemaTransformer((schema, context, _) =>
            {
                schema.Required = Required(context.JsonTypeInfo);
                if (context.JsonTypeInfo.Type != typeof(PartialDate) && context.JsonTypeInfo.Type != typeof(PartialDate?)) return Task.CompletedTask;
                schema.Type = JsonSchemaType.String;
                schema.Pattern = @"^(\d{4}(-\d\d(-\d\d)?)?|(Winter|Spring|Summer|Fall) \d{4}|present)$";
                schema.Description = "A date as exact as its writer made it: 2020, 2020-03, 2020-03-01, Fall 2023 or present.";
                return Task.CompletedTask;
            });
        });
    }

    // What is absent or empty is left out: only what always is there is required.
    private static HashSet<string> Required(JsonTypeInfo type) => type.Kind != JsonTypeInfoKind.Object
        ? []
        : [.. type.Properties.Where(property => IsAlwaysThere(type, property)).Select(property => property.Name)];

    private static bool IsAlwaysThere(JsonTypeInfo type, JsonPropertyInfo property) =>
        (property.AttributeProvider?.GetCustomAttributes(typeof(JsonIgnoreAttribute), inherit: true).OfType<JsonIgnoreAttribute>().Any(ignore => ignore.Condition == JsonIgnoreCondition.Never) ?? false)
        || property.PropertyType.IsEnum
        || (property.PropertyType == typeof(string) && !property.IsGetNullable)
        || (type.Type == typeof(CurriculumVitae) && property.PropertyType != typeof(string) && property.PropertyType.IsAssignableTo(typeof(IEnumerable)));
}
