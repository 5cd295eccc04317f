using CrmBot.Domain.Chats;
using CrmBot.Domain.Customers;
using CrmBot.Domain.People;
using CrmBot.Domain.Privacy;
using CrmBot.Domain.Storage;
using CrmBot.Support.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CrmBot.Domain.Tests.Storage;

/// <summary>A turn that ends in a failure leaves its context as it was; whoever gets that one next begins with nothing of it.</summary>
[Trait("Spec", "SEC-3")]
public sealed class PooledContextTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("crmbot-pool").FullName;
    private readonly ServiceProvider services;
    private readonly World world = new();
    private readonly Actor chen;
    private readonly CustomerId customer;

    public PooledContextTests()
    {
        var options = new StorageOptions { ConnectionString = $"Data Source={Path.Combine(folder, "crmbot.db")}" };
        services = new ServiceCollection().AddCrmStorage(options).BuildServiceProvider();
        var rep = world.Rep();
        chen = World.Actor(rep);
        customer = world.Customer(owner: rep).Id;
        using var scope = services.CreateScope();
        var context = scope.ServiceProvider.GetRequiredService<CrmDbContext>();
        context.Database.EnsureCreated();
        world.Save(context);
    }

    public void Dispose()
    {
        services.Dispose();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task The_next_user_of_a_context_does_not_act_for_the_last_one()
    {
        await UsedAsync(context => context.Acting = new Acting(chen, World.Now));

        await using var scope = services.CreateAsyncScope();
        var next = scope.ServiceProvider.GetRequiredService<CrmDbContext>();
        await TouchAsync(next);
        Assert.Equal(0, await next.AccessRecords.CountAsync());
    }

    [Fact]
    public async Task The_next_user_of_a_context_has_not_seen_what_the_last_one_saw()
    {
        await UsedAsync(context => context.Seen.Add(customer));

        await using var scope = services.CreateAsyncScope();
        Assert.Empty(scope.ServiceProvider.GetRequiredService<CrmDbContext>().Seen.Take());
    }

    [Fact, Trait("Spec", "TSK-9")]
    public async Task The_next_user_of_a_context_does_not_answer_the_last_ones_message()
    {
        await UsedAsync(context => context.Handling = new HandledActivity("a:chen", "17", World.Now));

        await using var scope = services.CreateAsyncScope();
        var next = scope.ServiceProvider.GetRequiredService<CrmDbContext>();
        await TouchAsync(next);
        Assert.Equal(0, await next.HandledActivities.CountAsync());
    }

    private async Task TouchAsync(CrmDbContext context)
    {
        (await context.Customers.SingleAsync(c => c.Id == customer)).WasContacted(World.Now);
        await context.SaveChangesAsync();
    }

    /// <summary>Into the pool goes one context alone, so the next scope gets that one.</summary>
    private async Task UsedAsync(Action<CrmDbContext> use)
    {
        await using var scope = services.CreateAsyncScope();
        use(scope.ServiceProvider.GetRequiredService<CrmDbContext>());
    }
}
