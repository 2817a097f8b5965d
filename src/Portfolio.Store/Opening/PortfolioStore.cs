using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Portfolio.Store.Writing;

namespace Portfolio.Store.Opening;

/// <summary>The store in its data directory: one database file, opened once at the program's start.</summary>
public sealed class PortfolioStore
{
    private static readonly byte[] SqliteHeader = "SQLite format 3\0"u8.ToArray();
    private static readonly ConnectionSettings Settings = new();

    /// <summary>A store in the directory. Nothing is read or made before <see cref="OpenAsync"/>.</summary>
    public PortfolioStore(string dataDirectory) => DataDirectory = Path.GetFullPath(dataDirectory);

    /// <summary>The directory that holds the database.</summary>
    public string DataDirectory { get; }

    /// <summary>The database's file.</summary>
    public string DatabasePath => Path.Combine(DataDirectory, "portfolio.db");

    /// <summary>Makes the directory and the database where they are missing, and brings an older database to today's form.</summary>
    /// <exception cref="StoreException">The directory can't be written, the file is no database, or a newer program made it.</exception>
    public async Task OpenAsync(CancellationToken cancellation = default)
    {
        MakeWritableDirectory();
        await CheckFileAsync(cancellation);
        try
        {
            await using var db = NewContext();
            await CheckVersionAsync(db, cancellation);
            await db.Database.MigrateAsync(cancellation);
            await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL", cancellation);
            await new DerivedRows(db, TimeProvider.System).RenewAsync(cancellation);
            // What SQLite knows of the tables' sizes decides which index it takes. A sample is enough, and quick.
            await db.Database.ExecuteSqlRawAsync("PRAGMA analysis_limit = 1000; ANALYZE", cancellation);
        }
        catch (SqliteException e)
        {
            throw new StoreException(Explain(e), e);
        }
    }

    /// <summary>True when nobody was imported yet.</summary>
    public async Task<bool> IsEmptyAsync(CancellationToken cancellation = default)
    {
        await using var db = NewContext();
        return !await db.Researchers.AnyAsync(cancellation);
    }

    /// <summary>True when the database answers; for <c>/readyz</c>.</summary>
    public async Task<bool> IsReadyAsync(CancellationToken cancellation = default)
    {
        try
        {
            if (!File.Exists(DatabasePath)) return false;
            await using var db = NewContext();
            await db.Researchers.AnyAsync(cancellation);
            return true;
        }
        catch (SqliteException)
        {
            return false;
        }
    }

    /// <summary>Makes a context read and write this database, with the same safety as the store's own.</summary>
    /// <param name="options">The context's options.</param>
    /// <param name="migrationsTable">Where a context other than the store's notes its migrations.</param>
    public void Configure(DbContextOptionsBuilder options, string? migrationsTable = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        SqliteLibrary.Choose();
        var connection = new SqliteConnectionStringBuilder { DataSource = DatabasePath };
        options.UseSqlite(connection.ToString(), sqlite =>
        {
            sqlite.UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery);
            if (migrationsTable is not null) sqlite.MigrationsHistoryTable(migrationsTable);
        })
        // Pairs of duplicates are for admins, who ask for them with IgnoreQueryFilters.
        .ConfigureWarnings(warnings => warnings.Ignore(CoreEventId.PossibleIncorrectRequiredNavigationWithQueryFilterInteractionWarning))
        .AddInterceptors(Settings);
    }

    internal PortfolioDb NewContext()
    {
        var options = new DbContextOptionsBuilder<PortfolioDb>();
        Configure(options);
        return new PortfolioDb(options.Options);
    }

    private void MakeWritableDirectory()
    {
        try
        {
            Directory.CreateDirectory(DataDirectory);
            string probe = Path.Combine(DataDirectory, string.Create(CultureInfo.InvariantCulture, $".write-{Environment.ProcessId}"));
            File.WriteAllBytes(probe, []);
            File.Delete(probe);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw new StoreException(
                $"The data folder “{DataDirectory}” can't be written: {e.Message} Give this user the right to write there, or choose another folder with Portfolio:DataDirectory (Portfolio__DataDirectory in the environment).", e);
        }
    }

    private async Task CheckFileAsync(CancellationToken cancellation)
    {
        if (!File.Exists(DatabasePath)) return;
        byte[] header = new byte[SqliteHeader.Length];
        int read;
        try
        {
            await using var file = File.Open(DatabasePath, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            read = await file.ReadAtLeastAsync(header, header.Length, throwOnEndOfStream: false, cancellation);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StoreException($"“{DatabasePath}” can't be read: {e.Message} Give this user the right to read and write it.", e);
        }

        // An empty file is what SQLite itself leaves before the first write.
        if (read > 0 && !header.AsSpan().SequenceEqual(SqliteHeader)) throw new StoreException(NoDatabase);
    }

    private async Task CheckVersionAsync(PortfolioDb db, CancellationToken cancellation)
    {
        var known = db.Database.GetMigrations().ToHashSet();
        var applied = (await db.Database.GetAppliedMigrationsAsync(cancellation)).ToList();
        if (applied.Find(migration => !known.Contains(migration)) is { } newer)
        {
            throw new StoreException(
                $"“{DatabasePath}” was made by a newer version of this program (it has “{newer}”). Run that version, or restore a backup from before.");
        }

        if (applied.Count > 0) return;
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = "SELECT count(*) FROM sqlite_master WHERE type = 'table'";
        await db.Database.OpenConnectionAsync(cancellation);
        bool hasTables = await command.ExecuteScalarAsync(cancellation) is > 0L;
        if (hasTables) throw new StoreException($"“{DatabasePath}” is a database of another program. Move it away, or choose another folder with Portfolio:DataDirectory.");
    }

    private string NoDatabase =>
        $"“{DatabasePath}” is not a database, or is damaged. Move it away to start anew, or restore a backup with: restore --from FILE.";

    // SQLite's result codes: https://www.sqlite.org/rescode.html
    private string Explain(SqliteException e) => e.SqliteErrorCode switch
    {
        5 or 6 => $"“{DatabasePath}” is locked by another program. Stop it, and try again.",
        8 or 14 => $"“{DatabasePath}” can't be opened for writing. Give this user the right to write the file and its folder.",
        11 or 26 => NoDatabase,
        13 => $"The disk that holds “{DatabasePath}” is full. Make room, and try again.",
        _ => $"“{DatabasePath}” can't be opened: {e.Message}",
    };
}
