using CrmBot.Domain.Customers;
using CrmBot.Domain.Grading;
using CrmBot.Domain.Reminders;
using CrmBot.Domain.Tasks;
using CrmBot.Domain.Tests.Customers;
using CrmBot.Support.Database;
using Microsoft.EntityFrameworkCore;

namespace CrmBot.Domain.Tests.Tasks;

[Trait("Spec", "TSK-2")]
public sealed class PlanTasksTests : IDisposable
{
    private readonly Desk desk = new();

    public void Dispose() => desk.Dispose();

    [Fact]
    public async Task Planning_twice_makes_nothing_twice()
    {
        Assert.Equal(1, await PlanAsync());
        await ChangeAsync(c => c.PlanAgain());

        Assert.Equal(0, await PlanAsync());
        var task = Assert.Single(await desk.TasksAsync());
        Assert.Equal((desk.Chen.Id, "value-potential/A/sales-follow-up", "2026-10-16"), (task.AssigneeId, task.Rule, task.Occurrence));
    }

    [Fact]
    public async Task Two_nodes_at_once_make_nothing_twice()
    {
        using var busy = new Desk(new FileDatabase());
        for (var n = 0; n < 30; n++)
            busy.World.Customer($"T{n:000}", busy.Chen, Tier.A, World.At(World.Nov(16), 10));
        using (busy.Sit()) { }
        await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(async () =>
        {
            using var node = busy.Sit();
            await node.Plan.PlanAsync(Desk.Morning, default);
        })));

        var tasks = await busy.TasksAsync();
        Assert.Equal((31, 31), (tasks.Count, tasks.Select(t => t.CustomerId).Distinct().Count()));
    }

    [Fact]
    public async Task A_task_which_a_contact_planned_meanwhile_is_not_planned_again()
    {
        await PlanAsync();
        var planned = Assert.Single(await desk.TasksAsync());
        await desk.TouchAsync(planned.Id, Domain.Interactions.TouchOutcome.ReachedWell, desk.Chen);
        await ChangeAsync(c => c.PlanAgain());

        Assert.Equal(0, await PlanAsync());
        Assert.Equal(1, (await desk.TasksAsync()).Count(t => t.IsOpen));
    }

    [Fact, Trait("Spec", "GRD-1")]
    public async Task A_change_of_tier_withdraws_what_the_old_tier_had_planned_and_plans_the_new_one()
    {
        await PlanAsync();
        await ChangeAsync(c => c.GradeAs(Tier.C, "C", byHand: false));

        Assert.Equal(1, await PlanAsync());
        var tasks = await desk.TasksAsync();
        Assert.Equal(CrmTaskState.Cancelled, tasks.Single(t => t.Rule.Contains("/A/", StringComparison.Ordinal)).State);
        Assert.Equal(CrmTaskState.Open, tasks.Single(t => t.Rule.Contains("/C/", StringComparison.Ordinal)).State);
    }

    [Fact, Trait("Spec", "BYD-4"), Trait("Spec", "TSK-6")]
    public async Task What_a_withdrawn_rule_had_queued_is_withdrawn_and_what_was_sent_is_brought_up_to_date()
    {
        var second = desk.World.Customer("C003", desk.Chen, Tier.A, World.At(new(2026, 10, 16), 10));
        await PlanAsync();
        await desk.RaiseAsync(Desk.Morning);
        var sent = (await desk.RemindersAsync())[0];
        using (var now = desk.Sit())
            await now.Record.SentAsync([sent.Id], "chat", "message-1", false, Desk.Morning, default);
        await ChangeAsync(c => c.GradeAs(Tier.C, "C", byHand: false));
        await ChangeAsync(c => c.GradeAs(Tier.C, "C", byHand: false), second.Id);
        await PlanAsync();

        var reminders = await desk.RemindersAsync();
        Assert.True(reminders.Single(r => r.Id == sent.Id).NeedsRefresh);
        Assert.Equal(ReminderState.Withdrawn, reminders.Single(r => r.Id != sent.Id).State);
    }

    [Fact, Trait("Spec", "GRD-1")]
    public async Task A_tier_that_comes_back_revives_its_cancelled_task_and_its_reminder()
    {
        await PlanAsync();
        var first = Assert.Single(await desk.TasksAsync());
        await desk.RaiseAsync(Desk.Morning);
        foreach (var tier in new[] { Tier.C, Tier.A })
        {
            await ChangeAsync(c => c.GradeAs(tier, tier.ToString(), byHand: false));
            Assert.Equal(1, await PlanAsync());
        }

        Assert.True((await desk.TaskAsync(first.Id)).IsOpen);
        var other = desk.World.Task(desk.C002, desk.Li, World.Friday, TaskKind.Promise);
        // The revived task comes to the same moment again, which must not stop the others' reminders.
        await desk.RaiseAsync(Desk.Morning.AddMinutes(1));
        var reminders = await desk.RemindersAsync();
        Assert.Equal(ReminderState.Waiting, Assert.Single(reminders, r => r.TaskId == first.Id).State);
        Assert.Single(reminders, r => r.TaskId == other.Id);
        Assert.Equal(RemindStage.Overdue, (await desk.TaskAsync(first.Id)).RemindStage);
    }

    [Fact]
    public async Task A_customer_without_an_owner_gets_no_task_until_it_has_one()
    {
        var lone = desk.World.Customer("C009", null, Tier.A);
        await PlanAsync();
        Assert.Empty(await desk.TasksAsync(lone.Id));

        await ChangeAsync(c => c.HandTo(desk.Li.Id), lone.Id);
        await PlanAsync();
        Assert.Equal(desk.Li.Id, Assert.Single(await desk.TasksAsync(lone.Id)).AssigneeId);
    }

    [Fact]
    public async Task A_new_owner_takes_over_the_open_callback()
    {
        await PlanAsync();
        await ChangeAsync(c => c.HandTo(desk.Li.Id));
        await PlanAsync();

        Assert.Equal(desk.Li.Id, Assert.Single(await desk.TasksAsync()).AssigneeId);
    }

    [Fact, Trait("Spec", "TSK-5")]
    public async Task A_callback_that_a_colleague_does_this_once_is_not_handed_back()
    {
        await PlanAsync();
        var task = Assert.Single(await desk.TasksAsync());
        using (var sitting = desk.Sit())
            Assert.False((await sitting.Reassign.HandOverAsync(task.Id, task.Version, desk.Li.Id, Desk.As(desk.Chen), Desk.Morning, default)).IsRefused);
        await ChangeAsync(c => c.PlanAgain());
        await PlanAsync();

        Assert.Equal(desk.Li.Id, Assert.Single(await desk.TasksAsync()).AssigneeId);
    }

    [Fact, Trait("Spec", "ARC-9")]
    public async Task A_lost_customer_is_left_in_peace()
    {
        await PlanAsync();
        await ChangeAsync(c => c.Describe(c.Kind, CustomerStatus.Lost, c.Industry, c.PlaybookId));

        Assert.Equal(0, await PlanAsync());
        Assert.Equal(CrmTaskState.Cancelled, Assert.Single(await desk.TasksAsync()).State);
    }

    [Fact]
    public async Task Two_thousand_customers_are_planned_in_batches_each_once_and_levelled()
    {
        for (var n = 0; n < 2000; n++)
            desk.World.Customer($"N{n:0000}", n % 2 == 0 ? desk.Chen : desk.Li, (Tier)(n % 3), World.At(World.Nov(16), 10));

        Assert.Equal(2001, await PlanAsync());
        Assert.Equal(0, await PlanAsync());
        var tasks = await desk.TasksAsync();
        Assert.Equal(2001, tasks.Select(t => t.CustomerId).Distinct().Count());
        using var now = desk.Sit();
        Assert.False(await now.Database.Customers.AnyAsync(c => c.PlannedUtc == null));
        // From the ideal day of tier A, 16 December, to its latest the days fill up to 8 before the rest falls on the first.
        var days = tasks.Where(t => t.AssigneeId == desk.Chen.Id && t.Tier == Tier.A).GroupBy(t => t.DueOn).ToDictionary(d => d.Key, d => d.Count());
        Assert.Equal((12, 8), (days.Count(d => d.Key >= new DateOnly(2026, 12, 16)), days[new(2026, 12, 17)]));
    }

    private async Task<int> PlanAsync()
    {
        using var now = desk.Sit();
        return await now.Plan.PlanAsync(Desk.Morning, default);
    }

    private async Task ChangeAsync(Action<Customer> change, CustomerId? id = null)
    {
        using var now = desk.Sit();
        change(await now.Database.Customers.SingleAsync(c => c.Id == (id ?? desk.C002.Id)));
        await now.Database.SaveChangesAsync();
    }
}
