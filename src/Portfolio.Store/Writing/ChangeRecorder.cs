using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using Portfolio.Cv;
using Portfolio.Store.Entities;

namespace Portfolio.Store.Writing;

/// <summary>Watches what a write saves: the rows before and after, and whose pages they stand on.</summary>
internal sealed class ChangeRecorder : IDisposable
{
    private static readonly JsonSerializerOptions Json = new(CvJson.Options) { WriteIndented = false };

    private readonly PortfolioDb db;
    private readonly Touched touched = new();
    private readonly Dictionary<(string Table, int Id), RowImage> rows = [];
    private readonly List<(EntityEntry Entry, EntityState State)> saving = [];

    public ChangeRecorder(PortfolioDb db)
    {
        this.db = db;
        db.SavingChanges += OnSaving;
        db.SavedChanges += OnSaved;
    }

    public bool IsEmpty => rows.Count == 0;

    public void Stop()
    {
        db.SavingChanges -= OnSaving;
        db.SavedChanges -= OnSaved;
    }

    public void Dispose() => Stop();

    public async Task<Touched> TouchedAsync(CancellationToken cancellation)
    {
        await touched.SpreadAsync(db, cancellation);
        return touched;
    }

    /// <summary>Which rows they are.</summary>
    public IEnumerable<RevisionRow> Rows => rows.Keys.Select(key => new RevisionRow { Table = key.Table, Key = key.Id });

    /// <summary>The rows as they were and as they are, as two JSON arrays.</summary>
    public (string Before, string After) Images()
    {
        var before = new JsonArray();
        var after = new JsonArray();
        foreach (var ((table, id), image) in rows)
        {
            if (image.Before is { } old) before.Add(Image(table, id, old));
            if (image.After is { } now) after.Add(Image(table, id, now));
        }

        return (before.ToJsonString(Json), after.ToJsonString(Json));

        static JsonObject Image(string table, int id, JsonObject values) => new() { ["table"] = table, ["key"] = id, ["values"] = values };
    }

    private void OnSaving(object? sender, SavingChangesEventArgs e)
    {
        saving.Clear();
        foreach (var entry in db.ChangeTracker.Entries())
        {
            if (entry.State is not (EntityState.Added or EntityState.Modified or EntityState.Deleted)) continue;
            // Derived rows are made anew from the others.
            if (entry.Entity is PublicationPlace or PendingImport) continue;
            saving.Add((entry, entry.State));
            if (entry.State == EntityState.Added) continue;
            touched.Add(entry, entry.OriginalValues);
            var row = Row(entry);
            if (!row.IsNew) row.Before ??= Values(entry, entry.OriginalValues);
            if (entry.State == EntityState.Deleted) row.After = null;
        }
    }

    private void OnSaved(object? sender, SavedChangesEventArgs e)
    {
        foreach (var (entry, state) in saving)
        {
            if (state == EntityState.Deleted) continue;
            touched.Add(entry, entry.CurrentValues);
            var row = Row(entry);
            if (state == EntityState.Added) row.IsNew = true;
            row.After = Values(entry, entry.CurrentValues);
        }
    }

    private RowImage Row(EntityEntry entry)
    {
        var key = (entry.Metadata.GetTableName()!, entry.OriginalValues.GetValue<int>("Id"));
        if (!rows.TryGetValue(key, out var row)) rows.Add(key, row = new RowImage());
        return row;
    }

    /// <summary>A row's columns, as they stand in an image; those without a value are left out.</summary>
    public static JsonObject Values(EntityEntry entry, PropertyValues values)
    {
        var image = new JsonObject();
        foreach (var property in values.Properties)
        {
            if (property.IsPrimaryKey() || IsLeftOut(entry, property)) continue;
            object? value = values[property];
            var converter = property.GetTypeMapping().Converter;
            if (value is not null && converter is not null) value = converter.ConvertToProvider(value);
            if (value is not null) image[property.Name] = JsonSerializer.SerializeToNode(value, value.GetType(), Json);
        }

        return image;
    }

    // A document's text is in its row, or in the "before" of the revision that replaced it; a photo's row is never changed.
    private static bool IsLeftOut(EntityEntry entry, IProperty property) =>
        (entry is { Entity: Document, State: EntityState.Unchanged } && property.Name is nameof(Document.Text))
        || (entry.Entity is Photo && property.Name is nameof(Photo.Bytes));

    private sealed class RowImage
    {
        public bool IsNew { get; set; }

        public JsonObject? Before { get; set; }

        public JsonObject? After { get; set; }
    }
}
