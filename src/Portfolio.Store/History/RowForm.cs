using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using Portfolio.Store.Entities;
using Portfolio.Store.Writing;

namespace Portfolio.Store.History;

/// <summary>Makes rows from their images, and images from rows.</summary>
internal static class RowForm
{
    private static readonly Dictionary<string, string[]> Derived = new()
    {
        ["Publications"] = [nameof(Publication.NewestKey), nameof(Publication.OldestKey), nameof(Publication.ByTitleKey), nameof(Publication.ByVenueKey), nameof(Publication.Award), nameof(Publication.OurPositions), nameof(Publication.IsShown), nameof(Publication.AddedAt), nameof(Publication.CitationKey)],
        ["Venues"] = [nameof(Venue.PublicationCount)],
    };

    /// <summary>True for a column that is made from others after every write.</summary>
    public static bool IsDerived(string table, string column) => Derived.TryGetValue(table, out string[]? columns) && columns.Contains(column);

    /// <summary>What a table's rows are; null for a table that there isn't any more.</summary>
    public static IEntityType? TypeOf(PortfolioDb db, string table) => db.Model.GetEntityTypes().FirstOrDefault(t => t.GetTableName() == table);

    /// <summary>The row of a key, tracked; null when there is none.</summary>
    public static async Task<EntityEntry?> FindAsync(PortfolioDb db, string table, int key, CancellationToken cancellation) =>
        TypeOf(db, table) is { } type && await db.FindAsync(type.ClrType, [key], cancellation) is { } row && db.Entry(row) is { State: not EntityState.Deleted } entry ? entry : null;

    /// <summary>The image of a row as it is now.</summary>
    public static RowImage ImageOf(EntityEntry row) => new(
        row.Metadata.GetTableName()!,
        (int)row.Property("Id").CurrentValue!,
        JsonNode.Parse(ChangeRecorder.Values(row, row.CurrentValues).ToJsonString(EntryJson.Options))!.AsObject());

    /// <summary>A row from its image. Columns that an older program didn't know have the value that new rows have.</summary>
    public static object Make(PortfolioDb db, RowImage image)
    {
        var type = TypeOf(db, image.Table) ?? throw new StoreException($"There is no table {image.Table} any more.");
        object row = Activator.CreateInstance(type.ClrType)!;
        foreach (var property in type.GetProperties())
        {
            if (property.IsPrimaryKey()) property.PropertyInfo!.SetValue(row, image.Key);
            else if (image.Values[property.Name] is { } value) property.PropertyInfo!.SetValue(row, ValueOf(property, value));
        }

        // Before there were edits, what came from a document was what is shown.
        if (row is Entry { SourceJson: null, DocumentId: not null } entry && image.Values[nameof(Entry.Edits)] is null) entry.SourceJson = entry.Json;
        if (row is Venue venue) venue.PublicationCount = 0;
        return row;
    }

    /// <summary>Sets a column as an image has it. One that there isn't any more is passed over.</summary>
    public static void Set(EntityEntry row, string column, JsonNode? value)
    {
        if (row.Metadata.FindProperty(column) is not { } property) return;
        if (value is not null) row.Property(column).CurrentValue = ValueOf(property, value);
        else if (property.IsNullable) row.Property(column).CurrentValue = null;
    }

    private static object? ValueOf(IReadOnlyProperty property, JsonNode value)
    {
        var converter = ((IProperty)property).GetTypeMapping().Converter;
        object? provided = value.Deserialize(converter?.ProviderClrType ?? property.ClrType, EntryJson.Options);
        return converter is null ? provided : converter.ConvertFromProvider(provided);
    }
}
