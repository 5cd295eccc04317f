using CrmBot.Domain.Calls;
using CrmBot.Domain.Customers;
using CrmBot.Domain.Interactions;
using CrmBot.Domain.Reminders;
using CrmBot.Domain.Tasks;
using CrmBot.Domain.Tests.Tasks;
using CrmBot.Support.Database;
using Microsoft.EntityFrameworkCore;

namespace CrmBot.Domain.Tests.Interactions;

[Trait("Spec", "BYD-1")]
public sealed class LogTouchTests : IDisposable
{
    private readonly Desk desk = new();
    private readonly CrmTask task;

    public LogTouchTests() => task = desk.World.Task(desk.C002, desk.Chen, World.Friday);

    public void Dispose() => desk.Dispose();

    [Theory]
    [InlineData(TouchOutcome.ReachedWell, InteractionKind.Callback, Mood.Calm)]
    [InlineData(TouchOutcome.ReachedIssue, InteractionKind.Complaint, null)]
    public async Task Reached_in_one_tap_settles_the_task_and_sets_the_next_date(TouchOutcome outcome, InteractionKind kind, Mood? mood)
    {
        var contact = (await desk.TouchAsync(task.Id, outcome, desk.Chen)).Value!;

        Assert.Equal((kind, mood, task.Id, Desk.Morning), (contact.Kind, contact.Mood, contact.TaskId, contact.OccurredUtc));
        Assert.Equal(Desk.Morning.AddMinutes(10), contact.UndoUntilUtc);
        var tasks = await desk.TasksAsync();
        Assert.Equal((CrmTaskState.Done, desk.Chen.Id, contact.Id), (tasks[0].State, tasks[0].CompletedById, tasks[0].CompletedByInteractionId));
        // A month on is Sunday, 20 December.
        Assert.Equal(("2026-11-20", new DateOnly(2026, 12, 21), desk.Chen.Id), (tasks[1].Occurrence, tasks[1].DueOn, tasks[1].AssigneeId));
        Assert.Equal(Desk.Morning, (await desk.CustomerAsync()).LastContactUtc);
    }

    [Fact]
    public async Task No_answer_three_times_moves_on_and_counts()
    {
        var last = (await LastContactAsync())!;
        foreach (var (from, to) in new[]
        {
            (Desk.Morning, World.At(World.Nov(23), 15, 30)),
            (World.At(World.Nov(23), 15, 30), World.At(World.Nov(25), 10)),
            (World.At(World.Nov(25), 10), World.At(World.Nov(30), 15, 30)),
        })
        {
            await desk.TouchAsync(task.Id, TouchOutcome.NoAnswer, desk.Chen, from);
            var now = await desk.TaskAsync(task.Id);
            Assert.Equal((to, to, true), (now.DueUtc, now.NextRemindUtc, now.IsTimed));
        }

        var tried = await desk.TaskAsync(task.Id);
        Assert.Equal((OneTap.MaxAttempts, CrmTaskState.Open, RemindStage.Due), (tried.Attempts, tried.State, tried.RemindStage));
        Assert.Single(await desk.TasksAsync());
        Assert.Equal(last, await LastContactAsync());
    }

    [Fact]
    public async Task An_agreed_call_back_is_due_at_its_moment()
    {
        var at = World.At(World.Nov(24), 15);
        await desk.TouchAsync(task.Id, TouchOutcome.CallBack, desk.Chen, callBackUtc: at);

        var now = await desk.TaskAsync(task.Id);
        Assert.Equal((World.Nov(24), at, at, true, 0), (now.DueOn, now.DueUtc, now.NextRemindUtc, now.IsTimed, now.Attempts));
    }

    [Fact]
    public async Task A_call_back_needs_a_moment_that_lies_ahead_and_within_a_year()
    {
        Assert.Equal(new AnswerNeeded("on"), (await desk.TouchAsync(task.Id, TouchOutcome.CallBack, desk.Chen)).Refusal);
        Assert.Equal(new DayIsPast(World.Nov(19)), (await desk.TouchAsync(task.Id, TouchOutcome.CallBack, desk.Chen, callBackUtc: World.At(World.Nov(19), 15))).Refusal);
        var far = new DateOnly(2027, 11, 21);
        Assert.Equal(new DayTooLate(far, new(2027, 11, 20)), (await desk.TouchAsync(task.Id, TouchOutcome.CallBack, desk.Chen, callBackUtc: World.At(far, 15))).Refusal);
        Assert.Equal(0, await ContactsAsync());
    }

    [Fact]
    public async Task The_wrong_person_is_no_contact_and_no_try()
    {
        await desk.TouchAsync(task.Id, TouchOutcome.WrongPerson, desk.Chen);

        var now = await desk.TaskAsync(task.Id);
        Assert.Equal((CrmTaskState.Open, 0, World.Nov(23)), (now.State, now.Attempts, now.DueOn));
        Assert.NotEqual(Desk.Morning, await LastContactAsync());
    }

    [Theory, Trait("Spec", "TSK-6")]
    [InlineData(TouchOutcome.ReachedWell)]
    [InlineData(TouchOutcome.NoAnswer)]
    public async Task A_second_press_is_refused_and_changes_nothing(TouchOutcome outcome)
    {
        var rev = (await desk.TaskAsync(task.Id)).Version;
        await desk.TouchAsync(task.Id, outcome, desk.Chen);
        var before = await desk.TaskAsync(task.Id);
        using (var now = desk.Sit())
        {
            var again = await now.Touch.LogAsync(task.Id, rev, outcome, null, Desk.As(desk.Chen), Desk.Morning.AddSeconds(1), default);
            Refusal expected = outcome == TouchOutcome.NoAnswer ? new OutOfDate() : new TaskIsClosed(task.Id, CrmTaskState.Done, null, Desk.Morning);
            Assert.Equal(expected, again.Refusal);
        }

        Assert.Equal(1, await ContactsAsync());
        Assert.Equal(before.Version, (await desk.TaskAsync(task.Id)).Version);
    }

    [Fact, Trait("Spec", "TSK-3")]
    public async Task A_contact_made_early_moves_the_date_of_the_callback()
    {
        await ContactedOnMondayAsync();
        var planned = (await desk.TasksAsync()).Single(t => t.Kind == TaskKind.TierCallback);
        Assert.Equal(new DateOnly(2026, 12, 16), planned.DueOn);
        var other = desk.World.Task(desk.C002, desk.Chen, World.Friday, TaskKind.PlannedContact);
        await desk.TouchAsync(other.Id, TouchOutcome.ReachedWell, desk.Chen);

        var moved = await desk.TaskAsync(planned.Id);
        Assert.Equal((CrmTaskState.Open, "2026-11-20", new DateOnly(2026, 12, 21)), (moved.State, moved.Occurrence, moved.DueOn));
    }

    [Fact, Trait("Spec", "TSK-3")]
    public async Task A_callback_made_before_its_day_is_done_and_the_next_counts_from_it()
    {
        await ContactedOnMondayAsync();
        var planned = (await desk.TasksAsync()).Single(t => t.Kind == TaskKind.TierCallback);
        await desk.TouchAsync(planned.Id, TouchOutcome.ReachedWell, desk.Chen);

        Assert.Equal(CrmTaskState.Done, (await desk.TaskAsync(planned.Id)).State);
        Assert.Equal(new DateOnly(2026, 12, 21), (await desk.TasksAsync()).Single(t => t.Kind == TaskKind.TierCallback && t.IsOpen).DueOn);
    }

    [Fact, Trait("Spec", "TSK-3")]
    public async Task Two_contacts_of_one_day_leave_one_open_callback()
    {
        await desk.TouchAsync(task.Id, TouchOutcome.ReachedWell, desk.Chen);
        var next = (await desk.TasksAsync()).Single(t => t.IsOpen);
        await desk.TouchAsync(next.Id, TouchOutcome.ReachedWell, desk.Chen, Desk.Morning.AddHours(4));

        Assert.Equal("2026-11-20#2", (await desk.TasksAsync()).Single(t => t.IsOpen).Occurrence);
    }

    [Fact, Trait("Spec", "BYD-3"), Trait("Spec", "TSK-6")]
    public async Task The_due_callback_is_settled_along_with_a_special_one_and_its_card_follows()
    {
        await desk.RaiseAsync(World.At(World.Friday, 9));
        var sent = Assert.Single(await desk.RemindersAsync());
        using (var now = desk.Sit())
            await now.Record.SentAsync([sent.Id], "chat", "message", false, Desk.Morning, default);
        var special = desk.World.Task(desk.C002, desk.Chen, World.Friday, TaskKind.SpecialCallback);
        await desk.TouchAsync(special.Id, TouchOutcome.ReachedWell, desk.Chen);

        Assert.Equal(CrmTaskState.Done, (await desk.TaskAsync(task.Id)).State);
        Assert.True((await desk.RemindersAsync()).Single(r => r.Id == sent.Id).NeedsRefresh);
    }

    [Fact, Trait("Spec", "TSK-6")]
    public async Task What_is_still_waiting_to_be_sent_is_withdrawn()
    {
        await desk.RaiseAsync(World.At(World.Friday, 9));
        await desk.TouchAsync(task.Id, TouchOutcome.NoAnswer, desk.Chen);

        Assert.Equal(ReminderState.Withdrawn, Assert.Single(await desk.RemindersAsync()).State);
    }

    [Fact, Trait("Spec", "SEC-2")]
    public async Task Only_its_holder_and_who_leads_them_may_press()
    {
        foreach (var stranger in new[] { desk.Li, desk.Wang, desk.Ann })
            Assert.Equal(new NotFound("task"), (await desk.TouchAsync(task.Id, TouchOutcome.ReachedWell, stranger)).Refusal);
        var handed = desk.World.Task(desk.C002, desk.Li, World.Friday);
        Assert.Equal(new NotYours("task", "Li Ming"), (await desk.TouchAsync(handed.Id, TouchOutcome.ReachedWell, desk.Chen)).Refusal);
        Assert.Equal(0, await ContactsAsync());

        var byManager = await desk.TouchAsync(task.Id, TouchOutcome.NoAnswer, desk.Zhou);
        Assert.Equal(desk.Zhou.Id, byManager.Value!.PersonId);
        Assert.False((await desk.TouchAsync(task.Id, TouchOutcome.ReachedWell, desk.Director)).IsRefused);
        // The rep, pressing a moment later, learns who did it.
        Assert.Equal("Director He", Assert.IsType<TaskIsClosed>((await desk.TouchAsync(task.Id, TouchOutcome.ReachedWell, desk.Chen)).Refusal).ByName);
    }

    [Fact, Trait("Spec", "BYD-3")]
    public async Task A_touch_ends_ones_own_call_but_never_a_colleagues()
    {
        var call = desk.World.Keep(new CallSession(CallSessionId.New(Desk.Morning), task, desk.Chen.Id, "core-callback", 1, Desk.Morning));
        task.Begin();
        Assert.Equal(new ColleagueIsOnIt("Chen Jie", Desk.Morning), (await desk.TouchAsync(task.Id, TouchOutcome.ReachedWell, desk.Zhou)).Refusal);
        Assert.Equal(CallState.Opening, await CallAsync(call.Id));

        await desk.TouchAsync(task.Id, TouchOutcome.WrongPerson, desk.Chen);
        Assert.Equal(CallState.Dropped, await CallAsync(call.Id));
        Assert.Equal(CrmTaskState.Open, (await desk.TaskAsync(task.Id)).State);
    }

    /// <summary>The planner has seen the customer after a contact on Monday the 16th; the task at hand is gone.</summary>
    private async Task ContactedOnMondayAsync()
    {
        using var now = desk.Sit();
        (await now.Database.Tasks.SingleAsync()).Cancel(Desk.Morning);
        (await now.Database.Customers.SingleAsync()).WasContacted(World.At(World.Nov(16), 10));
        await now.Database.SaveChangesAsync();
        await now.Database.Tasks.ExecuteDeleteAsync();
        now.Database.ChangeTracker.Clear();
        await now.Plan.PlanAsync(Desk.Morning, default);
    }

    private async Task<DateTime?> LastContactAsync() => (await desk.CustomerAsync()).LastContactUtc;

    private async Task<int> ContactsAsync()
    {
        using var now = desk.Sit();
        return await now.Database.Interactions.CountAsync();
    }

    private async Task<CallState> CallAsync(CallSessionId id)
    {
        using var now = desk.Sit();
        return (await now.Database.CallSessions.SingleAsync(c => c.Id == id)).State;
    }
}
