using System.Text.Json.Serialization;

namespace Portfolio.Cv;

/// <summary>How far a publication has come.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PublicationStatus>))]
public enum PublicationStatus
{
    /// <summary>It is out.</summary>
    [JsonStringEnumMemberName("published")] Published,

    /// <summary>Accepted, not out yet.</summary>
    [JsonStringEnumMemberName("accepted")] Accepted,

    /// <summary>In press.</summary>
    [JsonStringEnumMemberName("in press")] InPress,

    /// <summary>Submitted or in preparation.</summary>
    [JsonStringEnumMemberName("under review")] UnderReview,

    /// <summary>Out as a preprint only.</summary>
    [JsonStringEnumMemberName("preprint")] Preprint,
}
