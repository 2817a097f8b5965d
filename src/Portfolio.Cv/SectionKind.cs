using System.Text.Json.Serialization;

namespace Portfolio.Cv;

/// <summary>What a section of a CV holds. The names are those of the arrays in the JSON of a CV.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<SectionKind>))]
public enum SectionKind
{
    /// <summary>Contacts and who the person is.</summary>
    [JsonStringEnumMemberName("contacts")] Contacts,

    /// <summary>A paragraph about the person.</summary>
    [JsonStringEnumMemberName("summary")] Summary,

    /// <summary>Research interests.</summary>
    [JsonStringEnumMemberName("interests")] Interests,

    /// <summary>Keywords.</summary>
    [JsonStringEnumMemberName("keywords")] Keywords,

    /// <summary>Degrees and studies.</summary>
    [JsonStringEnumMemberName("education")] Education,

    /// <summary>Publications.</summary>
    [JsonStringEnumMemberName("publications")] Publications,

    /// <summary>Work experience.</summary>
    [JsonStringEnumMemberName("positions")] Positions,

    /// <summary>Awards, honours and scholarships.</summary>
    [JsonStringEnumMemberName("awards")] Awards,

    /// <summary>Courses taught.</summary>
    [JsonStringEnumMemberName("teaching")] Teaching,

    /// <summary>Talks given.</summary>
    [JsonStringEnumMemberName("talks")] Talks,

    /// <summary>Reviewing, organising and other service.</summary>
    [JsonStringEnumMemberName("service")] Service,

    /// <summary>Projects.</summary>
    [JsonStringEnumMemberName("projects")] Projects,

    /// <summary>Grants received.</summary>
    [JsonStringEnumMemberName("grants")] Grants,

    /// <summary>Patents.</summary>
    [JsonStringEnumMemberName("patents")] Patents,

    /// <summary>Skills.</summary>
    [JsonStringEnumMemberName("skills")] Skills,

    /// <summary>Human languages.</summary>
    [JsonStringEnumMemberName("languages")] Languages,

    /// <summary>A free section.</summary>
    [JsonStringEnumMemberName("statements")] Statements,

    /// <summary>Activities that no other kind holds.</summary>
    [JsonStringEnumMemberName("activities")] Activities,
}
