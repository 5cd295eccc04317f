using CrmBot.Domain.Customers;
using CrmBot.Domain.Interactions;
using CrmBot.Domain.People;
using CrmBot.Domain.Privacy;
using CrmBot.Domain.Storage;
using CrmBot.Domain.Tests.Customers;
using CrmBot.Support.Database;
using Microsoft.EntityFrameworkCore;

namespace CrmBot.Domain.Tests.Privacy;

/// <summary>Whatever a person changes of a customer stands in the access log, in the same save and without a value (SEC-3).</summary>
[Trait("Spec", "SEC-3")]
public sealed class ChangedCustomersTests : IDisposable
{
    private readonly FileDatabase database = new();
    private readonly Actor chen;
    private readonly CustomerId customer;

    public ChangedCustomersTests()
    {
        var world = new World();
        var rep = world.Rep();
        chen = World.Actor(rep);
        customer = world.Customer(owner: rep).Id;
        world.Save(database);
    }

    public void Dispose() => database.Dispose();

    [Fact]
    public async Task A_save_leaves_one_record_for_each_customer_with_its_rows_and_columns()
    {
        await using var context = database.Open();
        context.Acting = new Acting(chen, World.Now);
        await ChangeAsync(context);

        var record = await context.AccessRecords.AsNoTracking().SingleAsync();
        Assert.Equal((chen.Id, customer, null, AccessLog.ChangeAction, World.Now), (record.PersonId, record.CustomerId, record.ContactId, record.Action, record.AtUtc));
        Assert.Equal("+Interaction; Customer: LastContactUtc", record.Note);
    }

    [Fact]
    public async Task What_a_rule_does_leaves_none()
    {
        await using var context = database.Open();
        await ChangeAsync(context);

        Assert.Equal(0, await context.AccessRecords.CountAsync());
    }

    [Fact]
    public async Task What_a_use_case_records_itself_is_not_recorded_twice()
    {
        await using var context = database.Open();
        context.Acting = new Acting(chen, World.Now);
        context.AccessRecords.Add(new AccessRecord(AccessRecordId.New(World.Now), chen.TenantId, chen.Id, customer, null, "correct-contact", null, null, World.Now));
        await ChangeAsync(context);

        Assert.Equal("correct-contact", (await context.AccessRecords.AsNoTracking().SingleAsync()).Action);
    }

    [Fact]
    public async Task A_save_that_failed_leaves_one_record_when_it_is_tried_again()
    {
        await using var context = database.Open();
        context.Acting = new Acting(chen, World.Now);
        await context.Database.ExecuteSqlRawAsync("CREATE TRIGGER full BEFORE INSERT ON Interactions BEGIN SELECT RAISE(ABORT, 'full'); END");
        await Assert.ThrowsAsync<DbUpdateException>(() => ChangeAsync(context));
        Assert.Equal(0, await context.AccessRecords.CountAsync());
        await context.Database.ExecuteSqlRawAsync("DROP TRIGGER full");

        await context.SaveChangesAsync();

        Assert.Equal(1, await context.AccessRecords.CountAsync());
    }

    [Fact]
    public async Task Without_its_record_nothing_is_changed()
    {
        await using var context = database.Open();
        context.Acting = new Acting(chen, World.Now);
        await context.Database.ExecuteSqlRawAsync("CREATE TRIGGER no_records BEFORE INSERT ON AccessRecords BEGIN SELECT RAISE(ABORT, 'full'); END");

        await Assert.ThrowsAsync<DbUpdateException>(() => ChangeAsync(context));

        await using var after = database.Open();
        Assert.Equal(0, await after.Interactions.CountAsync());
    }

    private async Task ChangeAsync(CrmDbContext context)
    {
        (await context.Customers.SingleAsync(c => c.Id == customer)).WasContacted(World.Now);
        context.Interactions.Add(new Interaction(InteractionId.New(World.Now), customer, chen.Id, ContactChannel.Phone, World.Now, World.Now));
        await context.SaveChangesAsync();
    }
}
