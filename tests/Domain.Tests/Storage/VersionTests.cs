using CrmBot.Domain.Grading;
using CrmBot.Domain.Storage;
using CrmBot.Support.Database;
using Microsoft.EntityFrameworkCore;

namespace CrmBot.Domain.Tests.Storage;

public sealed class VersionTests
{
    [DatabaseTheory]
    public async Task A_saved_change_raises_the_version_by_one(StorageProvider provider)
    {
        using var database = OneCustomer(provider);
        for (var expected = 1; expected <= 2; expected++)
        {
            await using var context = database.Open();
            var customer = await context.Customers.SingleAsync();
            customer.GradeAs(Tier.A, $"grade {expected}", byHand: true);
            await context.SaveChangesAsync();

            Assert.Equal(expected, customer.Version);
        }
    }

    [DatabaseTheory]
    public async Task Saving_nothing_leaves_the_version(StorageProvider provider)
    {
        using var database = OneCustomer(provider);
        await using var context = database.Open();
        var customer = await context.Customers.SingleAsync();
        await context.SaveChangesAsync();

        Assert.Equal(0, customer.Version);
    }

    [DatabaseTheory, Trait("Spec", "TSK-6")]
    public async Task Of_two_changes_at_once_the_second_is_refused(StorageProvider provider)
    {
        using var database = OneCustomer(provider);
        await using var phone = database.Open();
        await using var desktop = database.Open();
        var onPhone = await phone.Customers.SingleAsync();
        var onDesktop = await desktop.Customers.SingleAsync();

        onPhone.GradeAs(Tier.A, "mature", byHand: true);
        await phone.SaveChangesAsync();
        onDesktop.GradeAs(Tier.D, "lost", byHand: true);

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => desktop.SaveChangesAsync());
    }

    [DatabaseTheory]
    public async Task A_moment_comes_back_as_utc_to_the_microsecond(StorageProvider provider)
    {
        using var database = TestDatabase.On(provider);
        var world = new World();
        var contacted = World.Now.AddMicroseconds(123456);
        world.Customer(lastContactUtc: contacted);
        world.Save(database);

        await using var context = database.Open();
        var read = (await context.Customers.SingleAsync()).LastContactUtc;
        Assert.Equal(contacted, read);
        Assert.Equal(DateTimeKind.Utc, read!.Value.Kind);
    }

    private static TestDatabase OneCustomer(StorageProvider provider)
    {
        var database = TestDatabase.On(provider);
        var world = new World();
        world.Customer();
        world.Save(database);
        return database;
    }
}
