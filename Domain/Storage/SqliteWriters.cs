using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CrmBot.Domain.Storage;

/// <summary>
/// SQLite has one writer at a time. Within the process writers queue here, in order and without the busy-wait of the
/// file lock; between processes the lock itself does it. Saves take their turn in <see cref="SqliteCrmDbContext"/>, single
/// statements here.
/// </summary>
internal sealed class SqliteWriters : DbCommandInterceptor
{
    public static readonly SqliteWriters Instance = new();

    private static readonly SemaphoreSlim One = new(1, 1);

    public static Task WaitAsync(CancellationToken cancellationToken) => One.WaitAsync(cancellationToken);

    public static void Release() => One.Release();

    public override async ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        // Not to be cancelled: only who has waited to the end has a place to give back.
        if (IsStatement(eventData))
            await WaitAsync(CancellationToken.None);
        return result;
    }

    public override ValueTask<int> NonQueryExecutedAsync(
        DbCommand command, CommandExecutedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        if (IsStatement(eventData))
            Release();
        return ValueTask.FromResult(result);
    }

    public override Task CommandFailedAsync(DbCommand command, CommandErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        if (IsStatement(eventData))
            Release();
        return Task.CompletedTask;
    }

    public override Task CommandCanceledAsync(DbCommand command, CommandEndEventData eventData, CancellationToken cancellationToken = default)
    {
        if (IsStatement(eventData))
            Release();
        return Task.CompletedTask;
    }

    private static bool IsStatement(CommandEventData data) => data.CommandSource is CommandSource.ExecuteUpdate or CommandSource.ExecuteDelete;
}
