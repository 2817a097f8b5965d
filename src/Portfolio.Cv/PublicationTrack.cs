using System.Text.Json.Serialization;

namespace Portfolio.Cv;

/// <summary>The part of a venue that a publication stands in.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PublicationTrack>))]
public enum PublicationTrack
{
    /// <summary>A conference's main track.</summary>
    [JsonStringEnumMemberName("main")] Main,

    /// <summary>A workshop, on its own or at a conference.</summary>
    [JsonStringEnumMemberName("workshop")] Workshop,

    /// <summary>The Findings volume of an ACL conference.</summary>
    [JsonStringEnumMemberName("findings")] Findings,

    /// <summary>A competition or shared task.</summary>
    [JsonStringEnumMemberName("competition")] Competition,

    /// <summary>A demonstration, late-breaking ones included.</summary>
    [JsonStringEnumMemberName("demo")] Demo,

    /// <summary>A tutorial.</summary>
    [JsonStringEnumMemberName("tutorial")] Tutorial,

    /// <summary>A preprint server.</summary>
    [JsonStringEnumMemberName("preprint")] Preprint,

    /// <summary>A journal.</summary>
    [JsonStringEnumMemberName("journal")] Journal,

    /// <summary>A thesis or dissertation.</summary>
    [JsonStringEnumMemberName("thesis")] Thesis,

    /// <summary>Books, chapters, reports and whatever else.</summary>
    [JsonStringEnumMemberName("other")] Other,
}
