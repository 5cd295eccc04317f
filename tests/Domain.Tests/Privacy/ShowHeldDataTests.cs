using CrmBot.Domain.Customers;
using CrmBot.Domain.Privacy;
using CrmBot.Domain.Tests.Tasks;
using CrmBot.Support.Database;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CrmBot.Domain.Tests.Privacy;

[Trait("Spec", "BYD-18")]
public sealed class ShowHeldDataTests : IDisposable
{
    private readonly Desk desk = new();

    public void Dispose() => desk.Dispose();

    [Fact]
    public async Task The_last_five_who_looked_are_named_newest_first_with_their_reasons()
    {
        var contact = desk.World.Keep(new Contact(ContactId.New(World.At(World.Nov(2), 9)), desk.C002.Id, "李娜"));
        for (var minute = 0; minute < 6; minute++)
        {
            using var then = desk.Sit();
            await then.Log.RecordAsync(Desk.As(desk.Chen), desk.C002.Id, contact.Id, RevealPhone.Action, RevealReason.Other, $"reason {minute}", Desk.Morning.AddMinutes(minute), default);
        }

        using var now = desk.Sit();
        var held = (await now.Held.ShowAsync(desk.C002.Id, Desk.As(desk.Zhou), Desk.Morning.AddHours(1), default)).Value;

        Assert.Equal(["reason 5", "reason 4", "reason 3", "reason 2", "reason 1"], held.Accesses.Select(a => a.Note));
        Assert.Equal(("Chen Jie", RevealPhone.Action), (held.Accesses[0].Who, held.Accesses[0].Action));
        Assert.Equal(World.Nov(2), held.Since);
        var look = await now.Database.AccessRecords.OrderByDescending(r => r.AtUtc).FirstAsync();
        Assert.Equal((ShowHeldData.Action, desk.Zhou.Id, contact.Id), (look.Action, look.PersonId, look.ContactId));
    }

    [Fact, Trait("Spec", "SEC-2")]
    public async Task Others_find_nothing_and_leave_no_record()
    {
        desk.World.Keep(new Contact(ContactId.New(World.Now), desk.C002.Id, "李娜"));
        foreach (var other in new[] { desk.Li, desk.Wang, desk.Ann })
        {
            using var now = desk.Sit();
            Assert.Equal(new NotFound("customer"), (await now.Held.ShowAsync(desk.C002.Id, Desk.As(other), Desk.Morning, default)).Refusal);
            Assert.Equal(0, await now.Database.AccessRecords.CountAsync());
        }
    }
}
