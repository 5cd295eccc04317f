using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CrmBot.Domain.Storage;

/// <summary>
/// When another process writes, SQLite itself waits, from a millisecond on. The client library's own way is to sleep 150 ms
/// a time, which one collision would show to a user.
/// </summary>
internal sealed class SqlitePatience : DbConnectionInterceptor
{
    public static readonly SqlitePatience Instance = new();

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Set(connection);

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Set(connection);
        return Task.CompletedTask;
    }

    private static void Set(DbConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA busy_timeout=5000;PRAGMA cache_size=-512";
        command.ExecuteNonQuery();
    }
}
