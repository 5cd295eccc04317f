using CrmBot.Domain.People;
using CrmBot.Domain.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CrmBot.Domain.Tests.Storage;

/// <summary>Another program writes to the SQLite file: how long a save waits for it, and that nobody waits for the others' waiting as well.</summary>
[Trait("Spec", "TSK-9")]
public sealed class WriterPatienceTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("crmbot-patience-").FullName;

    [Theory]
    [InlineData("", 5)]
    [InlineData(";Default Timeout=2", 2)]
    public async Task A_connection_waits_five_seconds_unless_told_otherwise(string setting, int seconds)
    {
        await using var context = Open(setting);
        Assert.Equal(seconds * 1000L, (await context.Database.SqlQueryRaw<long>("SELECT timeout AS Value FROM pragma_busy_timeout").ToListAsync()).Single());
        // The client library asks again for as long as the command may take.
        Assert.Equal(seconds, context.Database.GetDbConnection().CreateCommand().CommandTimeout);
    }

    [Fact]
    public async Task Who_queues_behind_a_save_that_cannot_write_is_refused_too_instead_of_waiting_once_more()
    {
        await using (var first = Open(""))
            await first.Database.EnsureCreatedAsync();
        await using var other = new SqliteConnection($"Data Source={File};Pooling=False");
        await other.OpenAsync();
        int refused;
        await using (var held = other.BeginTransaction(deferred: false))
        {
            var saves = await Task.WhenAll(Enumerable.Range(0, 6).Select(n => Task.Run(() => SaveAsync(n))));
            Assert.DoesNotContain(saves, failure => failure is null);
            refused = saves.Count(failure => failure!.Message.StartsWith("Other writers hold the database", StringComparison.Ordinal));
        }

        // The first waits at the lock; another gets its turn when that one has given up.
        Assert.InRange(refused, 1, 5);
        Assert.Null(await SaveAsync(7));
        await using var context = Open("");
        Assert.Equal(1, await context.Teams.CountAsync());
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    private string File => Path.Combine(folder, "crmbot.db");

    private async Task<Exception?> SaveAsync(int n)
    {
        await using var context = Open(";Default Timeout=1");
        context.Teams.Add(new Team(new TeamId(new Guid(n + 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)), "t", $"组{n}", $"Team {n}"));
        return await Record.ExceptionAsync(() => context.SaveChangesAsync());
    }

    private SqliteCrmDbContext Open(string setting)
    {
        var builder = new DbContextOptionsBuilder<SqliteCrmDbContext>();
        StorageSetup.UseSqlite(builder, new StorageOptions { ConnectionString = $"Data Source={File};Pooling=False{setting}" });
        return new SqliteCrmDbContext(builder.Options);
    }
}
