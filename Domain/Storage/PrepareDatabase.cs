using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CrmBot.Domain.Storage;

/// <summary>Makes the database when there is none and brings it to the present shape, before the first turn.</summary>
public sealed class PrepareDatabase(CrmDbContext database, StorageOptions options)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private const string WriteAhead = "wal";

    // A minute: longer than any migration takes. What it is then is no lock, and is told.
    private const int MostTries = 600;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        MakeFolder();
        // Asking is cheap, migrating takes a lock and a second; a start on a present database only asks.
        var applied = await AppliedAsync(cancellationToken);
        if (!database.Database.GetMigrations().All(applied.Contains) || !await HasLogAsync(cancellationToken))
            await MigrateAsync(cancellationToken);
    }

    private async Task MigrateAsync(CancellationToken cancellationToken)
    {
        if (options.Provider != StorageProvider.Sqlite)
        {
            await database.Database.MigrateAsync(cancellationToken);
            return;
        }

        await using var alone = await AloneAsync(cancellationToken);
        // The library does this only to a file that was not there before it came.
        await JournalAsync($"={WriteAhead}", cancellationToken);
        await ForgetKilledAsync(cancellationToken);
        await database.Database.MigrateAsync(cancellationToken);
    }

    private async Task<bool> HasLogAsync(CancellationToken cancellationToken) =>
        options.Provider != StorageProvider.Sqlite || await JournalAsync("", cancellationToken) == WriteAhead;

    /// <summary>How SQLite keeps a commit safe. The write-ahead log lets people read while somebody writes, and many commits share one sync.</summary>
    /// <param name="change">Empty to ask only.</param>
    private async Task<string?> JournalAsync(string change, CancellationToken cancellationToken)
    {
        await database.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            await using var command = database.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // Words of ours.
            command.CommandText = $"PRAGMA journal_mode{change}";
#pragma warning restore CA2100
            return await command.ExecuteScalarAsync(cancellationToken) as string;
        }
        finally
        {
            await database.Database.CloseConnectionAsync();
        }
    }

    /// <summary>One process migrates, the others wait. The system ends a file's lock together with its process; the empty file stays.</summary>
    private async Task<FileStream> AloneAsync(CancellationToken cancellationToken)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                return new FileStream($"{SqliteFile}.migrating", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (tries < MostTries)
            {
                await Task.Delay(Pause, TimeProvider.System, cancellationToken);
            }
        }
    }

    /// <summary>The library's own lock is a row: a process that is killed while it migrates leaves it, and every later start would wait for it.</summary>
    private async Task ForgetKilledAsync(CancellationToken cancellationToken)
    {
        try
        {
            await database.Database.OpenConnectionAsync(cancellationToken);
            await using var command = database.Database.GetDbConnection().CreateCommand();
            command.CommandText = "DELETE FROM __EFMigrationsLock";
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
        catch (SqliteException)
        {
            // Nobody has migrated here yet.
        }
        finally
        {
            await database.Database.CloseConnectionAsync();
        }
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
