using System.Text.Json.Serialization;

namespace Portfolio.Cv;

/// <summary>How a publication was presented.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Presentation>))]
public enum Presentation
{
    /// <summary>A talk.</summary>
    [JsonStringEnumMemberName("oral")] Oral,

    /// <summary>A short talk beside a poster.</summary>
    [JsonStringEnumMemberName("spotlight")] Spotlight,

    /// <summary>A poster.</summary>
    [JsonStringEnumMemberName("poster")] Poster,
}
