using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CrmBot.Domain.Storage;

/// <summary>
/// The same model on SQLite, whose writers queue in <see cref="SqliteWriters"/>. A save leaves the queue when it is committed
/// and waits for the disk together with the others (<see cref="SqliteDisk"/>); it returns when a power cut would not undo it.
/// </summary>
public sealed class SqliteCrmDbContext(DbContextOptions<SqliteCrmDbContext> options) : CrmDbContext(options)
{
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        Task<int> SaveAsync() => base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);

        // Within a transaction nothing is durable before that one's own commit.
        if (Database.CurrentTransaction is not null)
            return await InTurnAsync(SaveAsync, cancellationToken);
        await Database.OpenConnectionAsync(cancellationToken);
        try
        {
            if (SqliteDisk.Of(Connection) is not { } disk)
                return await InTurnAsync(SaveAsync, cancellationToken);
            var count = await InTurnAsync(() => WithoutDiskAsync(SaveAsync), cancellationToken);
            if (count > 0)
                await disk.WaitAsync();
            return count;
        }
        finally
        {
            await Database.CloseConnectionAsync();
        }
    }

    public override async Task<int> ExecuteLightlyAsync(string sql, CancellationToken cancellationToken, params (string Name, object? Value)[] parameters)
    {
        await Database.OpenConnectionAsync(cancellationToken);
        try
        {
            return await InTurnAsync(() => WithoutDiskAsync(() => Task.FromResult(((KeptSqliteConnection)Connection).Execute(sql, parameters))), cancellationToken);
        }
        finally
        {
            await Database.CloseConnectionAsync();
        }
    }

    public override async Task<int> SaveLightlyAsync(CancellationToken cancellationToken)
    {
        await Database.OpenConnectionAsync(cancellationToken);
        try
        {
            return await InTurnAsync(() => WithoutDiskAsync(() => base.SaveChangesAsync(acceptAllChangesOnSuccess: true, cancellationToken)), cancellationToken);
        }
        finally
        {
            await Database.CloseConnectionAsync();
        }
    }

    private SqliteConnection Connection => (SqliteConnection)Database.GetDbConnection();

    private async Task<int> InTurnAsync(Func<Task<int>> write, CancellationToken cancellationToken)
    {
        await SqliteWriters.WaitAsync(Connection, cancellationToken);
        try
        {
            return await write();
        }
        finally
        {
            SqliteWriters.Release(Connection);
        }
    }

    private async Task<int> WithoutDiskAsync(Func<Task<int>> write)
    {
        SqliteSettings.WaitForDisk(Connection, false);
        try
        {
            return await write();
        }
        finally
        {
            SqliteSettings.WaitForDisk(Connection, true);
        }
    }
}
