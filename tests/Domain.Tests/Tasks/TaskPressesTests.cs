using CrmBot.Domain.People;
using CrmBot.Domain.Reminders;
using CrmBot.Domain.Tasks;
using CrmBot.Support.Database;

namespace CrmBot.Domain.Tests.Tasks;

/// <summary>Snooze, skip, reassign and comment from the card.</summary>
[Trait("Spec", "TSK-5")]
public sealed class TaskPressesTests : IDisposable
{
    private readonly Desk desk = new();
    private readonly CrmTask task;

    public TaskPressesTests() => task = desk.World.Task(desk.C002, desk.Chen, World.Friday);

    public void Dispose() => desk.Dispose();

    [Theory]
    [InlineData(24, 24)]
    [InlineData(21, 23)] // A Saturday becomes Monday.
    public async Task Snoozed_it_is_reminded_of_at_the_start_of_work_on_that_day(int day, int then)
    {
        await desk.RaiseAsync(Desk.Morning);
        Assert.False((await SnoozeAsync(World.Nov(day))).IsRefused);

        var now = await desk.TaskAsync(task.Id);
        Assert.Equal((World.At(World.Nov(then), 9), World.At(World.Nov(then), 9), World.Friday), (now.SnoozedUntilUtc, now.NextRemindUtc, now.DueOn));
        Assert.Equal(0, await desk.RaiseAsync(World.At(World.Nov(then), 8, 59)));
        Assert.Equal(1, await desk.RaiseAsync(World.At(World.Nov(then), 9)));
        Assert.Equal(ReminderKind.TaskDue, (await desk.RemindersAsync())[^1].Kind);
    }

    [Theory]
    [InlineData(19)]
    [InlineData(20)]
    public async Task Today_and_earlier_are_no_days_to_snooze_to(int day) =>
        Assert.Equal(new DayIsPast(World.Nov(day)), (await SnoozeAsync(World.Nov(day))).Refusal);

    [Fact, Trait("Spec", "BYD-2")]
    public async Task No_snooze_goes_past_the_latest_day()
    {
        // The last day is Friday, 4 December; Saturday would become Monday.
        Assert.Equal(new SnoozeTooLong(new(2026, 12, 4)), (await SnoozeAsync(new(2026, 12, 5))).Refusal);
        Assert.False((await SnoozeAsync(new(2026, 12, 4))).IsRefused);
    }

    [Fact, Trait("Spec", "BYD-2")]
    public async Task What_is_past_its_latest_day_may_still_wait_until_the_next_working_day()
    {
        var late = desk.World.Task(desk.C002, desk.Chen, World.Nov(2), TaskKind.PlannedContact);

        Assert.Equal(new SnoozeTooLong(World.Nov(16)), (await SnoozeAsync(World.Nov(24), late)).Refusal);
        Assert.False((await SnoozeAsync(World.Nov(21), late)).IsRefused);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    public async Task Skipping_needs_a_reason(string reason)
    {
        Assert.Equal(new AnswerNeeded("reason"), (await SkipAsync(reason)).Refusal);
        Assert.True((await desk.TaskAsync(task.Id)).IsOpen);
    }

    [Fact, Trait("Spec", "TSK-1")]
    public async Task A_skipped_callback_goes_on_from_its_date()
    {
        await SkipAsync(" on holiday ");

        var tasks = await desk.TasksAsync();
        Assert.Equal((CrmTaskState.Skipped, "on holiday", desk.Chen.Id), (tasks[0].State, tasks[0].SkipReason, tasks[0].CompletedById));
        Assert.Equal(("2026-11-20", new DateOnly(2026, 12, 21)), (tasks[1].Occurrence, tasks[1].DueOn));
        Assert.Equal(2, tasks.Count);
        Assert.Equal(new TaskIsClosed(task.Id, CrmTaskState.Skipped, null, Desk.Morning), (await SkipAsync("again")).Refusal);
        Assert.Equal(new DateTime(2026, 10, 16, 2, 0, 0, DateTimeKind.Utc), (await desk.CustomerAsync()).LastContactUtc);
    }

    [Fact]
    public async Task A_skipped_promise_plans_nothing()
    {
        var promise = desk.World.Task(desk.C002, desk.Chen, World.Friday, TaskKind.Promise);
        await SkipAsync("they bought elsewhere", promise);

        Assert.Equal(2, (await desk.TasksAsync()).Count);
    }

    [Fact]
    public async Task A_colleague_of_the_team_takes_over_and_is_told_at_once()
    {
        Assert.False((await HandAsync(desk.Li, desk.Chen)).IsRefused);

        Assert.Equal(desk.Li.Id, (await desk.TaskAsync(task.Id)).AssigneeId);
        Assert.Equal(desk.Chen.Id, (await desk.CustomerAsync()).OwnerId);
        await desk.RaiseAsync(Desk.Morning);
        var told = Assert.Single(await desk.RemindersAsync());
        Assert.Equal((desk.Li.Id, ReminderKind.TaskDue, Desk.Morning), (told.RecipientId, told.Kind, told.MomentUtc));
    }

    [Fact, Trait("Spec", "TSK-4")]
    public async Task On_a_weekend_the_colleague_is_told_on_Monday()
    {
        await HandAsync(desk.Li, desk.Zhou, World.At(World.Nov(21), 10));

        Assert.Equal(World.At(World.Nov(23), 9), (await desk.TaskAsync(task.Id)).NextRemindUtc);
    }

    [Fact, Trait("Spec", "SEC-2")]
    public async Task Nobody_outside_the_team_is_given_it_and_no_stranger_gives_it_away()
    {
        foreach (var other in new[] { desk.Wang, desk.Ann, desk.Director })
            Assert.Equal(new NotFound("person"), (await HandAsync(other, desk.Chen)).Refusal);
        Assert.Equal(new NotFound("task"), (await HandAsync(desk.Li, desk.Wang)).Refusal);
        Assert.Equal(new NotFound("task"), (await HandAsync(desk.Chen, desk.Li)).Refusal);

        Assert.Equal(desk.Chen.Id, (await desk.TaskAsync(task.Id)).AssigneeId);
    }

    [Fact]
    public async Task Colleagues_are_offered_with_what_they_have_today_least_first()
    {
        desk.World.Task(desk.C002, desk.Li, World.Nov(18));
        desk.World.Task(desk.C002, desk.Li, World.Nov(23));
        using var now = desk.Sit();
        var offered = await now.Reassign.ColleaguesAsync(Desk.As(desk.Chen), Desk.Morning, default);

        Assert.Equal([new ColleagueLoad(desk.Zhou.Id, "Zhou Min", 0), new ColleagueLoad(desk.Li.Id, "Li Ming", 1)], offered);
    }

    [Fact, Trait("Spec", "TSK-7")]
    public async Task A_managers_word_reaches_the_owner_of_the_task()
    {
        Assert.False((await CommentAsync(" Call before noon ", desk.Zhou)).IsRefused);

        var word = Assert.Single(await desk.RemindersAsync());
        Assert.Equal((ReminderKind.Comment, desk.Chen.Id, desk.Zhou.Id), (word.Kind, word.RecipientId, word.FromId));
        Assert.Equal(("Call before noon", task.Id), (word.Text, word.TaskId));
    }

    [Fact, Trait("Spec", "TSK-7")]
    public async Task A_word_that_is_sent_twice_is_told_once_and_the_next_one_again()
    {
        var key = ReminderId.New(Desk.Morning);
        Assert.False((await CommentAsync("Call before noon", desk.Zhou, key)).IsRefused);
        Assert.False((await CommentAsync("Call before noon", desk.Zhou, key)).IsRefused);
        Assert.Single(await desk.RemindersAsync());

        Assert.False((await CommentAsync("Call before noon", desk.Zhou, nowUtc: Desk.Morning.AddMinutes(1))).IsRefused);
        Assert.Equal(2, (await desk.RemindersAsync()).Count);
    }

    [Fact, Trait("Spec", "TSK-7")]
    public async Task No_words_and_no_right_are_no_comment()
    {
        Assert.Equal(new AnswerNeeded("text"), (await CommentAsync(null, desk.Zhou)).Refusal);
        Assert.Equal(new AnswerNeeded("text"), (await CommentAsync(" ", desk.Zhou)).Refusal);
        Assert.Equal(new NotYours("task", null), (await CommentAsync("Note to self", desk.Chen)).Refusal);
        foreach (var stranger in new[] { desk.Li, desk.Wang, desk.Ann })
            Assert.Equal(new NotFound("task"), (await CommentAsync("Hello", stranger)).Refusal);
        Assert.Empty(await desk.RemindersAsync());
    }

    [Fact, Trait("Spec", "TSK-6")]
    public async Task Every_press_on_an_old_card_is_refused()
    {
        var rev = (await desk.TaskAsync(task.Id)).Version;
        await SnoozeAsync(World.Nov(24));
        using var now = desk.Sit();
        var (chen, at) = (Desk.As(desk.Chen), Desk.Morning);

        Assert.IsType<OutOfDate>((await now.Snooze.SnoozeAsync(task.Id, rev, World.Nov(25), chen, at, default)).Refusal);
        Assert.IsType<OutOfDate>((await now.Skip.SkipAsync(task.Id, rev, "reason", chen, at, default)).Refusal);
        Assert.IsType<OutOfDate>((await now.Reassign.HandOverAsync(task.Id, rev, desk.Li.Id, chen, at, default)).Refusal);
    }

    private async Task<Outcome<CrmTaskId>> SnoozeAsync(DateOnly day, CrmTask? other = null)
    {
        var rev = (await desk.TaskAsync((other ?? task).Id)).Version;
        using var now = desk.Sit();
        return await now.Snooze.SnoozeAsync((other ?? task).Id, rev, day, Desk.As(desk.Chen), Desk.Morning, default);
    }

    private async Task<Outcome<CrmTaskId>> SkipAsync(string reason, CrmTask? other = null)
    {
        var rev = (await desk.TaskAsync((other ?? task).Id)).Version;
        using var now = desk.Sit();
        return await now.Skip.SkipAsync((other ?? task).Id, rev, reason, Desk.As(desk.Chen), Desk.Morning, default);
    }

    private async Task<Outcome<CrmTaskId>> HandAsync(Person to, Person by, DateTime? nowUtc = null)
    {
        var rev = (await desk.TaskAsync(task.Id)).Version;
        using var now = desk.Sit();
        return await now.Reassign.HandOverAsync(task.Id, rev, to.Id, Desk.As(by), nowUtc ?? Desk.Morning, default);
    }

    private async Task<Outcome<CrmTaskId>> CommentAsync(string? text, Person by, ReminderId? key = null, DateTime? nowUtc = null)
    {
        using var now = desk.Sit();
        return await now.Comment.CommentAsync(task.Id, key ?? ReminderId.New(Desk.Morning), text, Desk.As(by), nowUtc ?? Desk.Morning, default);
    }
}
