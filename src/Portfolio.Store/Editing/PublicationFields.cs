using System.Text.Json;
using System.Text.Json.Nodes;
using Portfolio.Store.Publications;
using Publication = Portfolio.Store.Entities.Publication;

namespace Portfolio.Store.Editing;

/// <summary>
/// The fields of a publication as people edit them: the JSON of a publication, in which an author may say which researcher
/// of ours it is (<c>researcher</c>, by key) or that it is nobody of ours (0). Where it doesn't say, the CVs tell.
/// </summary>
internal static class PublicationFields
{
    /// <summary>The field with the authors.</summary>
    public const string Contributors = "contributors";

    /// <summary>An author's property that a person decided: the key of a researcher of ours, or <see cref="Nobody"/>.</summary>
    public const string Researcher = "researcher";

    /// <summary>Not one of ours, whatever CVs say.</summary>
    public const int Nobody = 0;

    /// <summary>The fields of a record. Addresses and who owns the CV are no fields.</summary>
    public static JsonObject Of(Cv.Publication publication) => EntryJson.Fields(EntryJson.Write(publication with
    {
        Slug = null,
        CitationKey = null,
        Lines = null,
        Contributors = [.. publication.Contributors.Select(c => c with { Self = false })],
    }));

    /// <summary>The fields as visitors see them, with what a person decided of the authors.</summary>
    public static JsonObject Shown(Publication publication)
    {
        var fields = Of(PublicationRecords.ToRecord(publication, null));
        if (publication.Edits.FirstOrDefault(e => e.Field == Contributors)?.Is is JsonArray authors) Decide(fields, Decided(authors));
        return fields;
    }

    /// <summary>The record that the fields make.</summary>
    /// <exception cref="JsonException">They don't make a publication.</exception>
    public static Cv.Publication Read(JsonObject fields) =>
        fields.Deserialize<Cv.Publication>(EntryJson.Options) ?? throw new JsonException("A publication is never null.");

    /// <summary>The same fields as <see cref="Of"/> writes them: what is empty is left out.</summary>
    /// <exception cref="JsonException">They don't make a publication.</exception>
    public static JsonObject Canonical(JsonObject fields)
    {
        var canonical = Of(Read(fields));
        Decide(canonical, Decided(fields[Contributors] as JsonArray));
        return canonical;
    }

    /// <summary>What a person decided of each author; null where the CVs tell.</summary>
    public static IReadOnlyList<int?> Decided(JsonArray? authors) =>
        authors is null ? [] : [.. authors.Select(author => author is JsonObject a && a[Researcher] is JsonValue value && value.TryGetValue(out int key) ? key : (int?)null)];

    private static void Decide(JsonObject fields, IReadOnlyList<int?> decided)
    {
        if (fields[Contributors] is not JsonArray authors) return;
        for (int i = 0; i < authors.Count && i < decided.Count; i++)
        {
            if (decided[i] is { } key) authors[i]![Researcher] = key;
        }
    }
}
