using CrmBot.Domain.Customers;
using CrmBot.Domain.People;
using CrmBot.Domain.Privacy;
using CrmBot.Domain.Storage;
using CrmBot.Domain.Tests.Customers;
using CrmBot.Support.Database;
using Microsoft.EntityFrameworkCore;

namespace CrmBot.Domain.Tests.Privacy;

[Trait("Spec", "SEC-3")]
public sealed class AccessLogTests : IDisposable
{
    private readonly FileDatabase database = new();
    private readonly World world = new();
    private readonly Actor chen;

    public AccessLogTests()
    {
        chen = World.Actor(world.Rep());
        world.Save(database);
    }

    public void Dispose() => database.Dispose();

    [Fact]
    public async Task A_chain_that_nobody_touched_is_unbroken()
    {
        await RecordAsync(3);
        await RecordAsync(2, chen with { TenantId = "other" });

        var checks = await VerifyAsync();
        Assert.Equal([(World.Tenant, 3, null, 3L), ("other", 2, null, 2L)], checks.OrderByDescending(c => c.Records).Select(c => (c.TenantId, c.Records, c.BrokenAt, c.NewestNumber)));
        Assert.All(checks, c => Assert.Equal(64, c.NewestHash.Length));
    }

    [Fact]
    public async Task What_is_not_sealed_yet_is_counted_apart()
    {
        await RecordAsync(2);
        await AddAsync(3);

        var check = Assert.Single(await VerifyAsync());
        Assert.Equal((2, 3, null), (check.Records, check.Unsealed, check.BrokenAt));
    }

    [Theory]
    [InlineData("UPDATE AccessRecords SET AtUtc = datetime(AtUtc, '+1 minute') WHERE Number = 2", 2)]
    [InlineData("UPDATE AccessRecords SET Note = 'for the audit' WHERE Number = 2", 2)]
    [InlineData("UPDATE AccessRecords SET Reason = 'Check' WHERE Number = 2", 2)]
    [InlineData("UPDATE AccessRecords SET PersonId = ContactId WHERE Number = 2", 2)]
    [InlineData("UPDATE AccessRecords SET ContactId = PersonId WHERE Number = 2", 2)]
    [InlineData("UPDATE AccessRecords SET CustomerId = PersonId WHERE Number = 2", 2)]
    [InlineData("UPDATE AccessRecords SET CustomerId = NULL WHERE Number = 2", 2)]
    [InlineData("UPDATE AccessRecords SET Action = 'see' WHERE Number = 2", 2)]
    [InlineData("UPDATE AccessRecords SET Number = NULL, Hash = '', PreviousHash = '' WHERE Number = 2", 3)]
    [InlineData("UPDATE AccessRecords SET Hash = '' WHERE Number = 2", 2)]
    [InlineData("DELETE FROM AccessRecords WHERE Number = 2", 3)]
    [InlineData("DELETE FROM AccessRecords WHERE Number = 1", 2)]
    [InlineData("DELETE FROM AccessRecords WHERE Number = 2; UPDATE AccessRecords SET Number = Number - 1 WHERE Number > 2", 2)]
    public async Task Whatever_is_changed_or_taken_out_is_found(string tampering, long brokenAt)
    {
        await RecordAsync(4);
        await ExecuteAsync(tampering);

        Assert.Equal(brokenAt, Assert.Single(await VerifyAsync()).BrokenAt);
    }

    [Fact]
    public async Task What_is_cut_off_at_the_end_shows_in_the_newest_number_and_hash()
    {
        await RecordAsync(4);
        var before = Assert.Single(await VerifyAsync());
        await ExecuteAsync("DELETE FROM AccessRecords WHERE Number = 4");

        var after = Assert.Single(await VerifyAsync());
        Assert.Null(after.BrokenAt);
        Assert.NotEqual((before.NewestNumber, before.NewestHash), (after.NewestNumber, after.NewestHash));
    }

    [Fact, Trait("Spec", "ARC-7")]
    public async Task Written_and_sealed_by_many_at_once_they_stand_in_one_unbroken_row()
    {
        await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => RecordAsync(4))));
        await SealAsync();

        var check = Assert.Single(await VerifyAsync());
        Assert.Equal((64, 0, null, 64L), (check.Records, check.Unsealed, check.BrokenAt, check.NewestNumber));
    }

    [Fact, Trait("Spec", "ARC-7")]
    public async Task More_than_a_batch_is_sealed_in_one_go_and_nothing_twice()
    {
        await AddAsync(AccessLog.BatchSize + 1);

        Assert.Equal(AccessLog.BatchSize + 1, await SealAsync());
        Assert.Equal(0, await SealAsync());
        Assert.Null(Assert.Single(await VerifyAsync()).BrokenAt);
    }

    [Fact]
    public async Task A_sealed_record_cannot_be_sealed_anew()
    {
        await RecordAsync(1);
        await using var context = database.Open();
        var record = await context.AccessRecords.SingleAsync();

        Assert.Throws<InvalidOperationException>(() => record.Seal(null));
    }

    [Theory]
    [InlineData(EntityState.Modified)]
    [InlineData(EntityState.Deleted)]
    public async Task A_record_can_only_be_added(EntityState state)
    {
        await RecordAsync(1);
        await using var context = database.Open();
        context.Entry(await context.AccessRecords.SingleAsync()).State = state;

        await Assert.ThrowsAsync<InvalidOperationException>(() => context.SaveChangesAsync());
    }

    [Fact]
    public async Task What_a_record_says_stands_before_it_is_sealed_too()
    {
        await AddAsync(1);
        await using var context = database.Open();
        var record = context.Entry(await context.AccessRecords.SingleAsync());
        record.Property(r => r.Note).CurrentValue = "for the audit";

        await Assert.ThrowsAsync<InvalidOperationException>(() => context.SaveChangesAsync());
    }

    [Fact]
    public async Task The_place_of_a_sealed_record_in_its_chain_stands()
    {
        await RecordAsync(1);
        await using var context = database.Open();
        var record = context.Entry(await context.AccessRecords.SingleAsync());
        record.Property(r => r.Hash).CurrentValue = new string('0', 64);

        await Assert.ThrowsAsync<InvalidOperationException>(() => context.SaveChangesAsync());
    }

    [Fact, Trait("Spec", "ARC-7")]
    public async Task Records_from_before_the_chain_are_counted_and_the_chain_goes_on_behind_them()
    {
        await RecordAsync(3);
        await ExecuteAsync("UPDATE AccessRecords SET Hash = '', PreviousHash = '', Reason = NULL WHERE Number < 3; DELETE FROM AccessRecords WHERE Number = 3");
        await RecordAsync(2);

        var check = Assert.Single(await VerifyAsync());
        Assert.Equal((4, 2, null), (check.Records, check.FromBefore, check.BrokenAt));
    }

    private async Task RecordAsync(int times, Actor? actor = null)
    {
        for (var n = 0; n < times; n++)
        {
            await using (var context = database.Open())
                await new AccessLog(context).RecordAsync(actor ?? chen, CustomerId.New(World.Now), ContactId.New(World.Now), RevealPhone.Action, RevealReason.Other, "回访前核对 \"号码\"", World.Now.AddMinutes(n), default);
            await SealAsync();
        }
    }

    /// <summary>In one save, and not sealed.</summary>
    private async Task AddAsync(int count)
    {
        await using var context = database.Open();
        for (var n = 0; n < count; n++)
            context.AccessRecords.Add(new AccessRecord(AccessRecordId.New(World.Now), World.Tenant, chen.Id, CustomerId.New(World.Now), null, SeenCustomers.Action, null, null, World.Now));
        await context.SaveChangesAsync();
    }

    private async Task<int> SealAsync()
    {
        await using var context = database.Open();
        return await new AccessLog(context).SealAsync(default);
    }

    private async Task<IReadOnlyList<ChainCheck>> VerifyAsync()
    {
        await using var context = database.Open();
        return await new AccessLog(context).VerifyAsync(default);
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var context = database.Open();
#pragma warning disable EF1002 // Literals of this file.
        await context.Database.ExecuteSqlRawAsync(sql);
#pragma warning restore EF1002
    }
}
