using System.Text.Json;
using System.Text.Json.Nodes;
using Portfolio.Cv;
using Portfolio.Store.Editing;
using Portfolio.Store.Entities;

namespace Portfolio.Store.Importing;

/// <summary>
/// Makes a researcher's own fields from the documents (what the first one says, and from the others what it doesn't),
/// with what people made of them over it.
/// </summary>
internal static class PersonMerge
{
    private static readonly string[] Fields = ["name", "alternativeNames", "headline", "affiliation", "updated", "contacts", "summary", "interests", "keywords"];

    /// <summary>Writes what the documents say now; edits that they disagree with become conflicts.</summary>
    public static void Import(Researcher researcher, IReadOnlyList<Document> documents)
    {
        var said = Said(documents, researcher.Name);
        researcher.Edits = FieldEdits.Carry(researcher.Edits, said);
        Write(researcher, documents, said);
    }

    /// <summary>Writes what a person made of the fields; a conflict on a field that was left alone stays open.</summary>
    /// <exception cref="JsonException">The fields are not those of a person.</exception>
    public static void Edit(Researcher researcher, IReadOnlyList<Document> documents, JsonObject wanted)
    {
        var said = Said(documents, researcher.Name);
        researcher.Edits = FieldEdits.Between(said, Own(wanted), researcher.Edits);
        Write(researcher, documents, said);
    }

    /// <summary>Decides a conflict between what a person wrote and what the documents say now.</summary>
    public static void Decide(Researcher researcher, IReadOnlyList<Document> documents, string field, bool keepsEdit)
    {
        researcher.Edits = FieldEdits.Decide(researcher.Edits, field, keepsEdit);
        Write(researcher, documents, Said(documents, researcher.Name));
    }

    /// <summary>The fields as they are shown, to be edited.</summary>
    public static JsonObject Shown(Researcher researcher) => Own(JsonSerializer.SerializeToNode(
        new CurriculumVitae
        {
            Name = researcher.Name,
            AlternativeNames = researcher.AlternativeNames,
            Headline = researcher.Headline,
            Affiliation = researcher.Affiliation,
            Updated = researcher.Updated,
            Contacts = [.. researcher.Contacts.OrderBy(c => c.Ordinal).Select(c => new Cv.Contact { Kind = c.Kind, Value = c.Value })],
            Summary = researcher.Summary,
            Interests = researcher.Interests,
            Keywords = researcher.Keywords,
        },
        EntryJson.Options)!.AsObject());

    private static void Write(Researcher researcher, IReadOnlyList<Document> documents, JsonObject said)
    {
        var person = FieldEdits.Apply(said, researcher.Edits).Deserialize<CurriculumVitae>(EntryJson.Options)!;
        if (!string.IsNullOrWhiteSpace(person.Name)) researcher.Name = person.Name.Trim();
        researcher.NameKey = TextKey.Of(researcher.Name);
        researcher.SortName = PersonName.Sorted(researcher.Name);
        researcher.SortKey = $"{TextKey.Of(researcher.SortName)} {researcher.Slug}";
        researcher.AlternativeNames = person.AlternativeNames;
        researcher.Headline = person.Headline;
        researcher.Affiliation = person.Affiliation;
        researcher.Summary = person.Summary;
        researcher.Updated = person.Updated;
        researcher.Interests = person.Interests;
        researcher.Keywords = person.Keywords;
        researcher.SearchText = TextKey.Of(string.Join(' ', [
            researcher.Name, .. researcher.AlternativeNames, researcher.Headline, researcher.Affiliation, .. researcher.Interests, .. researcher.Keywords]));
        var sources = Cvs(documents).SelectMany(d => d.Cv.Contacts.Select(c => (d.Id, c.Kind, c.Value))).ToList();
        WriteContacts(researcher, [.. person.Contacts.DistinctBy(c => (c.Kind, c.Value)).Select(c => (Document(c), c.Kind, c.Value))]);

        int? Document(Cv.Contact contact) => sources.Find(s => s.Kind == contact.Kind && s.Value == contact.Value) is { Id: > 0 } source ? source.Id : null;
    }

    /// <summary>What the documents say of the person.</summary>
    public static JsonObject Said(IReadOnlyList<Document> documents, string knownName)
    {
        var cvs = Cvs(documents).ConvertAll(d => d.Cv);
        return Own(JsonSerializer.SerializeToNode(
            new CurriculumVitae
            {
                Name = First(cv => cv.Name)?.Trim() ?? knownName,
                AlternativeNames = Union(cv => cv.AlternativeNames),
                Headline = First(cv => cv.Headline),
                Affiliation = First(cv => cv.Affiliation),
                Updated = cvs.Select(cv => cv.Updated).Where(date => date is not null).DefaultIfEmpty().Max(),
                Contacts = [.. cvs.SelectMany(cv => cv.Contacts).Select(c => new Cv.Contact { Kind = c.Kind, Value = c.Value }).DistinctBy(c => (c.Kind, c.Value))],
                Summary = First(cv => cv.Summary),
                Interests = Union(cv => cv.Interests),
                Keywords = Union(cv => cv.Keywords),
            },
            EntryJson.Options)!.AsObject());

        string? First(Func<CurriculumVitae, string?> field) => cvs.Select(field).FirstOrDefault(text => !string.IsNullOrWhiteSpace(text));

        List<string> Union(Func<CurriculumVitae, IReadOnlyList<string>> field) => [.. cvs.SelectMany(field).Distinct()];
    }

    private static List<(int Id, CurriculumVitae Cv)> Cvs(IReadOnlyList<Document> documents) =>
        [.. documents.OrderBy(d => d.Id).Select(d => (d.Id, EntryJson.Read<CurriculumVitae>(d.Json)))];

    // An empty array says as much as none: both are left out, so that they compare as equal.
    private static JsonObject Own(JsonObject cv) =>
        new(Fields.Where(field => cv[field] is not (null or JsonArray { Count: 0 })).Select(field => KeyValuePair.Create(field, cv[field]?.DeepClone())));

    // A contact that stays keeps what an admin decided about who sees it.
    private static void WriteContacts(Researcher researcher, List<(int? Document, ContactKind Kind, string Value)> wanted)
    {
        researcher.Contacts.RemoveAll(there => !wanted.Exists(c => c.Kind == there.Kind && c.Value == there.Value));
        for (int ordinal = 0; ordinal < wanted.Count; ordinal++)
        {
            var (document, kind, value) = wanted[ordinal];
            var contact = researcher.Contacts.Find(there => there.Kind == kind && there.Value == value);
            if (contact is null)
            {
                contact = new Entities.Contact { Kind = kind, Value = value, IsPublic = kind != ContactKind.Phone };
                researcher.Contacts.Add(contact);
            }

            (contact.DocumentId, contact.Ordinal) = (document, ordinal);
        }
    }
}
