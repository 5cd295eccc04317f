using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CrmBot.Domain.Storage;

/// <summary>
/// What each connection is told when it is opened, which is once in the life of its context: a pooled context keeps its
/// connection open, since opening one costs more than a query, and closing it would throw away what
/// <see cref="SqliteStatements"/> keeps. When another process writes, SQLite itself waits, from a millisecond on: the client
/// library's own way is to sleep 150 ms a time, which one collision would show to a user. The page cache is small, since each
/// connection has its own and the operating system has one as well. How long it waits is the connection string's "Default
/// Timeout", or five seconds: a turn has fifteen, and has to say in them that it could not save.
/// </summary>
internal sealed class SqliteSettings : DbConnectionInterceptor
{
    public static readonly SqliteSettings Instance = new();

    private const string Settings = "PRAGMA cache_size=-256;PRAGMA synchronous=FULL";

    /// <summary>Whether a commit waits until the disk has it. Takes effect when prepared, so this is never kept prepared.</summary>
    public static void WaitForDisk(SqliteConnection connection, bool isWaiting)
    {
        using var command = new SqliteCommand(isWaiting ? "PRAGMA synchronous=FULL" : "PRAGMA synchronous=NORMAL", connection);
        command.ExecuteNonQuery();
    }

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        var opened = (SqliteConnection)connection;
#pragma warning disable CA2100 // A number of ours.
        using var command = new SqliteCommand($"PRAGMA busy_timeout={opened.DefaultTimeout * 1000};{Settings}", opened);
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        ConnectionOpened(connection, eventData);
        return Task.CompletedTask;
    }

    public override InterceptionResult<DbConnection> ConnectionCreating(ConnectionCreatingEventData eventData, InterceptionResult<DbConnection> result) =>
        InterceptionResult<DbConnection>.SuppressWithResult(new KeptSqliteConnection(eventData.ConnectionString));
}
