using CrmBot.Domain.People;
using CrmBot.Domain.Reminders;
using CrmBot.Domain.Tasks;
using CrmBot.Domain.Tests.Customers;
using CrmBot.Domain.Tests.Tasks;
using CrmBot.Support.Database;

namespace CrmBot.Domain.Tests.Reminders;

[Trait("Spec", "TSK-7")]
public sealed class RaiseRemindersTests : IDisposable
{
    private readonly Desk desk = new();

    public void Dispose() => desk.Dispose();

    [Fact]
    public async Task A_task_is_due_then_late_and_a_working_day_later_the_manager_hears_of_it()
    {
        desk.World.Task(desk.C002, desk.Chen, World.Nov(18));
        foreach (var (day, hour) in new[] { (18, 8), (18, 9), (18, 10), (19, 8), (19, 9), (19, 17), (20, 8), (20, 9), (23, 9), (27, 9) })
            await desk.RaiseAsync(World.At(World.Nov(day), hour));

        Assert.Equal(
            [
                (ReminderKind.TaskDue, desk.Chen.Id, World.At(World.Nov(18), 9)),
                (ReminderKind.TaskOverdue, desk.Chen.Id, World.At(World.Nov(19), 9)),
                (ReminderKind.Escalation, desk.Zhou.Id, World.At(World.Nov(20), 9)),
            ],
            await RaisedAsync());
    }

    [Fact, Trait("Spec", "TSK-4")]
    public async Task Lateness_and_escalation_pass_over_the_weekend()
    {
        desk.World.Task(desk.C002, desk.Chen, World.Friday);
        for (var day = 20; day <= 27; day++)
            await desk.RaiseAsync(World.At(World.Nov(day), 9));

        Assert.Equal([World.At(World.Nov(20), 9), World.At(World.Nov(23), 9), World.At(World.Nov(24), 9)], (await RaisedAsync()).Select(r => r.Item3));
    }

    [Fact, Trait("Spec", "DEC-4")]
    public async Task A_window_is_late_only_after_its_end()
    {
        desk.World.Task(desk.C002, desk.Chen, World.Nov(16), TaskKind.SpecialCallback, lateAfter: World.Nov(19));
        for (var day = 16; day <= 20; day++)
            await desk.RaiseAsync(World.At(World.Nov(day), 9));

        Assert.Equal([World.At(World.Nov(16), 9), World.At(World.Nov(20), 9)], (await RaisedAsync()).Select(r => r.Item3));
    }

    [Fact, Trait("Spec", "BYD-8")]
    public async Task After_a_pause_of_the_host_the_owner_still_hears_of_it_before_the_manager()
    {
        desk.World.Task(desk.C002, desk.Chen, World.Nov(9));

        Assert.Equal(1, await desk.RaiseAsync(Desk.Morning));
        Assert.Equal(1, await desk.RaiseAsync(World.At(World.Nov(23), 9)));
        Assert.Equal(1, await desk.RaiseAsync(World.At(World.Nov(24), 9)));
        Assert.Equal([ReminderKind.TaskDue, ReminderKind.TaskOverdue, ReminderKind.Escalation], (await RaisedAsync()).Select(r => r.Item1));
    }

    [Fact]
    public async Task Who_has_no_manager_is_reminded_alone()
    {
        desk.World.Task(desk.C002, desk.Wang, World.Nov(16));
        for (var day = 16; day <= 20; day++)
            await desk.RaiseAsync(World.At(World.Nov(day), 9));

        Assert.All(await RaisedAsync(), r => Assert.Equal(desk.Wang.Id, r.Item2));
        Assert.Null(Assert.Single(await desk.TasksAsync()).NextRemindUtc);
    }

    [Fact, Trait("Spec", "TSK-9")]
    public async Task Two_nodes_at_once_raise_each_reminder_once()
    {
        using var busy = new Desk(new FileDatabase());
        for (var n = 0; n < 20; n++)
            busy.World.Task(busy.World.Customer($"T{n:00}", busy.Chen), busy.Chen, World.Friday);
        using (busy.Sit()) { }
        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => busy.RaiseAsync(Desk.Morning))));
        await busy.RaiseAsync(Desk.Morning);

        Assert.Equal(20, (await busy.RemindersAsync()).Count);
    }

    [Fact]
    public async Task Nothing_due_writes_nothing()
    {
        desk.World.Task(desk.C002, desk.Chen, World.Nov(23));
        using var now = desk.Sit();
        var saves = 0;
        now.Database.SavingChanges += (_, _) => saves++;

        Assert.Equal((0, 0), (await now.Raise.RaiseAsync(Desk.Morning, default), saves));
    }

    [Fact]
    public async Task What_was_done_in_time_is_not_called_late()
    {
        var task = desk.World.Task(desk.C002, desk.Chen, World.Friday);
        await desk.RaiseAsync(Desk.Morning);
        await desk.TouchAsync(task.Id, Domain.Interactions.TouchOutcome.ReachedWell, desk.Chen);

        Assert.Equal(0, await desk.RaiseAsync(World.At(World.Nov(24), 9)));
    }

    [Fact, Trait("Spec", "BYD-3")]
    public async Task What_is_due_for_one_customer_within_three_days_is_one_reminder()
    {
        var tier = desk.World.Task(desk.C002, desk.Chen, World.Friday);
        var special = desk.World.Task(desk.C002, desk.Chen, World.Nov(23), TaskKind.SpecialCallback);
        var far = desk.World.Task(desk.C002, desk.Chen, World.Nov(25), TaskKind.PlannedContact);

        Assert.Equal(1, await desk.RaiseAsync(Desk.Morning));
        Assert.Equal(special.Id, Assert.Single(await desk.RemindersAsync()).TaskId);
        Assert.Equal(special.Id, (await desk.TaskAsync(tier.Id)).BundledWithId);
        Assert.Null((await desk.TaskAsync(far.Id)).BundledWithId);
    }

    [Fact, Trait("Spec", "BYD-3")]
    public async Task Different_customers_people_and_promises_are_not_bundled()
    {
        desk.World.Task(desk.C002, desk.Chen, World.Friday);
        desk.World.Task(desk.C002, desk.Chen, World.Friday, TaskKind.Promise);
        desk.World.Task(desk.C002, desk.Li, World.Friday, TaskKind.SpecialCallback);
        desk.World.Task(desk.World.Customer("C003", desk.Chen), desk.Chen, World.Friday);

        Assert.Equal(4, await desk.RaiseAsync(Desk.Morning));
    }

    [Fact, Trait("Spec", "BYD-3"), Trait("Spec", "TSK-9")]
    public async Task What_went_along_with_a_skipped_task_is_reminded_of_on_its_own()
    {
        var special = desk.World.Task(desk.C002, desk.Chen, World.Friday, TaskKind.SpecialCallback);
        var other = desk.World.Task(desk.C002, desk.Chen, World.Friday, TaskKind.PlannedContact);
        await desk.RaiseAsync(Desk.Morning);
        var leader = (await desk.TaskAsync(special.Id)).BundledWithId is null ? special : other;
        var follower = leader == special ? other : special;
        using (var now = desk.Sit())
            Assert.False((await now.Skip.SkipAsync(leader.Id, (await desk.TaskAsync(leader.Id)).Version, "closed today", Desk.As(desk.Chen), Desk.Morning, default)).IsRefused);

        Assert.Null((await desk.TaskAsync(follower.Id)).BundledWithId);
        Assert.Equal(1, await desk.RaiseAsync(Desk.Morning.AddMinutes(1)));
        Assert.Contains(await desk.RemindersAsync(), r => r.TaskId == follower.Id);
    }

    private async Task<List<(ReminderKind, PersonId, DateTime)>> RaisedAsync() =>
        (await desk.RemindersAsync()).ConvertAll(r => (r.Kind, r.RecipientId, r.MomentUtc));
}
