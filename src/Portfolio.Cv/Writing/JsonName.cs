using System.Text.Json;

namespace Portfolio.Cv.Writing;

/// <summary>The names that the vocabulary's enums have in JSON.</summary>
internal static class JsonName
{
    public static string? Of<T>(T? value)
        where T : struct, Enum => value is { } some ? JsonSerializer.SerializeToElement(some, CvJson.Options).GetString() : null;
}
