using System.Text.Json;
using System.Text.Json.Nodes;
using Portfolio.Cv;
using Portfolio.Store.Editing;

namespace Portfolio.Store.History;

/// <summary>Puts the rows of a revision together to what people know: an entry, a publication with its authors and links, a person with contacts.</summary>
internal static class RevisionThings
{
    private static readonly string[] Order = ["Researchers", "Documents", "Entries", "Publications", "Venues", "SiteSettings"];

    /// <summary>The things, people first.</summary>
    public static IReadOnlyList<RevisionThing> Of(IReadOnlyList<RowImage> before, IReadOnlyList<RowImage> after, RowNames names)
    {
        var was = before.ToLookup(Owner);
        var made = after.ToLookup(Owner);
        return
        [
            .. was.Select(g => g.Key).Union(made.Select(g => g.Key))
                .Select(owner => Thing(owner, [.. was[owner]], [.. made[owner]], names))
                // Rows that only stand in another place now say nothing to anybody.
                .Where(thing => thing.Change != ThingChange.Changed || thing.Fields.Count > 0)
                .OrderBy(thing => Array.IndexOf(Order, thing.Table) is >= 0 and var at ? at : Order.Length)
                .ThenBy(thing => thing.Kind)
                .ThenBy(thing => thing.Table, StringComparer.Ordinal)
                .ThenBy(thing => thing.Key),
        ];
    }

    private static (string Table, int Key) Owner(RowImage row) => row.Table switch
    {
        "Contributors" or "Appearances" or "PublicationLinks" or "PublicationSources" => ("Publications", row.Number("PublicationId") ?? 0),
        "Contacts" or "Photos" => ("Researchers", row.Number("ResearcherId") ?? 0),
        "VenueAliases" => ("Venues", row.Number("VenueId") ?? 0),
        "SlugRedirects" => (row.Text("Owner") switch { "researcher" => "Researchers", "publication" => "Publications", _ => "Venues" }, row.Number("OwnerId") ?? 0),
        _ => (row.Table, row.Key),
    };

    private static RevisionThing Thing((string Table, int Key) owner, List<RowImage> before, List<RowImage> after, RowNames names)
    {
        RowImage? was = Own(before), made = Own(after);
        JsonObject old = ThingFields.Of(before, names), now = ThingFields.Of(after, names);
        var fields = Changed(old, now);
        // What a document says is told where nothing else is: it is what the other fields follow from.
        if (fields.Count == 0) fields = Changed(ThingFields.Said(before), ThingFields.Said(after));
        var row = made ?? was;
        var change = (was, made) switch
        {
            (null, null) => ThingChange.Changed,
            (null, _) => ThingChange.Added,
            (_, null) => ThingChange.Removed,
            _ when !was.Flag("IsDeleted") && made.Flag("IsDeleted") => ThingChange.Deleted,
            _ when was.Flag("IsDeleted") && !made.Flag("IsDeleted") => ThingChange.Restored,
            _ => ThingChange.Changed,
        };
        string? researcher = owner.Table is "Entries" or "Documents" ? names.Slug("Researchers", row?.Number("ResearcherId")) : null;
        return new RevisionThing(owner.Table, owner.Key, Name(), change, fields, owner.Table == "Entries" && EnumName.TryParse<SectionKind>(row!.Text("Kind"), out var kind) ? kind : null, researcher, names.Slug(owner.Table, owner.Key));

        RowImage? Own(List<RowImage> rows) => rows.Find(r => r.Table == owner.Table && r.Key == owner.Key);

        Sentence Name() => owner.Table switch
        {
            "Entries" => Sentence.Said(RowName.Entry(row!)),
            "LikelyDuplicates" => Sentence.Of("“{one}” and “{other}”", names.Name("Publications", row!.Number("FirstId")), names.Name("Publications", row.Number("SecondId"))),
            _ when names.Name(owner.Table, owner.Key) is { Length: > 0 } name => Sentence.Said(name),
            _ => row is null ? Sentence.Said(owner.Table) : RowName.Of(row),
        };
    }

    private static List<ThingField> Changed(JsonObject old, JsonObject now) =>
    [
        .. now.Select(p => p.Key).Union(old.Select(p => p.Key))
            .Where(field => !JsonNode.DeepEquals(old[field], now[field]))
            .Select(field => new ThingField(field, old[field]?.DeepClone(), now[field]?.DeepClone())),
    ];
}

/// <summary>What rows say, by the fields that people know.</summary>
internal static class ThingFields
{
    // Keys, what is made from other columns, and where something stands in a document.
    internal static readonly string[] Hidden =
    [
        "Id", "ResearcherId", "DocumentId", "Ordinal", "FirstLine", "LastLine", "Hash", "ReadingHash", "Text", "Json", "SourceJson", "Edits", "NameKey", "SortName", "SortKey", "SearchText",
        "TitleKey", "IsGone", "IsDeleted", "IsVisible", "Kind", "ImportedAt", "FirstId", "SecondId", "Likeness", "Notes", "Sections", "Remainder", "Place", "PhotoId", "SectionChoices",
    ];

    /// <summary>The fields of one thing's rows.</summary>
    public static JsonObject Of(IReadOnlyList<RowImage> rows, RowNames names)
    {
        var fields = new JsonObject();
        foreach (var row in rows.Where(r => r.Table is "Entries" or "Publications" or "Researchers" or "Venues" or "Documents" or "SiteSettings" or "LikelyDuplicates")) AddOwn(fields, row, names);
        AddList("contributors", "Contributors", r => new JsonObject { ["name"] = r.Text("Name"), ["equal"] = r.Flag("IsEqual") ? true : null, ["corresponding"] = r.Flag("IsCorresponding") ? true : null });
        AddList("appearances", "Appearances", r => r.Text("Text"));
        AddList("links", "PublicationLinks", r => new JsonObject { ["kind"] = r.Text("Kind"), ["url"] = r.Text("Url") });
        AddList("documents", "PublicationSources", r => r.Number("DocumentId") is { } document ? new JsonObject { ["name"] = names.Name("Documents", document), ["noLongerInIt"] = r.Flag("IsGone") ? true : null } : new JsonObject { ["typedByAPerson"] = true });
        AddList("contacts", "Contacts", r => new JsonObject { ["kind"] = r.Text("Kind"), ["value"] = r.Text("Value"), ["private"] = r.Flag("IsPublic") ? null : true });
        AddList("aliases", "VenueAliases", r => r.Text("Name"));
        AddList("formerAddresses", "SlugRedirects", r => r.Text("Slug"));
        AddList("photo", "Photos", r => $"{r.Text("MediaType")}, {r.Number("Width")} × {r.Number("Height")}");
        return fields;

        void AddList(string field, string table, Func<RowImage, JsonNode?> item)
        {
            var items = rows.Where(r => r.Table == table).OrderBy(r => r.Number("Ordinal")).ThenBy(r => r.Key).Select(item).ToArray();
            if (items.Length > 0) fields[field] = new JsonArray(items);
        }
    }

    /// <summary>What documents say of the rows.</summary>
    public static JsonObject Said(IReadOnlyList<RowImage> rows)
    {
        var said = new JsonObject();
        foreach (var json in rows.Select(r => r.Table == "PublicationSources" ? r.Text("Json") : r.Table == "Entries" ? r.Text("SourceJson") : null).OfType<string>())
            foreach (var (field, value) in Parsed(json)) said["said." + field] = value?.DeepClone();
        return said;
    }

    private static void AddOwn(JsonObject fields, RowImage row, RowNames names)
    {
        if (row.Table == "Entries")
        {
            fields["kindOfEntry"] = row.Text("Kind");
            foreach (var (field, value) in Parsed(row.Text("Json") ?? "null")) fields[field] = value?.DeepClone();
        }

        foreach (var (column, value) in row.Values)
        {
            if (Hidden.Contains(column) || RowForm.IsDerived(row.Table, column) || value is null) continue;
            string field = JsonNamingPolicy.CamelCase.ConvertName(column);
            if (column is "VenueId" or "ParentId") fields[column == "VenueId" ? "venue" : "heldAt"] = names.Name("Venues", (int?)value);
            else if (value is JsonValue text && text.TryGetValue(out string? json) && json.StartsWith('[')) fields[field] = Parsed(json)["text"]?.DeepClone();
            else if (value.GetValueKind() != JsonValueKind.False) fields[field] = value.DeepClone();
        }

        if (row.Table == "Venues") fields["kind"] = row.Text("Kind");
        if (row.Table == "Documents") fields["text"] = $"{row.Text("Hash")?[..8]}";
        if (row.Flag("IsDeleted")) fields["deleted"] = true;
        if (row.Values["IsVisible"] is { } visible && !(bool)visible) fields["hidden"] = true;
        if (row.Flag("IsGone")) fields["noLongerInItsDocument"] = true;
        if (row.Number("Place") is { } place) fields["place"] = place + 1;
        if (row.Number("PhotoId") is { } photo) fields["photoNumber"] = photo;
        if (row.Text("SectionChoices") is { Length: > 2 } choices) fields["sectionsInOrder"] = new JsonArray([.. Choices(choices)]);
        var edits = Parsed(row.Text("Edits") ?? "[]")["text"]!.AsArray();
        if (row.Table == "Entries" && edits.FirstOrDefault(edit => (string?)edit!["field"] == EntrySection.Field) is { } heading) fields["putUnderTheHeading"] = (string?)heading["is"];
        var open = edits.Where(edit => (bool?)edit!["isConflict"] == true).Select(edit => (JsonNode?)(string)edit!["field"]!).ToArray();
        if (open.Length > 0) fields["waitingForADecision"] = new JsonArray(open);
    }

    private static IEnumerable<JsonNode?> Choices(string json) =>
        Parsed(json)["text"]!.AsArray().Select(choice => (JsonNode?)new JsonObject
        {
            ["heading"] = (string?)choice!["heading"],
            ["kindOfEntry"] = choice["heading"] is null ? (string?)choice["kind"] : null,
            ["hidden"] = (bool?)choice["isVisible"] == true ? null : true,
        });

    // Whatever a program wrote once: what is no object stands as a text.
    private static JsonObject Parsed(string json)
    {
        try
        {
            return JsonNode.Parse(json) switch { JsonObject fields => fields, { } other => new JsonObject { ["text"] = other }, null => [] };
        }
        catch (JsonException)
        {
            return new JsonObject { ["text"] = json };
        }
    }
}
