using CrmBot.Domain.Storage;

namespace CrmBot.Support.Database;

/// <summary>One empty database of a test's own. <see cref="Open"/> as often as turns and ticks would.</summary>
public abstract class TestDatabase : IDisposable
{
    public static TestDatabase Sqlite() => new SqliteTestDatabase();

    public static TestDatabase On(StorageProvider provider) =>
        provider == StorageProvider.Sqlite ? new SqliteTestDatabase() : new SqlServerTestDatabase();

    /// <summary>A fresh context on the same data: nothing is remembered from the one before.</summary>
    public abstract CrmDbContext Open();

    public abstract void Dispose();
}
