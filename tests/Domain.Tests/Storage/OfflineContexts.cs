using CrmBot.Domain.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CrmBot.Domain.Tests.Storage;

/// <summary>Both contexts as the product sets them up, never connected.</summary>
internal static class OfflineContexts
{
    public static CrmDbContext Make(StorageProvider provider) => provider == StorageProvider.Sqlite ? Sqlite() : SqlServer();

    public static SqliteCrmDbContext Sqlite()
    {
        var builder = new DbContextOptionsBuilder<SqliteCrmDbContext>();
        StorageSetup.UseSqlite(builder, new StorageOptions { ConnectionString = "Data Source=:memory:" });
        return new SqliteCrmDbContext(builder.Options);
    }

    public static SqlServerCrmDbContext SqlServer()
    {
        var builder = new DbContextOptionsBuilder<SqlServerCrmDbContext>();
        StorageSetup.UseSqlServer(builder, new StorageOptions { Provider = StorageProvider.SqlServer, ConnectionString = "Server=(none)" });
        return new SqlServerCrmDbContext(builder.Options);
    }

    /// <summary>The model with everything that only migrations need.</summary>
    public static IModel DesignModel(DbContext context) => context.GetService<IDesignTimeModel>().Model;
}
