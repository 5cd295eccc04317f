using CrmBot.Domain.Storage;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;

namespace CrmBot.Support.Database;

/// <summary>A database of its own on the configured server, dropped afterwards.</summary>
internal sealed class SqlServerTestDatabase : TestDatabase
{
    private static int made;

    private readonly string connectionString;

    public SqlServerTestDatabase()
    {
        var server = Databases.SqlServer ?? throw new InvalidOperationException($"{Databases.SqlServerVariable} is not set.");
        var name = $"CrmBotTest_{Environment.ProcessId}_{Interlocked.Increment(ref made)}";
        connectionString = new SqlConnectionStringBuilder(server) { InitialCatalog = name }.ConnectionString;
        using var context = Open();
        // An interrupted run may have left one of this name behind.
        context.Database.EnsureDeleted();
        context.Database.EnsureCreated();
    }

    public override CrmDbContext Open()
    {
        var builder = new DbContextOptionsBuilder<SqlServerCrmDbContext>();
        StorageSetup.UseSqlServer(builder, new StorageOptions { ConnectionString = connectionString });
        return new SqlServerCrmDbContext(builder.Options);
    }

    public override void Dispose()
    {
        using (var context = Open())
            context.Database.EnsureDeleted();
        GC.SuppressFinalize(this);
    }
}
