using CrmBot.Domain.Chats;
using CrmBot.Domain.Customers;
using CrmBot.Domain.People;
using CrmBot.Domain.Reminders;
using CrmBot.Domain.Storage;
using CrmBot.Domain.Tasks;
using CrmBot.Support.Database;
using Microsoft.EntityFrameworkCore;

namespace CrmBot.Domain.Tests.Storage;

/// <summary>What protects us from doing things twice is the database, not a read before the write.</summary>
public sealed class GuardTests
{
    [DatabaseTheory, Trait("Spec", "TSK-9")]
    public Task A_due_moment_is_told_once(StorageProvider provider) => SecondIsRefused(provider, n =>
        new Reminder(new ReminderId(Id(n)), World.Tenant, new PersonId(Id(9)), ReminderKind.TaskDue, "the same task", World.Now));

    [DatabaseTheory, Trait("Spec", "ARC-7")]
    public Task A_customer_number_is_used_once_in_a_tenant(StorageProvider provider) =>
        SecondIsRefused(provider, n => new Customer(new CustomerId(Id(n)), World.Tenant, "C002", $"客户{n}", World.Now));

    [DatabaseTheory, Trait("Spec", "TSK-2")]
    public async Task A_rule_makes_one_task_per_occurrence(StorageProvider provider)
    {
        using var database = TestDatabase.On(provider);
        var world = new World();
        var rep = world.Rep();
        var customer = world.Customer(owner: rep);
        world.Save(database);

        await AssertSecondRefused(database, n => new CrmTask(new CrmTaskId(Id(n)), customer, TaskKind.TierCallback, "rule", "2026-11-20", rep.Id, World.Now));
    }

    [DatabaseTheory]
    public Task An_activity_is_handled_once(StorageProvider provider) =>
        SecondIsRefused(provider, _ => new HandledActivity("conversation", "activity", World.Now));

    [DatabaseTheory]
    public async Task The_same_number_may_exist_in_another_tenant(StorageProvider provider)
    {
        using var database = TestDatabase.On(provider);
        var world = new World();
        world.Customer("C002");
        world.Customer("C002", tenant: "22222222-2222-2222-2222-222222222222");
        world.Save(database);

        await using var context = database.Open();
        Assert.Equal(2, await context.Customers.CountAsync());
    }

    [DatabaseTheory]
    public async Task A_missing_customer_is_no_duplicate(StorageProvider provider)
    {
        using var database = TestDatabase.On(provider);
        await using var context = database.Open();
        context.Add(new Contact(new ContactId(Id(1)), new CustomerId(Id(404)), "nobody's"));

        var refused = await Assert.ThrowsAsync<DbUpdateException>(() => context.SaveChangesAsync());
        Assert.False(refused.IsDuplicateKey());
    }

    private static async Task SecondIsRefused(StorageProvider provider, Func<int, object> make)
    {
        using var database = TestDatabase.On(provider);
        await AssertSecondRefused(database, make);
    }

    private static async Task AssertSecondRefused(TestDatabase database, Func<int, object> make)
    {
        await using (var first = database.Open())
        {
            first.Add(make(1));
            await first.SaveChangesAsync();
        }

        await using var second = database.Open();
        second.Add(make(2));
        var refused = await Assert.ThrowsAsync<DbUpdateException>(() => second.SaveChangesAsync());
        Assert.True(refused.IsDuplicateKey());
    }

    private static Guid Id(int n) => new(n, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0);
}
