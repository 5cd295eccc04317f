using Microsoft.EntityFrameworkCore;

namespace CrmBot.Domain.Storage;

/// <summary>The same model on SQLite, whose writers queue in <see cref="SqliteWriters"/>.</summary>
public sealed class SqliteCrmDbContext(DbContextOptions<SqliteCrmDbContext> options) : CrmDbContext(options)
{
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        await SqliteWriters.WaitAsync(cancellationToken);
        try
        {
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        }
        finally
        {
            SqliteWriters.Release();
        }
    }

    public override async Task<int> WithoutDiskWaitAsync(Func<Task<int>> statement, CancellationToken cancellationToken)
    {
        await Database.OpenConnectionAsync(cancellationToken);
        try
        {
            Pragma("synchronous=NORMAL");
            return await statement();
        }
        finally
        {
            Pragma("synchronous=FULL");
            await Database.CloseConnectionAsync();
        }
    }

    private void Pragma(string setting)
    {
        using var command = Database.GetDbConnection().CreateCommand();
        command.CommandText = "PRAGMA " + setting;
        command.ExecuteNonQuery();
    }
}
