using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Portfolio.Store.Editing;
using Portfolio.Store.Entities;

namespace Portfolio.Store.History;

/// <summary>Sets the columns of a row back to what a revision found; what was changed since is a person's choice.</summary>
internal sealed class UndoColumns(
    PortfolioDb db,
    IReadOnlyDictionary<string, bool> choices,
    List<UndoConflict> conflicts,
    IReadOnlyDictionary<(string Table, int Key), int> changedSince,
    IReadOnlySet<int> movedPublications,
    IReadOnlySet<int> movedResearchers)
{
    // Where something stands in a document, and what is made from other columns: nobody chooses these.
    private static readonly string[] Silent = ["Ordinal", "FirstLine", "LastLine", "Hash", "ReadingHash", "ImportedAt", "NameKey", "SortName", "SortKey", "SearchText", "TitleKey", "Likeness", "DocumentId", "Text"];
    private static readonly string[] Shown = ["Kind", "Json", "SourceJson", "Edits"];
    private static readonly string[] OfMovedPublication = ["Slug", "IsVisible", "IsDeleted", "Edits"];
    private static readonly string[] OfMovedResearcher = ["Slug", "IsVisible", "PhotoId", "SectionChoices", "Edits"];

    /// <summary>Sets back what the revision changed.</summary>
    public void SetBack(EntityEntry row, RowImage was, RowImage made)
    {
        var now = RowForm.ImageOf(row);
        var changed = was.Values.Select(p => p.Key).Union(made.Values.Select(p => p.Key))
            .Where(column => !RowForm.IsDerived(was.Table, column) && !RowImage.IsSame(was.Values[column], made.Values[column])
                // An image of what came after holds no text of a document.
                && !(was.Table == "Documents" && column == "Text" && !was.Values.ContainsKey(column)))
            .ToList();
        if (Limit(was) is { } limit) changed.RemoveAll(column => !limit.Contains(column));
        if (row.Entity is Entry entry && changed.Exists(Shown.Contains) && !Array.TrueForAll(Shown, column => RowImage.IsSame(now.Values[column], made.Values[column])))
        {
            SetEntryBack(entry, was, made, now);
            changed.RemoveAll(Shown.Contains);
        }

        foreach (string column in changed)
        {
            JsonNode? old = was.Values[column], left = made.Values[column], there = now.Values[column];
            if (RowImage.IsSame(there, old)) continue;
            if (RowImage.IsSame(there, left)) RowForm.Set(row, column, old);
            else if (column == "Edits") SetEditsBack(row, was, made, now);
            else if (!Silent.Contains(column) && Asks(was, JsonNamingPolicy.CamelCase.ConvertName(column), old, left, there)) RowForm.Set(row, column, old);
        }
    }

    private string[]? Limit(RowImage row) => row.Table switch
    {
        "Publications" when movedPublications.Contains(row.Key) => OfMovedPublication,
        "Researchers" when movedResearchers.Contains(row.Key) => OfMovedResearcher,
        "Contacts" when movedResearchers.Contains(row.Number("ResearcherId") ?? 0) => ["IsPublic"],
        _ => null,
    };

    // Field by field: what is shown is what the document says with people's words over it.
    private void SetEntryBack(Entry entry, RowImage was, RowImage made, RowImage now)
    {
        if (was.Text("Kind") != made.Text("Kind"))
        {
            if (!Asks(was, null, JsonNode.Parse(was.Text("Json")!), JsonNode.Parse(made.Text("Json")!), JsonNode.Parse(entry.Json))) return;
            foreach (string column in Shown) RowForm.Set(db.Entry(entry), column, was.Values[column]);
            return;
        }

        JsonObject old = Fields(was, "Json"), left = Fields(made, "Json"), there = Fields(now, "Json");
        var wanted = there.DeepClone().AsObject();
        foreach (string field in old.Select(p => p.Key).Union(left.Select(p => p.Key)))
        {
            if (JsonNode.DeepEquals(old[field], left[field]) || JsonNode.DeepEquals(there[field], old[field])) continue;
            if (!JsonNode.DeepEquals(there[field], left[field]) && !Asks(was, field, old[field], left[field], there[field])) continue;
            if (old[field] is { } value) wanted[field] = value.DeepClone();
            else wanted.Remove(field);
        }

        try
        {
            entry.Json = EntryJson.Write(entry.Kind, wanted);
        }
        catch (JsonException)
        {
            // Without a field that the entry needs: it stays as it is.
            return;
        }

        if (was.Text("SourceJson") != made.Text("SourceJson") && now.Text("SourceJson") == made.Text("SourceJson")) entry.SourceJson = was.Text("SourceJson");
        FieldEdit? heading = Heading(was), current = Heading(now);
        if (!Equals(current, Heading(made))) heading = current;
        var edits = entry.SourceJson is null ? [] : FieldEdits.Between(EntryJson.Fields(entry.SourceJson), EntryJson.Fields(entry.Json), entry.Edits);
        entry.Edits = heading is null ? edits : [.. edits, heading];
    }

    // What people made of a publication's or a person's fields: one of the edits after the other.
    private void SetEditsBack(EntityEntry row, RowImage was, RowImage made, RowImage now)
    {
        Dictionary<string, FieldEdit> old = Edits(was), left = Edits(made), there = Edits(now);
        foreach (string field in old.Keys.Union(left.Keys))
        {
            FieldEdit? before = old.GetValueOrDefault(field), after = left.GetValueOrDefault(field), current = there.GetValueOrDefault(field);
            if (Equals(before, after) || Equals(current, before)) continue;
            bool isOurs = Equals(current, after) || JsonNode.DeepEquals(current?.Is, after?.Is);
            if (!isOurs && !Asks(was, field, before?.Is ?? after?.Was, after?.Is, current?.Is)) continue;
            if (before is null) there.Remove(field);
            else there[field] = before;
        }

        RowForm.Set(row, "Edits", JsonValue.Create(EntryJson.Write((IReadOnlyList<FieldEdit>)[.. there.Values])));
    }

    private bool Asks(RowImage row, string? field, JsonNode? old, JsonNode? left, JsonNode? there)
    {
        string key = field is null ? $"{row.Table}:{row.Key}" : $"{row.Table}:{row.Key}:{field}";
        conflicts.Add(new UndoConflict(key, RowName.Of(row), field, old?.DeepClone(), left?.DeepClone(), there?.DeepClone(), changedSince.TryGetValue((row.Table, row.Key), out int since) ? since : null));
        return choices.GetValueOrDefault(key);
    }

    private static FieldEdit? Heading(RowImage row) => Edits(row).GetValueOrDefault(EntrySection.Field);

    private static JsonObject Fields(RowImage row, string column) => row.Text(column) is { } json ? EntryJson.Fields(json) : [];

    private static Dictionary<string, FieldEdit> Edits(RowImage row) => EntryJson.Read<List<FieldEdit>>(row.Text("Edits") ?? "[]").ToDictionary(edit => edit.Field);
}
