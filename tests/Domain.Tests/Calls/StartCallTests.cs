using CrmBot.Domain.Calls;
using CrmBot.Domain.Reminders;
using CrmBot.Domain.Tasks;
using CrmBot.Domain.Tests.Tasks;
using CrmBot.Support.Database;
using Microsoft.EntityFrameworkCore;

namespace CrmBot.Domain.Tests.Calls;

[Trait("Spec", "CBK-5")]
public sealed class StartCallTests : IDisposable
{
    private readonly CallDesk call = new();

    public void Dispose() => call.Dispose();

    [Fact]
    public async Task Second_press_on_start_returns_the_same_call()
    {
        var first = (await call.StartAsync()).Value;

        Assert.Equal(first, (await call.StartAsync(rev: 0)).Value);
        using var now = call.Desk.Sit();
        Assert.Equal(1, await now.Database.CallSessions.CountAsync());
        Assert.Equal(CrmTaskState.InProgress, (await call.Desk.TaskAsync(call.Task.Id)).State);
    }

    [Fact, Trait("Spec", "BYD-3")]
    public async Task A_colleague_is_told_who_is_on_it_and_a_stranger_nothing()
    {
        await call.StartAsync();

        Assert.Equal(new ColleagueIsOnIt("Chen Jie", Desk.Morning), (await call.StartAsync(call.Desk.Zhou)).Refusal);
        foreach (var stranger in new[] { call.Desk.Li, call.Desk.Wang, call.Desk.Ann })
            Assert.Equal(new NotFound("task"), (await call.StartAsync(stranger)).Refusal);
    }

    [Fact]
    public async Task An_old_card_and_a_task_without_a_script_start_nothing()
    {
        Assert.IsType<OutOfDate>((await call.StartAsync(rev: 77)).Refusal);
        using var plain = new CallDesk(script: null);
        Assert.IsType<NoScript>((await plain.StartAsync()).Refusal);
        using var now = plain.Desk.Sit();
        Assert.Equal(0, await now.Database.CallSessions.CountAsync());
    }

    [Fact]
    public async Task A_dropped_call_leaves_the_task_open_and_no_record()
    {
        var id = await call.BegunAsync();
        var rev = (await call.CallAsync(id)).Version;
        using (var now = call.Desk.Sit())
            Assert.Equal(call.Task.Id, (await now.Drop.DropAsync(id, rev, Desk.As(call.Desk.Chen), Desk.Morning, default)).Value);

        Assert.Equal(CrmTaskState.Open, (await call.Desk.TaskAsync(call.Task.Id)).State);
        Assert.Equal(new CallIsOver(id, false), (await call.SaveAsync(id)).Refusal);
        Assert.NotEqual(id, (await call.StartAsync()).Value);
        using var check = call.Desk.Sit();
        Assert.Equal(0, await check.Database.Interactions.CountAsync());
    }

    [Fact, Trait("Spec", "CBK-8")]
    public async Task A_call_unfinished_after_two_hours_is_nudged_once()
    {
        var id = await call.BegunAsync();

        Assert.Equal(0, await NudgeAsync(Desk.Morning.AddMinutes(119)));
        Assert.Equal(1, await NudgeAsync(Desk.Morning.AddHours(2)));
        Assert.Equal(0, await NudgeAsync(Desk.Morning.AddHours(5)));
        var nudge = Assert.Single(await call.Desk.RemindersAsync());
        Assert.Equal((ReminderKind.CallUnfinished, call.Desk.Chen.Id, id.Value.ToString()), (nudge.Kind, nudge.RecipientId, nudge.Subject));
    }

    [Fact, Trait("Spec", "CBK-8")]
    public async Task A_finished_call_is_not_nudged()
    {
        await call.SaveAsync(await call.AnsweredAsync(null));

        Assert.Equal(0, await NudgeAsync(Desk.Morning.AddHours(3)));
    }

    private async Task<int> NudgeAsync(DateTime nowUtc)
    {
        using var now = call.Desk.Sit();
        return await now.Nudge.RaiseAsync(nowUtc, default);
    }
}
