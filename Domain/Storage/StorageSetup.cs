using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CrmBot.Domain.Storage;

/// <summary>The only place that names a database engine.</summary>
public static class StorageSetup
{
    /// <summary>The meter of how long the disk takes.</summary>
    public const string MeterName = "CrmBot.Storage";

    /// <summary>Registers pooled contexts; <see cref="CrmDbContext"/> resolves to the configured provider's.</summary>
    public static IServiceCollection AddCrmStorage(this IServiceCollection services, StorageOptions options)
    {
        if (options.Provider == StorageProvider.SqlServer)
        {
            services.AddDbContextPool<SqlServerCrmDbContext>(b => UseSqlServer(b, options));
            return services.AddScoped<CrmDbContext>(s => s.GetRequiredService<SqlServerCrmDbContext>().Begin());
        }

        services.AddDbContextPool<SqliteCrmDbContext>(b => UseSqlite(b, options));
        return services.AddScoped<CrmDbContext>(s => s.GetRequiredService<SqliteCrmDbContext>().Begin());
    }

    public static void UseSqlite(DbContextOptionsBuilder builder, StorageOptions options) =>
        Common(builder.UseSqlite(options.ConnectionString, o =>
        {
            if (options.MaxBatchSize is { } size)
                o.MaxBatchSize(size);
        }).AddInterceptors(SqliteSettings.Instance, SqliteWriters.Instance, SqliteStatements.Instance));

    public static void UseSqlServer(DbContextOptionsBuilder builder, StorageOptions options) =>
        Common(builder.UseSqlServer(options.ConnectionString, o =>
        {
            // A use case is one SaveChanges, which is safe to repeat.
            o.EnableRetryOnFailure();
            if (options.MaxBatchSize is { } size)
                o.MaxBatchSize(size);
        }));

    // A context never leaves its turn or tick, so the guard against two threads in one context would only cost time.
    private static void Common(DbContextOptionsBuilder builder) => builder.EnableThreadSafetyChecks(false);
}
