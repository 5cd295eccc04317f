using System.Diagnostics.Metrics;
using CrmBot.Domain.Storage;
using CrmBot.Support.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CrmBot.Domain.Tests.Storage;

[CollectionDefinition(nameof(AloneOnTheDisk), DisableParallelization = true)]
public sealed class AloneOnTheDisk;

/// <summary>What a save has returned for is on the disk: seen by the syncs that the process counts, so nothing else may save meanwhile.</summary>
[Collection(nameof(AloneOnTheDisk))]
[Trait("Spec", "TSK-9")]
public sealed class DurableSaveTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("crmbot-durable").FullName;
    private readonly ServiceProvider services;
    private readonly MeterListener listener = new();
    private readonly World world = new();
    private int syncs;
    private Action? meanwhile;

    public DurableSaveTests()
    {
        var options = new StorageOptions { ConnectionString = $"Data Source={Path.Combine(folder, "crmbot.db")}" };
        services = new ServiceCollection().AddCrmStorage(options).BuildServiceProvider();
        using (var context = Open())
            context.Database.EnsureCreated();
        listener.InstrumentPublished = (instrument, l) =>
        {
            if (instrument.Meter.Name == StorageSetup.MeterName)
                l.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<double>((_, _, _, _) =>
        {
            Interlocked.Increment(ref syncs);
            Interlocked.Exchange(ref meanwhile, null)?.Invoke();
        });
        listener.Start();
    }

    public void Dispose()
    {
        listener.Dispose();
        services.Dispose();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_save_returns_after_the_disk_has_taken_it()
    {
        await using var context = Open();
        for (var n = 1; n <= 3; n++)
        {
            context.Customers.Add(world.Customer($"C{n:000}"));
            await context.SaveChangesAsync();
            Assert.Equal(n, syncs);
        }
    }

    [Fact]
    public async Task Saves_at_once_wait_for_at_most_as_many_syncs_and_all_are_there()
    {
        await Task.WhenAll(Enumerable.Range(1, 30).Select(n => Task.Run(async () =>
        {
            await using var context = Open();
            context.Customers.Add(world.Customer($"C{n:000}"));
            await context.SaveChangesAsync();
            Assert.InRange(syncs, 1, 30);
        })));

        await using var after = Open();
        Assert.Equal(30, await after.Customers.CountAsync());
    }

    [Fact]
    public async Task A_save_that_is_made_while_a_sync_is_under_way_waits_for_the_one_after_it()
    {
        await using var first = Open();
        await using var second = Open();
        first.Customers.Add(world.Customer("C001"));
        second.Customers.Add(world.Customer("C002"));
        Task? later = null;
        // The first one's sync has passed by, and nobody has been told so yet.
        meanwhile = () => later = second.SaveChangesAsync();
        await first.SaveChangesAsync();
        await later!;
        Assert.Equal(2, syncs);
    }

    [Fact]
    public async Task A_save_that_is_refused_or_empty_waits_for_nothing()
    {
        await using var context = Open();
        await context.SaveChangesAsync();
        await context.Database.ExecuteSqlRawAsync("CREATE TRIGGER refuse BEFORE INSERT ON Customers BEGIN SELECT RAISE(ABORT, 'no'); END");
        context.Customers.Add(world.Customer("C001"));
        await Assert.ThrowsAsync<DbUpdateException>(() => context.SaveChangesAsync());
        Assert.Equal(0, syncs);
    }

    [Fact]
    public async Task A_save_within_a_transaction_leaves_the_wait_to_its_commit()
    {
        await using var context = Open();
        await using (var transaction = await context.Database.BeginTransactionAsync())
        {
            context.Customers.Add(world.Customer("C001"));
            await context.SaveChangesAsync();
            await transaction.CommitAsync();
        }

        Assert.Equal(0, syncs);
        await using var command = context.Database.GetDbConnection().CreateCommand();
        command.CommandText = "PRAGMA synchronous";
        Assert.Equal(2L, await command.ExecuteScalarAsync());
    }

    private CrmDbContext Open() => services.CreateScope().ServiceProvider.GetRequiredService<CrmDbContext>();
}
