using Portfolio.Cv;
using Portfolio.Store.Entities;

namespace Portfolio.Store.Importing;

/// <summary>Makes a researcher's own fields from the documents: what the first one says, and from the others what it doesn't.</summary>
internal static class PersonMerge
{
    public static void Write(Researcher researcher, IReadOnlyList<Document> documents)
    {
        var cvs = documents.OrderBy(d => d.Id).Select(d => (d.Id, Cv: EntryJson.Read<CurriculumVitae>(d.Json))).ToList();
        if (First(cv => cv.Name) is { } name) researcher.Name = name.Trim();
        researcher.NameKey = TextKey.Of(researcher.Name);
        researcher.SortName = PersonName.Sorted(researcher.Name);
        researcher.SortKey = $"{TextKey.Of(researcher.SortName)} {researcher.Slug}";
        researcher.AlternativeNames = Union(cv => cv.AlternativeNames);
        researcher.Headline = First(cv => cv.Headline);
        researcher.Affiliation = First(cv => cv.Affiliation);
        researcher.Summary = First(cv => cv.Summary);
        researcher.Updated = cvs.Select(d => d.Cv.Updated).Where(date => date is not null).DefaultIfEmpty().Max();
        researcher.Interests = Union(cv => cv.Interests);
        researcher.Keywords = Union(cv => cv.Keywords);
        researcher.SearchText = TextKey.Of(string.Join(' ', [
            researcher.Name, .. researcher.AlternativeNames, researcher.Headline, researcher.Affiliation, .. researcher.Interests, .. researcher.Keywords]));
        WriteContacts(researcher, [.. cvs.SelectMany(d => d.Cv.Contacts.Select(c => (d.Id, c.Kind, c.Value))).DistinctBy(c => (c.Kind, c.Value))]);

        string? First(Func<CurriculumVitae, string?> field) =>
            cvs.Select(d => field(d.Cv)).FirstOrDefault(text => !string.IsNullOrWhiteSpace(text));

        List<string> Union(Func<CurriculumVitae, IReadOnlyList<string>> field) => [.. cvs.SelectMany(d => field(d.Cv)).Distinct()];
    }

    // A contact that stays keeps what an admin decided about who sees it.
    private static void WriteContacts(Researcher researcher, List<(int Document, ContactKind Kind, string Value)> wanted)
    {
        researcher.Contacts.RemoveAll(there => there.DocumentId is not null && !wanted.Exists(c => c.Kind == there.Kind && c.Value == there.Value));
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
