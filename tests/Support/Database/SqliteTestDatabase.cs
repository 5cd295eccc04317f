using CrmBot.Domain.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CrmBot.Support.Database;

/// <summary>In memory; lives as long as its one connection.</summary>
internal sealed class SqliteTestDatabase : TestDatabase
{
    // Making the tables takes far longer than copying them.
    private static readonly Lock TemplateLock = new();
    private static SqliteConnection? template;

    private readonly SqliteConnection connection = OpenConnection();

    public SqliteTestDatabase()
    {
        lock (TemplateLock)
        {
            template ??= MakeTemplate();
            template.BackupDatabase(connection);
        }
    }

    public override CrmDbContext Open() => On(connection);

    public override void Dispose()
    {
        connection.Dispose();
        GC.SuppressFinalize(this);
    }

    private static SqliteConnection MakeTemplate()
    {
        var made = OpenConnection();
        using var context = On(made);
        context.Database.EnsureCreated();
        return made;
    }

    private static SqliteConnection OpenConnection()
    {
        var opened = new SqliteConnection("Data Source=:memory:");
        opened.Open();
        return opened;
    }

    private static SqliteCrmDbContext On(SqliteConnection connection) =>
        new(new DbContextOptionsBuilder<SqliteCrmDbContext>().UseSqlite(connection).Options);
}
