using System.Data.Common;
using System.Globalization;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Portfolio.Store.Checking;

/// <summary>Looks whether the store agrees with itself.</summary>
public sealed class StoreCheck(PortfolioDb db)
{
    private static readonly (string Sql, string Problem)[] Counts =
    [
        ("SELECT count(*) FROM Publications WHERE IsShown AND Id NOT IN (SELECT rowid FROM publication_search)", "publications that a search can't find"),
        ("SELECT count(*) FROM publication_search WHERE rowid NOT IN (SELECT Id FROM Publications WHERE IsShown)", "search rows of publications that are gone or hidden"),
        ("SELECT count(*) FROM Publications WHERE IsShown AND Id NOT IN (SELECT PublicationId FROM PublicationPlaces)", "publications that venue and track filters can't find"),
        ("SELECT count(*) FROM Publications p WHERE IsShown AND VenueId IS NOT NULL AND NOT EXISTS (SELECT 1 FROM PublicationPlaces x WHERE x.PublicationId = p.Id AND x.VenueId = p.VenueId)", "publications that are not filed under their venue"),
        ("SELECT count(*) FROM Venues v WHERE PublicationCount <> (SELECT count(DISTINCT PublicationId) FROM PublicationPlaces x WHERE x.VenueId = v.Id)", "venues whose publications are counted wrongly"),
        ("SELECT count(*) FROM PublicationSources s JOIN Documents d ON d.Id = s.DocumentId WHERE d.ResearcherId <> s.ResearcherId", "sources that belong to another researcher than their document"),
        ("SELECT count(*) FROM SlugRedirects s WHERE (Owner = 'researcher' AND OwnerId NOT IN (SELECT Id FROM Researchers)) OR (Owner = 'publication' AND OwnerId NOT IN (SELECT Id FROM Publications)) OR (Owner = 'venue' AND OwnerId NOT IN (SELECT Id FROM Venues))", "addresses that lead to what is gone"),
    ];

    /// <summary>What is wrong, in words; empty when all is well.</summary>
    public async Task<IReadOnlyList<string>> RunAsync(CancellationToken cancellation = default)
    {
        var problems = new List<string>();
        await db.Database.OpenConnectionAsync(cancellation);
        var connection = db.Database.GetDbConnection();
        await foreach (string line in LinesAsync(connection, "PRAGMA integrity_check", cancellation))
        {
            if (line != "ok") problems.Add($"The database's file is damaged: {line}. Restore a backup.");
        }

        await foreach (string line in LinesAsync(connection, "SELECT \"table\" || ' row ' || coalesce(rowid, '?') || ' names a missing row of ' || parent FROM pragma_foreign_key_check", cancellation))
        {
            problems.Add($"{line}. Restore a backup.");
        }

        await CheckSearchAsync(connection, problems, cancellation);
        foreach (var (sql, problem) in Counts)
        {
            await foreach (string count in LinesAsync(connection, sql, cancellation))
            {
                if (count != "0") problems.Add($"{count} {problem}.");
            }
        }

        await CheckEntriesAsync(problems, cancellation);
        return problems;
    }

    // https://www.sqlite.org/fts5.html#the_integrity_check_command
    private static async Task CheckSearchAsync(DbConnection connection, List<string> problems, CancellationToken cancellation)
    {
        try
        {
            await using var command = connection.CreateCommand();
            command.CommandText = "INSERT INTO publication_search (publication_search) VALUES ('integrity-check')";
            await command.ExecuteNonQueryAsync(cancellation);
        }
        catch (SqliteException e)
        {
            problems.Add($"The search index is damaged: {e.Message}");
        }
    }

    private async Task CheckEntriesAsync(List<string> problems, CancellationToken cancellation)
    {
        await foreach (var entry in db.Entries.IgnoreQueryFilters().AsNoTracking().AsAsyncEnumerable().WithCancellation(cancellation))
        {
            try
            {
                EntryJson.Read(entry.Kind, entry.Json);
            }
            catch (Exception e) when (e is JsonException or ArgumentException or FormatException)
            {
                problems.Add(string.Create(CultureInfo.InvariantCulture, $"Entry {entry.Id} ({EnumName.Of(entry.Kind)}) can't be read: {e.Message}"));
            }
        }
    }

    private static async IAsyncEnumerable<string> LinesAsync(
        DbConnection connection, string sql, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The statements are the ones above.
        command.CommandText = sql;
#pragma warning restore CA2100
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation)) yield return Convert.ToString(reader.GetValue(0), CultureInfo.InvariantCulture) ?? "";
    }
}
