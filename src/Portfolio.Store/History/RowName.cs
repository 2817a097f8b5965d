using System.Text.Json;
using Portfolio.Cv;
using Portfolio.Store.Editing;

namespace Portfolio.Store.History;

/// <summary>What a person calls a row.</summary>
internal static class RowName
{
    /// <summary>A few words: <c>position “Engineer, Engines Ltd”</c>.</summary>
    public static Sentence Of(RowImage row) => row.Table switch
    {
        "Entries" => Sentence.Of("{kind} “{title}”", EnumName.TryParse<SectionKind>(row.Text("Kind"), out var kind) ? EntryName.Of(kind) : Sentence.Of("entry"), Entry(row)),
        "Publications" => Sentence.Said($"“{row.Text("Title")}”"),
        "Contacts" => Sentence.Of("contact “{address}”", row.Text("Value") ?? ""),
        "Venues" => (row.Text("Acronym") ?? row.Text("Name")) is { } name ? Sentence.Said(name) : Sentence.Of("a venue"),
        "SiteSettings" => Sentence.Of("the setting “{name}”", FieldLabel.Of(row.Text("Name") ?? "")),
        "Researchers" or "Documents" or "VenueAliases" or "Contributors" => Sentence.Said(row.Text("Name") ?? row.Table),
        "PublicationSources" => Sentence.Of("“{title}” in a document", Publication(row) ?? ""),
        "SlugRedirects" => Sentence.Of("the former address {address}", row.Text("Slug") ?? ""),
        "Appearances" => row.Text("Text") is { } text ? Sentence.Said(text) : Sentence.Of("an appearance"),
        "PublicationLinks" => row.Text("Url") is { } url ? Sentence.Said(url) : Sentence.Of("a link"),
        "Photos" => Sentence.Of("a photo"),
        "LikelyDuplicates" => Sentence.Of("a likely duplicate"),
        _ => Sentence.Said(row.Table),
    };

    /// <summary>The title of an entry, also of one that an older program wrote.</summary>
    public static string Entry(RowImage row)
    {
        if (!EnumName.TryParse<SectionKind>(row.Text("Kind"), out var kind)) return "";
        try
        {
            return EntryTitle.Of(kind, EntryJson.Read(kind, row.Text("Json") ?? "null"));
        }
        catch (Exception e) when (e is JsonException or ArgumentOutOfRangeException)
        {
            return EnumName.Of(kind);
        }
    }

    private static string? Publication(RowImage row)
    {
        using var json = JsonDocument.Parse(row.Text("Json") ?? "{}");
        return json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty("title", out var title) ? title.GetString() : null;
    }
}
