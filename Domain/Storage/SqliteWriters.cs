using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CrmBot.Domain.Storage;

/// <summary>
/// SQLite has one writer at a time. Within the process the writers of a database queue here, in order and without the
/// busy-wait of the file lock; between processes the lock itself does it. Saves take their turn in
/// <see cref="SqliteCrmDbContext"/>, single statements here.
/// </summary>
internal sealed class SqliteWriters : DbCommandInterceptor
{
    public static readonly SqliteWriters Instance = new();

    private static readonly ConcurrentDictionary<string, SemaphoreSlim> Queues = new(StringComparer.Ordinal);

    /// <summary>Waits for as long as the connection would wait for the lock, so that not everybody waits for the one in front as well.</summary>
    /// <exception cref="SqliteWritersBusy">Somebody else holds the database; nothing was written.</exception>
    public static async Task WaitAsync(SqliteConnection connection, CancellationToken cancellationToken)
    {
        if (!await Queue(connection).WaitAsync(TimeSpan.FromSeconds(connection.DefaultTimeout), cancellationToken))
            throw new SqliteWritersBusy();
    }

    public static void Release(SqliteConnection connection) => Queue(connection).Release();

    public override async ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        // Not to be cancelled: only who has waited to the end has a place to give back.
        if (IsStatement(eventData))
            await WaitAsync((SqliteConnection)command.Connection!, CancellationToken.None);
        return result;
    }

    public override ValueTask<int> NonQueryExecutedAsync(
        DbCommand command, CommandExecutedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        GiveBack(command, eventData);
        return ValueTask.FromResult(result);
    }

    public override Task CommandFailedAsync(DbCommand command, CommandErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        if (eventData.Exception is not SqliteWritersBusy)
            GiveBack(command, eventData);
        return Task.CompletedTask;
    }

    public override Task CommandCanceledAsync(DbCommand command, CommandEndEventData eventData, CancellationToken cancellationToken = default)
    {
        GiveBack(command, eventData);
        return Task.CompletedTask;
    }

    private static void GiveBack(DbCommand command, CommandEventData data)
    {
        if (IsStatement(data))
            Release((SqliteConnection)command.Connection!);
    }

    private static SemaphoreSlim Queue(SqliteConnection connection) => Queues.GetOrAdd(connection.DataSource, static _ => new SemaphoreSlim(1, 1));

    private static bool IsStatement(CommandEventData data) => data.CommandSource is CommandSource.ExecuteUpdate or CommandSource.ExecuteDelete;
}
