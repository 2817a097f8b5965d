using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Portfolio.Cv;
using Portfolio.Store.History;
using Portfolio.Store.Writing;

namespace Portfolio.Store.Exporting;

/// <summary>Takes what <see cref="ExportStore"/> wrote into a store that knows nobody yet, as one change.</summary>
public sealed class TakeInExport(PortfolioDb db, WriteDoor door)
{
    /// <summary>What stands in an export.</summary>
    /// <exception cref="StoreException">It is no export, or one of a newer program.</exception>
    public static async Task<ExportContents> ReadAsync(Stream input, CancellationToken cancellation = default)
    {
        JsonObject? root;
        try
        {
            root = await JsonNode.ParseAsync(input, documentOptions: new JsonDocumentOptions { AllowDuplicateProperties = false }, cancellationToken: cancellation) as JsonObject;
        }
        catch (JsonException e)
        {
            throw new StoreException(Sentence.Of("This is no export: line {line} is not JSON. Choose the file portfolio.json of an export.", ((e.LineNumber ?? 0) + 1).ToString(CultureInfo.InvariantCulture)), e);
        }

        if (root is null || (root["format"] as JsonValue)?.TryGetValue(out string? format) != true || format != ExportStore.Format || root["tables"] is not JsonObject tables)
            throw new StoreException(Sentence.Of("This is no export of a portfolio: it doesn’t say so in its first line. Choose the file portfolio.json of an export."));
        if ((root["version"] as JsonValue)?.TryGetValue(out int version) != true || version > ExportStore.Version)
            throw new StoreException(Sentence.Of("This export was made by a newer program. Update this one, and try again."));
        return new ExportContents(tables);
    }

    /// <summary>True when the store knows nobody and nothing.</summary>
    public async Task<bool> IsPossibleAsync(CancellationToken cancellation = default) =>
        !await db.Researchers.IgnoreQueryFilters().AnyAsync(cancellation) && !await db.Publications.IgnoreQueryFilters().AnyAsync(cancellation) && !await db.Venues.AnyAsync(cancellation);

    /// <summary>Takes it in.</summary>
    /// <exception cref="StoreException">The store isn't empty, or the export is damaged. The store is left as it was.</exception>
    public async Task RunAsync(ExportContents contents, string who, CancellationToken cancellation = default)
    {
        try
        {
            await door.RunAsync(
                who,
                async token =>
                {
                    if (!await IsPossibleAsync(token)) throw new StoreException(Sentence.Of("An export can only be taken into a store that knows nobody yet. Start the site with another, empty data folder and without documents in its content folder."));
                    foreach (var type in ExportStore.Tables(db))
                    {
                        string table = db.Model.FindEntityType(type)!.GetTableName()!;
                        foreach (var row in contents.Rows(table)) db.Add(RowForm.Make(db, row));
                        await db.SaveChangesAsync(token);
                    }

                    return new Written<bool>(true, Sentence.Of(
                        "Took in an export (researchers: {researchers}, publications: {publications})",
                        contents.Count("Researchers").ToString(CultureInfo.InvariantCulture),
                        contents.Count("Publications").ToString(CultureInfo.InvariantCulture)));
                },
                cancellation);
        }
        catch (Exception e) when (e is DbUpdateException or JsonException or InvalidOperationException or FormatException or ArgumentException)
        {
            throw new StoreException(Sentence.Of("The export is damaged: its rows don’t fit together. Nothing was taken in."), e);
        }
    }
}

/// <summary>What stands in an export.</summary>
public sealed class ExportContents
{
    private readonly JsonObject tables;

    internal ExportContents(JsonObject tables) => this.tables = tables;

    /// <summary>How many rows a table has.</summary>
    public int Count(string table) => (tables[table] as JsonArray)?.Count ?? 0;

    internal IEnumerable<RowImage> Rows(string table)
    {
        foreach (var row in (tables[table] as JsonArray ?? []).OfType<JsonObject>())
        {
            int id = (int)(row["Id"] ?? throw new FormatException("A row has no Id."));
            yield return new RowImage(table, id, row);
        }
    }
}
