using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CrmBot.Domain.Storage;

/// <summary>Runs a query by the statement its <see cref="KeptSqliteConnection"/> keeps prepared.</summary>
internal sealed class SqliteStatements : DbCommandInterceptor
{
    public static readonly SqliteStatements Instance = new();

    public override InterceptionResult<DbDataReader> ReaderExecuting(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result) => Read(command, eventData, result);

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult(Read(command, eventData, result));
    }

    private static InterceptionResult<DbDataReader> Read(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
    {
        // What a save sends differs by what was changed; it would push the questions out.
        if (eventData.CommandSource is CommandSource.LinqQuery && command is SqliteCommand { Connection: KeptSqliteConnection kept } query && kept.Read(query) is { } reader)
            return InterceptionResult<DbDataReader>.SuppressWithResult(reader);
        return result;
    }
}
