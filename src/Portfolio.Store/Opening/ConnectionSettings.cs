using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Portfolio.Store.Opening;

/// <summary>Sets what SQLite forgets between connections.</summary>
internal sealed class ConnectionSettings : DbConnectionInterceptor
{
    // synchronous=FULL: what an admin was told is saved stays saved when the power goes. Readers don't pay for it.
    internal const string Sql = "PRAGMA foreign_keys = ON; PRAGMA busy_timeout = 10000; PRAGMA synchronous = FULL;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Sql;
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = Sql;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
