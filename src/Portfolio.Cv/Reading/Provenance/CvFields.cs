using System.Globalization;
using System.Text.Json;
using Portfolio.Cv.Writing;

namespace Portfolio.Cv.Reading.Provenance;

/// <summary>A field of a CV with the texts that it consists of.</summary>
/// <param name="Entry">The entry in the JSON of a CV; empty for the person's own fields.</param>
/// <param name="Name">The field within the entry.</param>
/// <param name="Kind">What the entry is.</param>
/// <param name="Lines">The lines of the entry, where they are known.</param>
/// <param name="Texts">The texts and numbers.</param>
internal sealed record CvField(string Entry, string Name, SectionKind Kind, SourceLines? Lines, IReadOnlyList<string> Texts)
{
    public string Value => string.Join(Name == "contributors" ? ", " : " · ", Texts);
}

/// <summary>Goes through all fields of a CV as its JSON has them.</summary>
internal static class CvFields
{
    // A list of names, or of a group's skills, is one field; of other lists each item is one.
    private static readonly string[] Whole = ["contributors", "items", "keywords"];

    // They say what kind of thing something is, and have no words of the document.
    private static readonly string[] Classifying = ["slug", "kind", "level", "self", "equal", "corresponding", "others"];

    public static IEnumerable<CvField> Of(CurriculumVitae cv)
    {
        var person = JsonSerializer.SerializeToElement(
            new { cv.Name, cv.AlternativeNames, cv.Headline, cv.Affiliation, cv.Updated, cv.Summary, cv.Interests, cv.Keywords }, CvJson.Options);
        foreach (var field in person.EnumerateObject().SelectMany(p => Fields("", p.Name, SectionKind.Contacts, null, p.Value)))
            yield return field with { Kind = KindOf(field.Name) };

        foreach (var (kind, entries) in cv.EntriesByKind())
        {
            for (int i = 0; i < entries.Count; i++)
            {
                string path = string.Create(CultureInfo.InvariantCulture, $"{JsonName.Of<SectionKind>(kind)}[{i}]");
                foreach (var field in EntryFields(path, kind, entries[i])) yield return field;
            }
        }

        for (int i = 0; i < cv.Sections.Count; i++)
        {
            var section = cv.Sections[i];
            string path = string.Create(CultureInfo.InvariantCulture, $"sections[{i}]");
            for (int k = 0; k < section.Notes.Count; k++)
                yield return new CvField(path, string.Create(CultureInfo.InvariantCulture, $"notes[{k}]"), section.Kind, section.Lines, [section.Notes[k]]);
        }
    }

    private static SectionKind KindOf(string field) =>
        field.StartsWith("summary", StringComparison.Ordinal) ? SectionKind.Summary
        : field.StartsWith("interests", StringComparison.Ordinal) ? SectionKind.Interests
        : field.StartsWith("keywords", StringComparison.Ordinal) ? SectionKind.Keywords
        : SectionKind.Contacts;

    private static IEnumerable<CvField> EntryFields(string path, SectionKind kind, Entry entry)
    {
        var json = JsonSerializer.SerializeToElement(entry, entry.GetType(), CvJson.Options);
        return json.ValueKind == JsonValueKind.Object
            ? json.EnumerateObject().SelectMany(p => Fields(path, p.Name, kind, entry.Lines, p.Value))
            : Fields(path, "", kind, entry.Lines, json);
    }

    private static IEnumerable<CvField> Fields(string entry, string name, SectionKind kind, SourceLines? lines, JsonElement value)
    {
        if (Classifying.Contains(name)) yield break;
        if (value.ValueKind == JsonValueKind.Array && !Whole.Contains(name))
        {
            int i = 0;
            foreach (var item in value.EnumerateArray())
            {
                string path = string.Create(CultureInfo.InvariantCulture, $"{name}[{i++}]");
                var texts = Texts(item).ToList();
                if (texts.Count > 0) yield return new CvField(entry, path, kind, lines, texts);
                if (item.ValueKind != JsonValueKind.Object || !item.TryGetProperty("highlights", out var nested)) continue;
                foreach (var below in Fields(entry, $"{path}.highlights", kind, lines, nested)) yield return below;
            }

            yield break;
        }

        var all = Texts(value).ToList();
        if (all.Count > 0) yield return new CvField(entry, name, kind, lines, all);
    }

    // Points below a point are fields of their own.
    private static IEnumerable<string> Texts(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString() is { Length: > 0 } text ? [text] : [],
        JsonValueKind.Number => [value.GetRawText()],
        JsonValueKind.Array => value.EnumerateArray().SelectMany(Texts),
        JsonValueKind.Object => value.EnumerateObject().Where(p => p.Name is not ("highlights" or "track") && !Classifying.Contains(p.Name)).SelectMany(p => Texts(p.Value)),
        _ => [],
    };
}
