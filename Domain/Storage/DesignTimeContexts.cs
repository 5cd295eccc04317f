using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace CrmBot.Domain.Storage;

/// <summary>For <c>dotnet ef</c> alone: makes a context without a host and without a database.</summary>
internal sealed class SqliteDesignTime : IDesignTimeDbContextFactory<SqliteCrmDbContext>
{
    public SqliteCrmDbContext CreateDbContext(string[] args)
    {
        var builder = new DbContextOptionsBuilder<SqliteCrmDbContext>();
        StorageSetup.UseSqlite(builder, new StorageOptions { ConnectionString = "Data Source=:memory:" });
        return new SqliteCrmDbContext(builder.Options);
    }
}

internal sealed class SqlServerDesignTime : IDesignTimeDbContextFactory<SqlServerCrmDbContext>
{
    public SqlServerCrmDbContext CreateDbContext(string[] args)
    {
        var builder = new DbContextOptionsBuilder<SqlServerCrmDbContext>();
        StorageSetup.UseSqlServer(builder, new StorageOptions { ConnectionString = "Server=(design time)" });
        return new SqlServerCrmDbContext(builder.Options);
    }
}
