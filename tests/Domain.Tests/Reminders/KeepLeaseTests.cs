using CrmBot.Domain.People;
using CrmBot.Domain.Reminders;
using CrmBot.Domain.Tests.Tasks;
using CrmBot.Support.Database;

namespace CrmBot.Domain.Tests.Reminders;

[Trait("Spec", "TSK-9")]
public sealed class KeepLeaseTests : IDisposable
{
    private readonly Desk desk = new();

    public void Dispose() => desk.Dispose();

    [Theory]
    [InlineData(119, true)]
    [InlineData(120, false)]
    public async Task Rows_are_held_as_long_as_their_lease_lasts(int seconds, bool isHeld)
    {
        var row = Wait(desk.Chen);
        var lease = await ClaimAsync("one");

        Assert.Equal(isHeld ? [row.Id] : [], await HeldAsync(lease, Desk.Morning.AddSeconds(seconds), row));
    }

    [Fact]
    public async Task What_another_node_has_taken_or_what_was_taken_back_is_held_no_more()
    {
        var (taken, withdrawn) = (Wait(desk.Chen), Wait(desk.Chen));
        var lease = await ClaimAsync("one");
        using (var now = desk.Sit())
            await now.Record.WithdrawnAsync([withdrawn.Id], default);
        Assert.Equal([taken.Id], await HeldAsync(lease, Desk.Morning, taken, withdrawn));

        var later = await ClaimAsync("two", Desk.Morning + ClaimReminders.LeaseFor + TimeSpan.FromSeconds(1));

        Assert.Empty(await HeldAsync(lease, Desk.Morning, taken));
        Assert.Equal([taken.Id], await HeldAsync(later, Desk.Morning, taken));
    }

    [Fact]
    public async Task Putting_off_moves_what_is_left_of_that_persons_and_is_no_failure()
    {
        var (sent, left, others) = (Wait(desk.Chen), Wait(desk.Chen), Wait(desk.Li));
        var lease = await ClaimAsync("one");
        using (var now = desk.Sit())
        {
            await now.Record.SentAsync([sent.Id], "chat", "message", false, Desk.Morning, default);
            await now.Keep.PutOffAsync(lease, desk.Chen.Id, Desk.Morning.AddSeconds(2), default);
        }

        var rows = (await desk.RemindersAsync()).ToDictionary(r => r.Id);
        Assert.Equal((Desk.Morning.AddSeconds(2), null, null, 0), (rows[left.Id].NotBeforeUtc, rows[left.Id].LeasedBy, rows[left.Id].LeaseUntilUtc, rows[left.Id].Attempts));
        Assert.Equal((ReminderState.Sent, Desk.Morning), (rows[sent.Id].State, rows[sent.Id].NotBeforeUtc));
        Assert.Equal((lease, Desk.Morning), (rows[others.Id].LeasedBy, rows[others.Id].NotBeforeUtc));
    }

    [Fact]
    public async Task An_ended_lease_is_another_nodes_at_once()
    {
        var row = Wait(desk.Chen);
        var lease = await ClaimAsync("one");
        using (var now = desk.Sit())
            await now.Keep.EndAsync(lease, default);

        Assert.Equal([row.Id], await HeldAsync(await ClaimAsync("two"), Desk.Morning, row));
    }

    private Reminder Wait(Person to) =>
        desk.World.Keep(new Reminder(ReminderId.New(Desk.Morning), World.Tenant, to.Id, ReminderKind.IssueLate, $"{Guid.CreateVersion7(Desk.Morning)}", Desk.Morning));

    private async Task<string> ClaimAsync(string node, DateTime? nowUtc = null)
    {
        using var now = desk.Sit();
        return (await now.Claim.ClaimAsync(node, World.Tenant, null, nowUtc ?? Desk.Morning, default))[0].Lease;
    }

    private async Task<IReadOnlyCollection<ReminderId>> HeldAsync(string lease, DateTime untilUtc, params Reminder[] rows)
    {
        using var now = desk.Sit();
        return await now.Keep.HeldAsync(lease, [.. rows.Select(r => r.Id)], untilUtc, default);
    }
}
