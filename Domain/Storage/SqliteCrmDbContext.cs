using Microsoft.Data.Sqlite;
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

    public override async Task<int> ExecuteLightlyAsync(string sql, CancellationToken cancellationToken, params (string Name, object? Value)[] parameters)
    {
        await SqliteWriters.WaitAsync(cancellationToken);
        try
        {
            await Database.OpenConnectionAsync(cancellationToken);
            var connection = (KeptSqliteConnection)Database.GetDbConnection();
            SqliteSettings.WaitForDisk(connection, false);
            try
            {
                return connection.Execute(sql, parameters);
            }
            finally
            {
                SqliteSettings.WaitForDisk(connection, true);
            }
        }
        finally
        {
            await Database.CloseConnectionAsync();
            SqliteWriters.Release();
        }
    }
}
