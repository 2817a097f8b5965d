using System.Text.Json;
using Portfolio.Cv;
using Portfolio.Store.Editing;

namespace Portfolio.Store.History;

/// <summary>What a person calls a row.</summary>
internal static class RowName
{
    /// <summary>A few words: <c>positions “Engineer, Engines Ltd”</c>.</summary>
    public static string Of(RowImage row) => row.Table switch
    {
        "Entries" => $"{row.Text("Kind")} “{Entry(row)}”",
        "Publications" => $"“{row.Text("Title")}”",
        "Contacts" => $"{row.Text("Kind")} {row.Text("Value")}",
        "Venues" => row.Text("Acronym") ?? row.Text("Name") ?? "a venue",
        "SiteSettings" => $"the setting {row.Text("Name")}",
        "Researchers" or "Documents" or "VenueAliases" or "Contributors" => row.Text("Name") ?? row.Table,
        "PublicationSources" => $"“{Publication(row)}” in a document",
        "SlugRedirects" => $"the former address {row.Text("Slug")}",
        "Appearances" => row.Text("Text") ?? "an appearance",
        "PublicationLinks" => row.Text("Url") ?? "a link",
        "Photos" => "a photo",
        "LikelyDuplicates" => "a likely duplicate",
        _ => row.Table,
    };

    /// <summary>The title of an entry, also of one that an older program wrote.</summary>
    public static string Entry(RowImage row)
    {
        if (!EnumName.TryParse<SectionKind>(row.Text("Kind"), out var kind)) return "entry";
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
