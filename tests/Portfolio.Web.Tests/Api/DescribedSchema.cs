using System.Text.Json;
using System.Text.RegularExpressions;

namespace Portfolio.Web.Tests.Api;

/// <summary>
/// Holds JSON to a schema of an OpenAPI document, for the words of JSON Schema that ours uses. Stricter than JSON Schema
/// in one thing: a member that is not described is a fault.
/// </summary>
internal sealed class DescribedSchema(JsonElement document)
{
    private static readonly HashSet<string> Known = ["$ref", "type", "properties", "required", "items", "enum", "oneOf", "pattern", "format", "description", "minimum", "maximum", "default"];

    /// <summary>Where the value is not as the schema says; empty when it is.</summary>
    public IReadOnlyList<string> Faults(JsonElement schema, JsonElement value)
    {
        var faults = new List<string>();
        Check(schema, value, "$", faults);
        return faults;
    }

    private void Check(JsonElement schema, JsonElement value, string at, List<string> faults)
    {
        faults.AddRange(schema.EnumerateObject().Where(word => !Known.Contains(word.Name)).Select(word => $"{at}: the check doesn't know “{word.Name}”"));
        if (schema.TryGetProperty("$ref", out var reference)) Check(Resolve(reference.GetString()!), value, at, faults);
        if (schema.TryGetProperty("oneOf", out var choices) && choices.EnumerateArray().Count(choice => Faults(choice, value).Count == 0) != 1) faults.Add($"{at}: {value} is not one of the choices");
        if (schema.TryGetProperty("type", out var type) && !Types(type).Contains(TypeOf(value)) && !(TypeOf(value) == "integer" && Types(type).Contains("number"))) faults.Add($"{at}: {TypeOf(value)} is not {type}");
        if (schema.TryGetProperty("enum", out var values) && !values.EnumerateArray().Any(one => JsonElement.DeepEquals(one, value))) faults.Add($"{at}: {value} is not one of {values}");
        if (schema.TryGetProperty("pattern", out var pattern) && value.ValueKind == JsonValueKind.String && !Regex.IsMatch(value.GetString()!, pattern.GetString()!)) faults.Add($"{at}: {value} is not like {pattern}");
        if (schema.TryGetProperty("required", out var required)) faults.AddRange(required.EnumerateArray().Where(name => value.ValueKind == JsonValueKind.Object && !value.TryGetProperty(name.GetString()!, out _)).Select(name => $"{at}: {name} is missing"));
        if (schema.TryGetProperty("items", out var items) && value.ValueKind == JsonValueKind.Array)
        {
            int i = 0;
            foreach (var item in value.EnumerateArray()) Check(items, item, $"{at}[{i++}]", faults);
        }

        if (!schema.TryGetProperty("properties", out var properties) || value.ValueKind != JsonValueKind.Object) return;
        foreach (var member in value.EnumerateObject())
        {
            if (properties.TryGetProperty(member.Name, out var property)) Check(property, member.Value, $"{at}.{member.Name}", faults);
            else if (member.Name != "traceId") faults.Add($"{at}.{member.Name} is not described");
        }
    }

    private JsonElement Resolve(string reference) => reference.TrimStart('#', '/').Split('/').Aggregate(document, (part, name) => part.GetProperty(name));

    private static IEnumerable<string?> Types(JsonElement type) => type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Select(t => t.GetString()) : [type.GetString()];

    private static string TypeOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "object",
        JsonValueKind.Array => "array",
        JsonValueKind.String => "string",
        JsonValueKind.Number => value.TryGetInt64(out _) ? "integer" : "number",
        JsonValueKind.True or JsonValueKind.False => "boolean",
        _ => "null",
    };
}
