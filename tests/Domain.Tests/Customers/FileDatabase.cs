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

    public override CrmDbContext Open()
    {
        var builder = new DbContextOptionsBuilder<SqliteCrmDbContext>();
        StorageSetup.UseSqlite(builder, new StorageOptions { ConnectionString = $"Data Source={file}" });
        return new SqliteCrmDbContext(builder.Options);
    }

    public override void Dispose()
    {
        SqliteConnection.ClearAllPools();
        File.Delete(file);
        GC.SuppressFinalize(this);
    }
}
