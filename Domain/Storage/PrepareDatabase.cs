using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;

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

    private async Task<IReadOnlyCollection<string>> AppliedAsync(CancellationToken cancellationToken) => options.Provider == StorageProvider.Sqlite
        ? File.Exists(SqliteFile) ? await AppliedToFileAsync(cancellationToken) : []
        : [.. await database.Database.GetAppliedMigrationsAsync(cancellationToken)];

    /// <summary>By hand: the library builds a whole model of its own to read this one column.</summary>
    private async Task<IReadOnlyCollection<string>> AppliedToFileAsync(CancellationToken cancellationToken)
    {
        var applied = new List<string>();
        try
        {
            await database.Database.OpenConnectionAsync(cancellationToken);
            await using var command = database.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"SELECT MigrationId FROM {HistoryRepository.DefaultTableName}";
            await using var rows = await command.ExecuteReaderAsync(cancellationToken);
            while (await rows.ReadAsync(cancellationToken))
                applied.Add(rows.GetString(0));
        }
        catch (SqliteException)
        {
            // No table yet, or no database at all: migrating makes it, or says what is wrong.
        }
        finally
        {
            await database.Database.CloseConnectionAsync();
        }

        return applied;
    }

    private string SqliteFile => Path.GetFullPath(new SqliteConnectionStringBuilder(options.ConnectionString).DataSource);

    private void MakeFolder()
    {
        if (options.Provider == StorageProvider.Sqlite && Path.GetDirectoryName(SqliteFile) is { Length: > 0 } folder)
            Directory.CreateDirectory(folder);
    }
}
