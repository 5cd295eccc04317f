using CrmBot.Domain.Grading;
using CrmBot.Domain.Interactions;
using CrmBot.Domain.People;
using CrmBot.Domain.Tasks;
using CrmBot.Domain.Tests.Tasks;
using CrmBot.Support.Database;
using Microsoft.EntityFrameworkCore;

namespace CrmBot.Domain.Tests.Interactions;

[Trait("Spec", "BYD-1")]
public sealed class UndoTouchTests : IDisposable
{
    private readonly Desk desk = new();
    private readonly CrmTask task;

    public UndoTouchTests() => task = desk.World.Task(desk.C002, desk.Chen, World.Friday);

    public void Dispose() => desk.Dispose();

    [Theory]
    [InlineData(TouchOutcome.ReachedWell)]
    [InlineData(TouchOutcome.ReachedIssue)]
    [InlineData(TouchOutcome.NoAnswer)]
    [InlineData(TouchOutcome.WrongPerson)]
    public async Task Undo_restores_everything(TouchOutcome outcome)
    {
        var last = (await desk.CustomerAsync()).LastContactUtc;
        await desk.RaiseAsync(World.At(World.Friday, 9));
        var before = await desk.TaskAsync(task.Id);
        var contact = (await desk.TouchAsync(task.Id, outcome, desk.Chen)).Value!;

        Assert.Equal(task.Id, (await UndoAsync(contact.Id, desk.Chen, Desk.Morning.AddMinutes(10))).Value);
        var after = Assert.Single(await desk.TasksAsync());
        Assert.Equal(before.Remember(), after.Remember());
        Assert.Equal((CrmTaskState.Open, null, null), (after.State, after.CompletedUtc, after.CompletedById));
        Assert.Equal(last, (await desk.CustomerAsync()).LastContactUtc);
        using var now = desk.Sit();
        Assert.Equal(Desk.Morning.AddMinutes(10), (await now.Database.Interactions.SingleAsync()).UndoneUtc);
    }

    [Fact, Trait("Spec", "TSK-3")]
    public async Task Undo_moves_the_callback_back_too()
    {
        var rule = TaskRules.Cadence("value-potential", Tier.A, "sales-follow-up");
        var ahead = desk.World.Keep(new CrmTask(CrmTaskId.New(Desk.Morning), desk.C002, TaskKind.TierCallback, rule, "2026-11-16", desk.Chen.Id, Desk.Morning));
        ahead.Schedule(ContactSchedule.OnDay(new(2026, 12, 16), new(2026, 12, 31), Sitting.Shanghai));
        ahead.Snooze(World.At(new(2026, 12, 18), 9));
        var before = (await desk.TaskAsync(ahead.Id)).Remember();
        var contact = (await desk.TouchAsync(task.Id, TouchOutcome.ReachedWell, desk.Chen)).Value!;
        Assert.NotEqual(before, (await desk.TaskAsync(ahead.Id)).Remember());

        await UndoAsync(contact.Id, desk.Chen);
        Assert.Equal(before, (await desk.TaskAsync(ahead.Id)).Remember());
    }

    [Fact, Trait("Spec", "BYD-3")]
    public async Task A_bundle_is_whole_again_after_undo_and_freed_by_what_was_done()
    {
        desk.World.Task(desk.C002, desk.Chen, World.Friday, TaskKind.SpecialCallback);
        desk.World.Task(desk.C002, desk.Chen, World.Friday, TaskKind.PlannedContact);
        await desk.RaiseAsync(World.At(World.Friday, 9));
        var before = (await desk.TasksAsync()).ConvertAll(t => t.Remember());
        var leader = (await desk.TasksAsync()).Single(t => t.BundledWithId is null);
        var contact = (await desk.TouchAsync(leader.Id, TouchOutcome.ReachedWell, desk.Chen)).Value!;

        var freed = (await desk.TasksAsync()).Single(t => t.IsOpen && t.DueOn == World.Friday);
        Assert.Equal((null, Desk.Morning), (freed.BundledWithId, freed.NextRemindUtc));
        await UndoAsync(contact.Id, desk.Chen);
        Assert.Equal(before.OrderBy(t => t.Id), (await desk.TasksAsync()).ConvertAll(t => t.Remember()).OrderBy(t => t.Id));
    }

    [Fact]
    public async Task After_ten_minutes_it_stands()
    {
        var contact = (await desk.TouchAsync(task.Id, TouchOutcome.ReachedWell, desk.Chen)).Value!;

        Assert.Equal(
            new TooLateToUndo(Desk.Morning.AddMinutes(10)),
            (await UndoAsync(contact.Id, desk.Chen, Desk.Morning.AddMinutes(10).AddSeconds(1))).Refusal);
        Assert.Equal(CrmTaskState.Done, (await desk.TaskAsync(task.Id)).State);
    }

    [Fact]
    public async Task Twice_is_refused()
    {
        var contact = (await desk.TouchAsync(task.Id, TouchOutcome.ReachedWell, desk.Chen)).Value!;
        await UndoAsync(contact.Id, desk.Chen);

        Assert.IsType<OutOfDate>((await UndoAsync(contact.Id, desk.Chen)).Refusal);
    }

    [Fact, Trait("Spec", "SEC-2")]
    public async Task Nobody_takes_back_what_another_wrote()
    {
        var contact = (await desk.TouchAsync(task.Id, TouchOutcome.ReachedWell, desk.Chen)).Value!;
        foreach (var other in new[] { desk.Li, desk.Zhou, desk.Director, desk.Ann })
            Assert.Equal(new NotFound("interaction"), (await UndoAsync(contact.Id, other)).Refusal);

        Assert.Equal(CrmTaskState.Done, (await desk.TaskAsync(task.Id)).State);
    }

    [Fact]
    public async Task The_later_of_two_contacts_is_taken_back_first()
    {
        var first = (await desk.TouchAsync(task.Id, TouchOutcome.ReachedWell, desk.Chen)).Value!;
        var next = (await desk.TasksAsync()).Single(t => t.IsOpen);
        var second = (await desk.TouchAsync(next.Id, TouchOutcome.ReachedWell, desk.Chen, Desk.Morning.AddMinutes(2))).Value!;

        Assert.IsType<OutOfDate>((await UndoAsync(first.Id, desk.Chen)).Refusal);
        Assert.False((await UndoAsync(second.Id, desk.Chen)).IsRefused);
        Assert.False((await UndoAsync(first.Id, desk.Chen)).IsRefused);
        Assert.Equal((task.Id, true), (await desk.TasksAsync()) is [var one] ? (one.Id, one.IsOpen) : default);
    }

    [Fact]
    public async Task Undone_the_task_can_be_logged_anew()
    {
        var contact = (await desk.TouchAsync(task.Id, TouchOutcome.ReachedWell, desk.Chen)).Value!;
        await UndoAsync(contact.Id, desk.Chen);

        Assert.False((await desk.TouchAsync(task.Id, TouchOutcome.ReachedIssue, desk.Chen, Desk.Morning.AddMinutes(6))).IsRefused);
        Assert.Equal(1, (await desk.TasksAsync()).Count(t => t.IsOpen));
    }

    private async Task<Outcome<CrmTaskId?>> UndoAsync(InteractionId id, Person by, DateTime? nowUtc = null)
    {
        using var now = desk.Sit();
        return await now.Undo.UndoAsync(id, Desk.As(by), nowUtc ?? Desk.Morning.AddMinutes(5), default);
    }
}
