using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Portfolio.Store.Opening;

namespace Portfolio.Store.Backup;

/// <summary>Copies the store to a file and back.</summary>
public sealed class StoreBackup(PortfolioStore store)
{
    /// <summary>Writes a consistent copy, while the site may go on reading and writing. A file of that name is replaced once the copy is whole.</summary>
    /// <exception cref="StoreException">There is no store yet, or the file can't be written.</exception>
    public async Task BackupAsync(string toFile, CancellationToken cancellation = default)
    {
        if (!File.Exists(store.DatabasePath)) throw new StoreException($"There is no store in “{store.DataDirectory}” to copy.");
        string whole = Path.GetFullPath(toFile), part = whole + ".part";
        if (whole == store.DatabasePath) throw new StoreException("The store can't be copied onto itself. Name another file.");
        try
        {
            File.Delete(part);
            await using (var db = store.NewContext())
            await using (var copy = NewConnection(part))
            {
                await db.Database.OpenConnectionAsync(cancellation);
                await copy.OpenAsync(cancellation);
                ((SqliteConnection)db.Database.GetDbConnection()).BackupDatabase(copy);
                // One file, that can be carried about: without the log beside it that a live store has.
                await using var command = copy.CreateCommand();
                command.CommandText = "PRAGMA journal_mode = DELETE";
                await command.ExecuteNonQueryAsync(cancellation);
            }

            File.Move(part, whole, overwrite: true);
        }
        catch (Exception e) when (e is SqliteException or IOException or UnauthorizedAccessException)
        {
            throw new StoreException($"The copy “{whole}” can't be written: {e.Message} See that the folder is there, can be written, and has room.", e);
        }
    }

    /// <summary>
    /// Makes the store what a copy holds, and brings it to today's form. What the store held before is kept beside it
    /// in the file whose path is returned; null when there was none.
    /// </summary>
    /// <exception cref="StoreException">The file is no copy of a store, is damaged, or a newer program made it. The store is as it was.</exception>
    public async Task<string?> RestoreAsync(string fromFile, CancellationToken cancellation = default)
    {
        string copy = Path.GetFullPath(fromFile);
        if (!File.Exists(copy)) throw new StoreException($"There is no file “{copy}”.");
        // The copy goes through all checks as a store of its own first, and what is restored is what passed them.
        string trial = Path.Combine(Path.GetTempPath(), $"portfolio-restore-{Guid.NewGuid():N}");
        try
        {
            Directory.CreateDirectory(trial);
            var tried = new PortfolioStore(trial);
            File.Copy(copy, tried.DatabasePath);
            await tried.OpenAsync(cancellation);
            await using var db = tried.NewContext();
            await db.Database.OpenConnectionAsync(cancellation);
            var source = (SqliteConnection)db.Database.GetDbConnection();
            await CheckWholeAsync(source, copy, cancellation);

            string? before = File.Exists(store.DatabasePath) ? store.DatabasePath + ".before-restore" : null;
            if (before is not null) await BackupAsync(before, cancellation);
            Directory.CreateDirectory(store.DataDirectory);
            await using var target = NewConnection(store.DatabasePath);
            await target.OpenAsync(cancellation);
            source.BackupDatabase(target);
            return before;
        }
        catch (StoreException e) when (e.Message.Contains(trial, StringComparison.Ordinal))
        {
            throw new StoreException($"“{copy}” is not a copy of a store that can be restored. {e.Message.Replace(Path.Combine(trial, "portfolio.db"), copy, StringComparison.Ordinal)}", e);
        }
        catch (Exception e) when (e is SqliteException or IOException or UnauthorizedAccessException)
        {
            throw new StoreException($"The store can't be restored from “{copy}”: {e.Message} Stop the site, and try again.", e);
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            if (Directory.Exists(trial)) Directory.Delete(trial, recursive: true);
        }
    }

    private static async Task CheckWholeAsync(SqliteConnection source, string copy, CancellationToken cancellation)
    {
        await using var command = source.CreateCommand();
        command.CommandText = "PRAGMA quick_check(1)";
        if (await command.ExecuteScalarAsync(cancellation) is not "ok") throw new StoreException($"“{copy}” is damaged. Take an earlier copy.");
    }

    private static SqliteConnection NewConnection(string file) =>
        new(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString());
}
