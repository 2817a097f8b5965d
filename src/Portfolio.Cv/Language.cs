using System.Text.Json.Serialization;

namespace Portfolio.Cv;

/// <summary>A human language and how well it is spoken.</summary>
public sealed record Language : Entry
{
    /// <summary>The language's name, as written.</summary>
    [JsonPropertyName("language")]
    public required string Name { get; init; }

    /// <summary>How well, as written.</summary>
    public string? Fluency { get; init; }
}
