using System.Text.Json;
using System.Text.Json.Nodes;
using Portfolio.Cv;

namespace Portfolio.Store;

/// <summary>A CV's entries as the rows that hold them.</summary>
internal static class EntryJson
{
    // A row's JSON is for machines and needs no line breaks.
    public static JsonSerializerOptions Options { get; } = new(CvJson.Options) { WriteIndented = false };

    public static string Write<T>(T value)
        where T : notnull => JsonSerializer.Serialize(value, value.GetType(), Options);

    public static T Read<T>(string json) =>
        JsonSerializer.Deserialize<T>(json, Options) ?? throw new JsonException("An entry is never null.");

    /// <summary>A row's JSON by fields. That of an activity, which is a text, gets a field of that name.</summary>
    public static JsonObject Fields(string json) =>
        JsonNode.Parse(json) switch
        {
            JsonObject fields => fields,
            { } text => new JsonObject { ["text"] = text },
            null => throw new JsonException("An entry is never null."),
        };

    /// <summary>The JSON of a row from its fields, in the record's order.</summary>
    /// <exception cref="JsonException">The fields don't make an entry of that kind.</exception>
    public static string Write(SectionKind kind, JsonObject fields) =>
        Write(Read(kind, kind == SectionKind.Activities ? fields["text"]?.ToJsonString(Options) ?? "null" : fields.ToJsonString(Options)));

    public static Entry Read(SectionKind kind, string json) => kind switch
    {
        SectionKind.Education => Read<Education>(json),
        SectionKind.Positions => Read<Position>(json),
        SectionKind.Awards => Read<Award>(json),
        SectionKind.Teaching => Read<Teaching>(json),
        SectionKind.Talks => Read<Talk>(json),
        SectionKind.Service => Read<Service>(json),
        SectionKind.Projects => Read<Project>(json),
        SectionKind.Grants => Read<Grant>(json),
        SectionKind.Patents => Read<Patent>(json),
        SectionKind.Skills => Read<SkillGroup>(json),
        SectionKind.Languages => Read<Language>(json),
        SectionKind.Statements => Read<Statement>(json),
        SectionKind.Activities => Read<Activity>(json),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Entries of this kind have rows of their own form."),
    };

    /// <summary>The entries that are kept as JSON, by kind, in the vocabulary's order.</summary>
    public static IEnumerable<(SectionKind Kind, IReadOnlyList<Entry> Entries)> Of(CurriculumVitae cv) =>
        cv.EntriesByKind().Where(section => section.Kind is not (SectionKind.Contacts or SectionKind.Publications));

    /// <summary>How many entries each kind has, publications among them; kinds without entries are left out.</summary>
    public static IReadOnlyList<(SectionKind Kind, int Count)> Counts(CurriculumVitae cv) =>
    [
        .. cv.EntriesByKind()
            .Select(section => (Kind: section.Kind, Count: section.Entries.Count))
            .Concat([(Kind: SectionKind.Interests, Count: cv.Interests.Count), (Kind: SectionKind.Keywords, Count: cv.Keywords.Count)])
            .Where(section => section.Count > 0)
            .OrderBy(section => section.Kind),
    ];
}
