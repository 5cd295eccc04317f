using CrmBot.Domain.Storage;
using CrmBot.Support.Database;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CrmBot.Domain.Tests.Customers;

/// <summary>A SQLite file, for tests in which several connections write at once.</summary>
internal sealed class FileDatabase : TestDatabase
{
    private static int made;

    private readonly string file = Path.Combine(Path.GetTempPath(), $"crmbot-test-{Environment.ProcessId}-{Interlocked.Increment(ref made)}.db");

    public FileDatabase()
    {
        File.Delete(file);
        using var context = Open();
        context.Database.EnsureCreated();
    }

    // The same options as the in-memory one: compiled queries belong to one model in a process.
    public override CrmDbContext Open() =>
        new SqliteCrmDbContext(new DbContextOptionsBuilder<SqliteCrmDbContext>().UseSqlite($"Data Source={file}").Options);

    public override void Dispose()
    {
        SqliteConnection.ClearAllPools();
        File.Delete(file);
        GC.SuppressFinalize(this);
    }
}
