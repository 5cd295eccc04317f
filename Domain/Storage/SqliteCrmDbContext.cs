using System.Data.Common;
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

    public override async Task<int> ExecuteAsideAsync(string sql, CancellationToken cancellationToken, params (string Name, object? Value)[] parameters)
    {
        await SqliteWriters.WaitAsync(cancellationToken);
        try
        {
            return await base.ExecuteAsideAsync(sql, cancellationToken, parameters);
        }
        finally
        {
            SqliteWriters.Release();
        }
    }

    protected override Task<DbConnection> OpenAsideAsync(CancellationToken cancellationToken) =>
        SqliteSettings.OpenWithoutDiskWaitAsync(Database.GetConnectionString(), cancellationToken);
}
