using System.Text.Json.Serialization;

namespace Portfolio.Cv;

/// <summary>A way to reach a person.</summary>
public sealed record Contact : Entry
{
    /// <summary>What kind of address it is.</summary>
    public required ContactKind Kind { get; init; }

    /// <summary>The address: an e-mail address, a number, a web address or a user name, as written.</summary>
    public required string Value { get; init; }
}

/// <summary>The kinds of contact.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ContactKind>))]
public enum ContactKind
{
    /// <summary>An e-mail address.</summary>
    [JsonStringEnumMemberName("email")] Email,

    /// <summary>A telephone number. Private until an admin says otherwise.</summary>
    [JsonStringEnumMemberName("phone")] Phone,

    /// <summary>The person's own web site.</summary>
    [JsonStringEnumMemberName("homepage")] Homepage,

    /// <summary>A GitHub account.</summary>
    [JsonStringEnumMemberName("github")] GitHub,

    /// <summary>A Google Scholar profile.</summary>
    [JsonStringEnumMemberName("scholar")] Scholar,

    /// <summary>An ORCID iD.</summary>
    [JsonStringEnumMemberName("orcid")] Orcid,

    /// <summary>A LinkedIn profile.</summary>
    [JsonStringEnumMemberName("linkedin")] LinkedIn,

    /// <summary>Anything else, a postal address or a user name whose service is not said included.</summary>
    [JsonStringEnumMemberName("other")] Other,
}
