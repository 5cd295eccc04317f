using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SQLitePCL;

namespace CrmBot.Domain.Storage;

/// <summary>
/// What each connection is told when it is first opened; its pool keeps it so. When another process writes, SQLite itself
/// waits, from a millisecond on: the client library's own way is to sleep 150 ms a time, which one collision would show to a
/// user. The page cache is small, since each connection has its own and the operating system has one as well.
/// </summary>
internal sealed class SqliteSettings : DbConnectionInterceptor
{
    public static readonly SqliteSettings Instance = new();

    private const string Always = "PRAGMA busy_timeout=5000;PRAGMA cache_size=-512;";

    private static readonly ConditionalWeakTable<sqlite3, string> Told = [];

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Tell(connection, Always + "PRAGMA synchronous=FULL");

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Tell(connection, Always + "PRAGMA synchronous=FULL");
        return Task.CompletedTask;
    }

    /// <summary>A connection whose commits survive the end of the process, but perhaps not a loss of power.</summary>
    public static async Task<DbConnection> OpenWithoutDiskWaitAsync(string? connectionString, CancellationToken cancellationToken)
    {
        // Another time-out makes it another pool, so that the two kinds do not change places.
        var text = new SqliteConnectionStringBuilder(connectionString);
        text.DefaultTimeout++;
        var connection = new SqliteConnection(text.ConnectionString);
        await connection.OpenAsync(cancellationToken);
        Tell(connection, Always + "PRAGMA synchronous=NORMAL");
        return connection;
    }

    private static void Tell(DbConnection connection, string settings)
    {
        var handle = ((SqliteConnection)connection).Handle!;
        if (Told.TryGetValue(handle, out _))
            return;
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // One of the two literals above.
        command.CommandText = settings;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
        Told.AddOrUpdate(handle, settings);
    }
}
