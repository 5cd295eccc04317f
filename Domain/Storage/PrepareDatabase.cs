using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CrmBot.Domain.Storage;

/// <summary>Makes the database when there is none and brings it to the present shape, before the first turn.</summary>
public sealed class PrepareDatabase(CrmDbContext database, StorageOptions options)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        MakeFolder();
        // Asking is cheap, migrating takes a lock and a second; a start on a present database only asks.
        var applied = await AppliedAsync(cancellationToken);
        if (!database.Database.GetMigrations().All(applied.Contains))
            await database.Database.MigrateAsync(cancellationToken);
    }

    private async Task<HashSet<string>> AppliedAsync(CancellationToken cancellationToken) =>
        options.Provider == StorageProvider.Sqlite && !File.Exists(SqliteFile)
            ? []
            : [.. await database.Database.GetAppliedMigrationsAsync(cancellationToken)];

    private string SqliteFile => Path.GetFullPath(new SqliteConnectionStringBuilder(options.ConnectionString).DataSource);

    private void MakeFolder()
    {
        if (options.Provider == StorageProvider.Sqlite && Path.GetDirectoryName(SqliteFile) is { Length: > 0 } folder)
            Directory.CreateDirectory(folder);
    }
}
