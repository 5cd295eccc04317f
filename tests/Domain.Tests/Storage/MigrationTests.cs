using CrmBot.Domain.Customers;
using CrmBot.Domain.People;
using CrmBot.Domain.Privacy;
using CrmBot.Domain.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CrmBot.Domain.Tests.Storage;

public sealed class MigrationTests
{
    [Theory]
    [InlineData(StorageProvider.Sqlite)]
    [InlineData(StorageProvider.SqlServer)]
    public void Every_change_of_the_model_has_its_migration(StorageProvider provider)
    {
        using var context = OfflineContexts.Make(provider);

        Assert.False(context.Database.HasPendingModelChanges(), $"Add a migration for {provider}.");
    }

    [Fact]
    public void Both_providers_have_the_same_migrations()
    {
        using var sqlite = OfflineContexts.Sqlite();
        using var sqlServer = OfflineContexts.SqlServer();

        Assert.Equal(Names(sqlite), Names(sqlServer));

        static IEnumerable<string> Names(CrmDbContext context) => context.Database.GetMigrations().Select(m => m[(m.IndexOf('_', StringComparison.Ordinal) + 1)..]);
    }

    [Theory]
    [InlineData(MigrationsSqlGenerationOptions.Default)]
    [InlineData(MigrationsSqlGenerationOptions.Idempotent)]
    public void Every_sql_server_migration_is_t_sql(MigrationsSqlGenerationOptions options)
    {
        using var context = OfflineContexts.SqlServer();
        var script = context.GetService<IMigrator>().GenerateScript(options: options);

        Assert.Contains("CREATE TABLE [Customers]", script, StringComparison.Ordinal);
        Assert.Empty(TransactSql.Faults(script));
    }

    [Fact]
    public void The_way_back_is_t_sql_as_well()
    {
        using var context = OfflineContexts.SqlServer();
        var last = context.Database.GetMigrations().Last();

        Assert.Empty(TransactSql.Faults(context.GetService<IMigrator>().GenerateScript(last, Migration.InitialDatabase)));
    }

    [Fact]
    public void The_create_script_is_t_sql()
    {
        using var context = OfflineContexts.SqlServer();

        Assert.Empty(TransactSql.Faults(context.Database.GenerateCreateScript()));
    }

    [Fact, Trait("Spec", "SEC-3")]
    public async Task Look_ups_recorded_before_the_chain_are_kept_and_numbered()
    {
        var folder = Directory.CreateTempSubdirectory("crmbot-migrations-");
        try
        {
            var builder = new DbContextOptionsBuilder<SqliteCrmDbContext>();
            StorageSetup.UseSqlite(builder, new StorageOptions { ConnectionString = $"Data Source={Path.Combine(folder.FullName, "crm.db")};Pooling=False" });
            await using var context = new SqliteCrmDbContext(builder.Options);
            await context.GetService<IMigrator>().MigrateAsync("First");
            for (var n = 1; n <= 3; n++)
                await context.Database.ExecuteSqlAsync($"INSERT INTO AccessRecords (Id, TenantId, PersonId, ContactId, Action, AtUtc) VALUES ({Guid.CreateVersion7()}, 't', {Guid.CreateVersion7()}, {Guid.CreateVersion7()}, 'reveal-phone', '2026-11-20 09:00:00')");
            await context.Database.MigrateAsync();

            var check = Assert.Single(await new AccessLog(context).VerifyAsync(CancellationToken.None));
            Assert.Equal((3, 3, null, 3L), (check.Records, check.FromBefore, check.BrokenAt, check.NewestNumber));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>A start that is killed in its midst is begun anew as if nothing had been.</summary>
    [Fact, Trait("Spec", "G2")]
    public void No_migration_of_sqlite_leaves_its_transaction()
    {
        var builder = new DbContextOptionsBuilder<SqliteCrmDbContext>();
        StorageSetup.UseSqlite(builder, new StorageOptions { ConnectionString = "Data Source=:memory:" });
        using var context = new SqliteCrmDbContext(builder.Options);

        Assert.DoesNotContain("PRAGMA foreign_keys", context.GetService<IMigrator>().GenerateScript(), StringComparison.Ordinal);
    }

    [Fact, Trait("Spec", "SEC-3")]
    public async Task A_chain_from_before_every_look_was_kept_is_unbroken_and_goes_on()
    {
        var folder = Directory.CreateTempSubdirectory("crmbot-migrations-");
        try
        {
            var builder = new DbContextOptionsBuilder<SqliteCrmDbContext>();
            StorageSetup.UseSqlite(builder, new StorageOptions { ConnectionString = $"Data Source={Path.Combine(folder.FullName, "crm.db")};Pooling=False" });
            await using var context = new SqliteCrmDbContext(builder.Options);
            await context.GetService<IMigrator>().MigrateAsync("ErasedMark");
            // As that build wrote it.
            await context.Database.ExecuteSqlAsync($"""
                INSERT INTO AccessRecords (Id, Number, TenantId, PersonId, ContactId, Action, Reason, AtUtc, PreviousHash, Hash) VALUES (
                '0193A000-0000-7000-8000-000000000001', 1, 't', '0193A000-0000-7000-8000-000000000002', '0193A000-0000-7000-8000-000000000003', 'reveal-phone', 'Call', '2026-11-20 09:00:00', '',
                '3aa7c113969fc47eb66f14c50519d15760f69d322165f7dfd88953948e1ce073')
                """);
            await context.Database.MigrateAsync();
            var person = new Actor(new PersonId(new Guid("0193a000-0000-7000-8000-000000000002")), "t", "", "", null, PersonRole.Rep, null, Domain.Language.English, Person.DefaultZone, Person.DefaultHours);
            var log = new AccessLog(context);
            await log.RecordAsync(person, CustomerId.New(DateTime.UnixEpoch), ContactId.New(DateTime.UnixEpoch), RevealPhone.Action, RevealReason.Call, null, DateTime.UnixEpoch, default);

            Assert.Equal(1, await log.SealAsync(default));
            var check = Assert.Single(await log.VerifyAsync(default));
            Assert.Equal((2, 0, null), (check.Records, check.FromBefore, check.BrokenAt));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact(Timeout = 180_000), Trait("Spec", "G2")]
    public async Task A_start_after_one_that_was_killed_while_it_migrated_comes_up()
    {
        var folder = Directory.CreateTempSubdirectory("crmbot-migrations-");
        try
        {
            var options = new StorageOptions { ConnectionString = $"Data Source={Path.Combine(folder.FullName, "crm.db")};Pooling=False" };
            await using var context = Open(options);
            await context.GetService<IMigrator>().MigrateAsync("First");
            // What the library leaves behind when it is killed.
            await context.Database.ExecuteSqlRawAsync("INSERT INTO __EFMigrationsLock (Id, Timestamp) VALUES (1, '2026-11-20 09:00:00')");

            await new PrepareDatabase(context, options).RunAsync(CancellationToken.None);

            Assert.Empty(await context.Database.GetPendingMigrationsAsync());
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact(Timeout = 180_000), Trait("Spec", "G2")]
    public async Task Several_that_start_on_a_new_file_at_once_all_come_up()
    {
        var folder = Directory.CreateTempSubdirectory("crmbot-migrations-");
        try
        {
            var options = new StorageOptions { ConnectionString = $"Data Source={Path.Combine(folder.FullName, "crm.db")};Pooling=False" };
            await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
            {
                await using var context = Open(options);
                await new PrepareDatabase(context, options).RunAsync(CancellationToken.None);
            })));

            await using var after = Open(options);
            Assert.Empty(await after.Database.GetPendingMigrationsAsync());
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact, Trait("Spec", "G2")]
    public async Task A_new_sqlite_file_gets_all_tables_and_a_write_ahead_log_and_a_second_start_changes_nothing()
    {
        var folder = Directory.CreateTempSubdirectory("crmbot-migrations-");
        try
        {
            var options = new StorageOptions { ConnectionString = $"Data Source={Path.Combine(folder.FullName, "new", "crm.db")};Pooling=False" };
            for (var start = 0; start < 2; start++)
            {
                await using var context = Open(options);
                await new PrepareDatabase(context, options).RunAsync(CancellationToken.None);

                Assert.Empty(await context.Database.GetPendingMigrationsAsync());
                Assert.Empty(await context.Customers.ToListAsync());
                Assert.Equal("wal", await JournalAsync(context));
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact, Trait("Spec", "G2")]
    public async Task A_file_without_a_write_ahead_log_gets_one_at_the_next_start()
    {
        var folder = Directory.CreateTempSubdirectory("crmbot-migrations-");
        try
        {
            var options = new StorageOptions { ConnectionString = $"Data Source={Path.Combine(folder.FullName, "crm.db")};Pooling=False" };
            await using (var before = Open(options))
            {
                await new PrepareDatabase(before, options).RunAsync(CancellationToken.None);
                await before.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=delete");
            }

            await using var context = Open(options);
            await new PrepareDatabase(context, options).RunAsync(CancellationToken.None);

            Assert.Equal("wal", await JournalAsync(context));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<string> JournalAsync(SqliteCrmDbContext context) =>
        (await context.Database.SqlQueryRaw<string>("SELECT journal_mode AS Value FROM pragma_journal_mode").ToListAsync()).Single();

    private static SqliteCrmDbContext Open(StorageOptions options)
    {
        var builder = new DbContextOptionsBuilder<SqliteCrmDbContext>();
        StorageSetup.UseSqlite(builder, options);
        return new SqliteCrmDbContext(builder.Options);
    }
}
