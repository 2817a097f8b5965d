using Microsoft.EntityFrameworkCore;

namespace Portfolio.Store.Opening;

/// <summary>The store in its data directory: one database file, opened once at the program's start.</summary>
public sealed class PortfolioStore
{
    /// <summary>A store in the directory. Nothing is read or made before <see cref="OpenAsync"/>.</summary>
    public PortfolioStore(string dataDirectory) => DataDirectory = Path.GetFullPath(dataDirectory);

    /// <summary>The directory that holds the database.</summary>
    public string DataDirectory { get; }

    /// <summary>The database's file.</summary>
    public string DatabasePath => Path.Combine(DataDirectory, "portfolio.db");

    /// <summary>Makes the directory and the database where they are missing, and brings an older database to today's form.</summary>
    /// <exception cref="StoreException">The directory can't be written, the file is no database, or a newer program made it.</exception>
    public Task OpenAsync(CancellationToken cancellation = default) => throw new NotSupportedException();

    /// <summary>True when nobody was imported yet.</summary>
    public Task<bool> IsEmptyAsync(CancellationToken cancellation = default) => throw new NotSupportedException();

    /// <summary>True when the database answers; for <c>/readyz</c>.</summary>
    public Task<bool> IsReadyAsync(CancellationToken cancellation = default) => throw new NotSupportedException();

    internal void Configure(DbContextOptionsBuilder options) => throw new NotSupportedException();
}
