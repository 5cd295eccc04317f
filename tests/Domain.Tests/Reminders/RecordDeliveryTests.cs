using CrmBot.Domain.Reminders;
using CrmBot.Domain.Tasks;
using CrmBot.Domain.Tests.Tasks;
using CrmBot.Support.Database;

namespace CrmBot.Domain.Tests.Reminders;

[Trait("Spec", "TSK-9")]
public sealed class RecordDeliveryTests : IDisposable
{
    private readonly Desk desk = new();
    private readonly Reminder reminder;

    public RecordDeliveryTests() => reminder = desk.World.Keep(
        new Reminder(ReminderId.New(Desk.Morning), World.Tenant, desk.Chen.Id, ReminderKind.TaskDue, "1", Desk.Morning));

    public void Dispose() => desk.Dispose();

    [Fact]
    public async Task Sent_is_stamped_with_the_channels_id_and_free_of_its_lease()
    {
        using (var now = desk.Sit())
            await now.Claim.ClaimAsync("node", World.Tenant, null, Desk.Morning, default);
        await RecordAsync(r => r.SentAsync([reminder.Id], "chat", "message", true, Desk.Morning, default));

        var row = await RowAsync();
        Assert.Equal((ReminderState.Sent, "chat", "message"), (row.State, row.ConversationId, row.ActivityId));
        Assert.Equal((true, Desk.Morning, null), (row.IsInDigest, row.SentUtc, row.LeasedBy));
        Assert.False(row.NeedsRefresh);
    }

    [Fact]
    public async Task The_channels_own_wait_is_kept_and_without_one_it_doubles()
    {
        await RecordAsync(r => r.LaterAsync([reminder.Id], Desk.Morning.AddMinutes(7), "429", Desk.Morning, default));
        Assert.Equal(Desk.Morning.AddMinutes(7), (await RowAsync()).NotBeforeUtc);

        foreach (var seconds in new[] { 30, 60, 120 })
        {
            await RecordAsync(r => r.LaterAsync([reminder.Id], null, "502", Desk.Morning, default));
            Assert.Equal(Desk.Morning.AddSeconds(seconds), (await RowAsync()).NotBeforeUtc);
        }
    }

    [Fact]
    public async Task After_eight_tries_an_operator_has_to_look()
    {
        for (var tries = 1; tries <= 8; tries++)
        {
            Assert.Equal(ReminderState.Waiting, (await RowAsync()).State);
            await RecordAsync(r => r.LaterAsync([reminder.Id], null, "502", Desk.Morning, default));
        }

        Assert.Equal((ReminderState.Failed, "502"), ((await RowAsync()).State, (await RowAsync()).Failure));
    }

    [Fact]
    public async Task What_the_channel_refuses_for_good_is_not_tried_again()
    {
        await RecordAsync(r => r.FailedAsync([reminder.Id], "400", default));
        using var now = desk.Sit();

        Assert.Empty(await now.Claim.ClaimAsync("node", World.Tenant, null, Desk.Morning.AddDays(3), default));
        Assert.Equal(ReminderState.Failed, (await RowAsync()).State);
    }

    [Fact, Trait("Spec", "TSK-6")]
    public async Task A_message_whose_task_was_done_while_it_went_out_is_brought_up_to_date()
    {
        await RecordAsync(r => r.WithdrawnAsync([reminder.Id], default));
        await RecordAsync(r => r.SentAsync([reminder.Id], "chat", "message", false, Desk.Morning, default));

        var row = await RowAsync();
        Assert.Equal((ReminderState.Sent, true), (row.State, row.NeedsRefresh));
        using var now = desk.Sit();
        Assert.Equal("message", Assert.Single(await now.Refresh.FindAsync(default)).ActivityId);
        await now.Refresh.DoneAsync(desk.Chen.Id, "message", default);
        Assert.Empty(await now.Refresh.FindAsync(default));
    }

    [Fact]
    public async Task Out_of_reach_it_waits_until_the_person_is_back()
    {
        await RecordAsync(r => r.UnreachableAsync([reminder.Id], "403", default));
        Assert.Equal(ReminderState.Unreachable, (await RowAsync()).State);
        using (var now = desk.Sit())
        {
            Assert.Empty(await now.Claim.ClaimAsync("node", World.Tenant, null, Desk.Morning, default));
            await now.Back.RestoreAsync(desk.Chen.Id, false, Desk.Morning, default);
        }

        using var later = desk.Sit();
        Assert.Single(await later.Claim.ClaimAsync("node", World.Tenant, null, Desk.Morning, default));
    }

    [Fact]
    public async Task What_was_withdrawn_meanwhile_does_not_come_back_with_the_person()
    {
        await RecordAsync(r => r.WithdrawnAsync([reminder.Id], default));
        await RecordAsync(r => r.UnreachableAsync([reminder.Id], "403", default));

        Assert.Equal(ReminderState.Withdrawn, (await RowAsync()).State);
    }

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 0)]
    public async Task In_a_new_chat_the_cards_of_open_tasks_are_sent_again(bool newChat, int again)
    {
        var open = desk.World.Task(desk.C002, desk.Chen, World.Friday);
        var done = desk.World.Task(desk.C002, desk.Chen, World.Friday, TaskKind.Promise);
        await RecordAsync(r => r.WithdrawnAsync([reminder.Id], default));
        await desk.RaiseAsync(Desk.Morning);
        var sent = (await desk.RemindersAsync()).Where(r => r.TaskId is not null).ToList();
        foreach (var each in sent)
            await RecordAsync(r => r.SentAsync([each.Id], "chat", $"message-{each.Id}", false, Desk.Morning, default));
        await desk.TouchAsync(done.Id, Domain.Interactions.TouchOutcome.ReachedIssue, desk.Chen);
        await ReopenAsync(open.Id);
        using (var now = desk.Sit())
            await now.Back.RestoreAsync(desk.Chen.Id, newChat, Desk.Morning.AddHours(1), default);

        var waiting = (await desk.RemindersAsync()).Where(r => r.State == ReminderState.Waiting).ToList();
        Assert.Equal(again, waiting.Count);
        Assert.All(waiting, r => Assert.Equal((open.Id, Desk.Morning.AddHours(1), null), (r.TaskId, r.NotBeforeUtc, r.SentUtc)));
    }

    // The contact about the promise settled the callback as well.
    private async Task ReopenAsync(CrmTaskId id)
    {
        using var now = desk.Sit();
        var task = (await now.Database.Tasks.FindAsync(id))!;
        task.Renew(task.ScheduleNow);
        await now.Database.SaveChangesAsync();
    }

    private async Task RecordAsync(Func<RecordDelivery, Task> record)
    {
        using var now = desk.Sit();
        await record(now.Record);
    }

    private async Task<Reminder> RowAsync() => (await desk.RemindersAsync()).Single(r => r.Id == reminder.Id);
}
