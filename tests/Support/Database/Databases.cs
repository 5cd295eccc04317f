using CrmBot.Domain.Storage;

namespace CrmBot.Support.Database;

/// <summary>Where database tests run: SQLite always, SQL Server when a connection string is given.</summary>
public static class Databases
{
    public const string SqlServerVariable = "CRMBOT_TEST_SQLSERVER";

    public static IReadOnlyList<StorageProvider> All { get; } = [StorageProvider.Sqlite, StorageProvider.SqlServer];

    /// <summary>A login that may make databases; each test database gets a name of its own.</summary>
    public static string? SqlServer => Environment.GetEnvironmentVariable(SqlServerVariable) is { Length: > 0 } value ? value : null;

    /// <summary>Null: tests run there. Otherwise the sentence that the skipped test shows.</summary>
    public static string? WhySkipped(StorageProvider provider) =>
        provider == StorageProvider.SqlServer && SqlServer is null
            ? $"No SQL Server: set {SqlServerVariable} to a connection string that may create databases."
            : null;
}
