using CrmBot.Domain.Grading;
using CrmBot.Domain.Storage;
using CrmBot.Support.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CrmBot.Domain.Tests.Storage;

/// <summary>What a connection keeps prepared is never seen in an answer.</summary>
public sealed class KeptStatementsTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("crmbot-statements").FullName;
    private readonly ServiceProvider services;

    public KeptStatementsTests()
    {
        var options = new StorageOptions { ConnectionString = $"Data Source={Path.Combine(folder, "crmbot.db")}" };
        services = new ServiceCollection().AddCrmStorage(options).BuildServiceProvider();
        using var context = Open();
        context.Database.EnsureCreated();
        var world = new World();
        for (var n = 1; n <= 3; n++)
            context.Customers.Add(world.Customer($"C{n:000}"));
        context.SaveChanges();
    }

    public void Dispose()
    {
        services.Dispose();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task The_same_question_within_its_own_answer_is_answered()
    {
        await using var context = Open();

        var inner = new List<int>();
        await foreach (var _ in Numbers(context).AsAsyncEnumerable())
            inner.Add((await Numbers(context).ToListAsync()).Count);

        Assert.Equal([3, 3, 3], inner);
    }

    [Fact]
    public async Task A_question_that_failed_is_answered_the_next_time()
    {
        await using var context = Open();
        Assert.Equal(3, (await Numbers(context).ToListAsync()).Count);

        await context.Database.ExecuteSqlRawAsync("ALTER TABLE Customers RENAME TO Elsewhere");
        await Assert.ThrowsAsync<Microsoft.Data.Sqlite.SqliteException>(() => Numbers(context).ToListAsync());
        await context.Database.ExecuteSqlRawAsync("ALTER TABLE Elsewhere RENAME TO Customers");

        Assert.Equal(3, (await Numbers(context).ToListAsync()).Count);
    }

    [Fact]
    public async Task A_hundred_different_questions_are_each_answered_for_themselves()
    {
        await using var context = Open();

        for (var round = 0; round < 2; round++)
        {
            for (var n = 0; n < 100; n++)
            {
                var number = $"C{n:000}";
                Assert.Equal(n is > 0 and < 4 ? 1 : 0, await context.Customers.CountAsync(c => c.Number == EF.Constant(number)));
            }
        }
    }

    [Fact, Trait("Spec", "ARC-7")]
    public async Task The_next_answer_knows_what_another_context_has_saved()
    {
        await using var reader = Open();
        Assert.Equal(3, await Numbers(reader).CountAsync());

        await using (var writer = Open())
        {
            writer.Customers.Remove(await writer.Customers.FirstAsync());
            await writer.SaveChangesAsync();
        }

        Assert.Equal(2, await Numbers(reader).CountAsync());
    }

    [Fact, Trait("Spec", "ARC-7")]
    public async Task After_a_light_write_a_save_waits_for_the_disk_again()
    {
        await using var context = Open();

        var changed = await context.ExecuteLightlyAsync("UPDATE Customers SET Tier = @tier WHERE Number = @number", CancellationToken.None, ("@tier", nameof(Tier.D)), ("@number", "C001"));

        Assert.Equal(1, changed);
        Assert.Equal(2L, (await context.Database.SqlQueryRaw<long>("PRAGMA synchronous").ToListAsync()).Single());
    }

    [Fact, Trait("Spec", "ARC-7")]
    public async Task A_light_write_that_fails_leaves_the_connection_as_it_was()
    {
        await using var context = Open();

        await Assert.ThrowsAsync<Microsoft.Data.Sqlite.SqliteException>(() =>
            context.ExecuteLightlyAsync("UPDATE Customers SET Number = NULL", CancellationToken.None));

        Assert.Equal(2L, (await context.Database.SqlQueryRaw<long>("PRAGMA synchronous").ToListAsync()).Single());
        Assert.Equal(3, await Numbers(context).CountAsync());
    }

    private static IQueryable<string> Numbers(CrmDbContext context) => context.Customers.OrderBy(c => c.Number).Select(c => c.Number);

    private SqliteCrmDbContext Open() => services.CreateAsyncScope().ServiceProvider.GetRequiredService<SqliteCrmDbContext>();
}
