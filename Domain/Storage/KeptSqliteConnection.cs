using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace CrmBot.Domain.Storage;

/// <summary>
/// A connection that stays open until it is disposed. A pooled context closes its connection at the end of each turn, and
/// opening one again costs more than a query; here a close means no more than "nobody uses it now". The statements prepared
/// on it stay prepared: the client library prepares each command anew, which costs more than running it.
/// </summary>
/// <remarks>Used by one context at a time, so nothing here is locked.</remarks>
internal sealed class KeptSqliteConnection : SqliteConnection
{
    private const int PatienceSeconds = 5;

    // Enough for the chat's questions; each costs the connection some kilobytes.
    private const int MostStatements = 32;

    private readonly Dictionary<string, Statement> statements = [];
    private bool isDisposing;

    public KeptSqliteConnection(string? connectionString) : base(connectionString)
    {
        // The library's own thirty seconds would outlast the turn, and block its thread.
        if (!new SqliteConnectionStringBuilder(connectionString).ShouldSerialize("Default Timeout"))
            DefaultTimeout = PatienceSeconds;
    }

    public override void Close()
    {
        if (isDisposing)
            base.Close();
    }

    /// <summary>Runs the command by the statement of its text. The command itself is left alone.</summary>
    /// <returns>Null when an earlier reader of the same statement is still open.</returns>
    public DbDataReader? Read(SqliteCommand command)
    {
        var statement = Find(command.CommandText);
        if (statement.Reader is { IsClosed: false })
            return null;
        statement.Command.Transaction = command.Transaction;
        statement.Command.Parameters.Clear();
        foreach (SqliteParameter parameter in command.Parameters)
            statement.Command.Parameters.Add(parameter);
        return statement.Reader = Run(statement, static c => c.ExecuteReader());
    }

    /// <summary>Runs a statement that returns no rows, outside any transaction.</summary>
    /// <returns>The number of rows changed.</returns>
    public int Execute(string sql, IEnumerable<(string Name, object? Value)> parameters)
    {
        var statement = Find(sql);
        statement.Command.Parameters.Clear();
        foreach (var (name, value) in parameters)
            statement.Command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        return Run(statement, static c => c.ExecuteNonQuery());
    }

    protected override void Dispose(bool disposing)
    {
        isDisposing = true;
        base.Dispose(disposing);
    }

    private Statement Find(string sql)
    {
        if (statements.TryGetValue(sql, out var statement))
            return statement;
        if (statements.Count >= MostStatements)
            ForgetIdle();
#pragma warning disable CA2100 // The text of a command that is being run anyway.
        return statements[sql] = new Statement(new SqliteCommand(sql, this));
#pragma warning restore CA2100
    }

    private void ForgetIdle()
    {
        foreach (var (sql, idle) in statements.Where(s => s.Value.Reader is not { IsClosed: false }).ToList())
        {
            statements.Remove(sql);
            idle.Command.Dispose();
        }
    }

    private T Run<T>(Statement statement, Func<SqliteCommand, T> run)
    {
        try
        {
            return run(statement.Command);
        }
        catch
        {
            // It may stand in its middle; the next one is prepared afresh.
            statements.Remove(statement.Command.CommandText);
            statement.Command.Dispose();
            throw;
        }
    }

    private sealed class Statement(SqliteCommand command)
    {
        public SqliteCommand Command { get; } = command;

        public DbDataReader? Reader { get; set; }
    }
}
