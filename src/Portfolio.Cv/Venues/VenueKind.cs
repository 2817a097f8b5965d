using System.Text.Json.Serialization;

namespace Portfolio.Cv.Venues;

/// <summary>What a venue is.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<VenueKind>))]
public enum VenueKind
{
    /// <summary>A conference.</summary>
    [JsonStringEnumMemberName("conference")] Conference,

    /// <summary>A journal.</summary>
    [JsonStringEnumMemberName("journal")] Journal,

    /// <summary>A workshop that stands on its own.</summary>
    [JsonStringEnumMemberName("workshop")] Workshop,

    /// <summary>A server of preprints.</summary>
    [JsonStringEnumMemberName("preprint-server")] PreprintServer,

    /// <summary>A competition or shared task.</summary>
    [JsonStringEnumMemberName("competition")] Competition,

    /// <summary>Anything else.</summary>
    [JsonStringEnumMemberName("other")] Other,
}
