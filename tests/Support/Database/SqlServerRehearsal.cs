using System.Data;
using System.Data.Common;
using CrmBot.Domain.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CrmBot.Support.Database;

/// <summary>
/// A SQL Server context without a server: use cases run on it, what they would send is written down and answered with
/// no rows (a count with nine, so that the rows behind it are asked for as well). Reading use cases only.
/// </summary>
public sealed class SqlServerRehearsal
{
    private readonly SentCommands sent = new();

    public IReadOnlyList<string> Sent => sent.Texts;

    public CrmDbContext Open() => new SqlServerCrmDbContext(new DbContextOptionsBuilder<SqlServerCrmDbContext>()
        .UseSqlServer("Server=(none)")
        .AddInterceptors(sent, new NoConnection())
        .Options);

    private sealed class NoConnection : DbConnectionInterceptor
    {
        public override ValueTask<InterceptionResult> ConnectionOpeningAsync(
            DbConnection connection, ConnectionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default) =>
            ValueTask.FromResult(InterceptionResult.Suppress());
    }

    private sealed class SentCommands : DbCommandInterceptor
    {
        public List<string> Texts { get; } = [];

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            Texts.Add(command.CommandText);
            return ValueTask.FromResult(InterceptionResult<DbDataReader>.SuppressWithResult(Answer(command.CommandText)));
        }

        private static DataTableReader Answer(string command)
        {
            using var table = new DataTable { Locale = System.Globalization.CultureInfo.InvariantCulture };
            table.Columns.Add("Value", typeof(int));
            if (command.StartsWith("SELECT COUNT(*)", StringComparison.Ordinal))
                table.Rows.Add(9);
            return table.CreateDataReader();
        }
    }
}
