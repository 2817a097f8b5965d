using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Portfolio.Store.Entities;
using Portfolio.Store.Writing;

namespace Portfolio.Store.Exporting;

/// <summary>
/// Writes all that the store knows of people, publications and venues as one JSON: what documents say, and what people made
/// of it. Accounts and the history are not in it. The form is that of docs/administering.md, “Taking everything along”.
/// </summary>
public sealed class ExportStore(PortfolioDb db)
{
    /// <summary>The first member of the JSON, by which it is known again.</summary>
    internal const string Format = "portfolio-export";

    /// <summary>The form's version: a program reads its own and earlier ones.</summary>
    internal const int Version = 2;

    // Made from others, a store's own history, and what waits: none is part of what the store knows.
    private static readonly Type[] LeftOut = [typeof(PublicationPlace), typeof(Revision), typeof(RevisionRow), typeof(PendingImport)];

    /// <summary>The tables, those first that others refer to.</summary>
    internal static IReadOnlyList<Type> Tables(PortfolioDb db)
    {
        Type[] first = [typeof(Researcher), typeof(Venue), typeof(Document), typeof(Publication)];
        return [.. db.Model.GetEntityTypes().Where(t => t.FindPrimaryKey()?.Properties[0].Name == "Id").Select(t => t.ClrType).Except(LeftOut).OrderBy(t => Array.IndexOf(first, t) is >= 0 and var at ? at : first.Length).ThenBy(t => t.Name, StringComparer.Ordinal)];
    }

    /// <summary>Writes the JSON, row after row, of one moment.</summary>
    public async Task WriteAsync(Stream output, CancellationToken cancellation = default)
    {
        db.SeesAll = true;
        await db.Database.OpenConnectionAsync(cancellation);
        // Deferred: it reads, and holds up nobody who writes.
        await using var moment = ((SqliteConnection)db.Database.GetDbConnection()).BeginTransaction(deferred: true);
        await db.Database.UseTransactionAsync(moment, cancellation);
        try
        {
            await using var json = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = EntryJson.Options.Encoder });
            json.WriteStartObject();
            json.WriteString("format", Format);
            json.WriteNumber("version", Version);
            json.WriteStartObject("tables");
            var write = typeof(ExportStore).GetMethod(nameof(WriteTableAsync), BindingFlags.NonPublic | BindingFlags.Instance)!;
            foreach (var type in Tables(db)) await (Task)write.MakeGenericMethod(type).Invoke(this, [json, cancellation])!;
            json.WriteEndObject();
            json.WriteEndObject();
        }
        finally
        {
            db.SeesAll = false;
            await db.Database.UseTransactionAsync(null, cancellation);
        }
    }

    private async Task WriteTableAsync<T>(Utf8JsonWriter json, CancellationToken cancellation)
        where T : class
    {
        json.WriteStartArray(db.Model.FindEntityType(typeof(T))!.GetTableName()!);
        await foreach (var row in db.Set<T>().AsNoTracking().OrderBy(row => EF.Property<int>(row, "Id")).AsAsyncEnumerable().WithCancellation(cancellation))
        {
            var entry = db.Entry(row);
            var values = ChangeRecorder.Values(entry, entry.CurrentValues);
            values.Insert(0, "Id", (int)entry.Property("Id").CurrentValue!);
            if (row is Photo photo) values["Bytes"] = JsonValue.Create(Convert.ToBase64String(photo.Bytes));
            values.WriteTo(json, EntryJson.Options);
            if (json.BytesPending > 64 * 1024) await json.FlushAsync(cancellation);
        }

        json.WriteEndArray();
    }
}
