using CrmBot.Domain.Calls;
using CrmBot.Domain.Customers;
using CrmBot.Domain.Grading;
using CrmBot.Domain.Interactions;
using CrmBot.Domain.People;
using CrmBot.Domain.Privacy;
using CrmBot.Domain.Reminders;
using CrmBot.Domain.Storage;
using CrmBot.Domain.Summaries;
using CrmBot.Domain.Tasks;
using CrmBot.Domain.Tests.Tasks;
using CrmBot.Support.Database;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CrmBot.Domain.Tests.Privacy;

[Trait("Spec", "BYD-18")]
public sealed class LeaveAloneTests : IDisposable
{
    private readonly Desk desk = new();
    private readonly ContactId li;

    public LeaveAloneTests() => li = Contact("李娜", "13800138000", isMain: true);

    public void Dispose() => desk.Dispose();

    [Fact]
    public async Task Without_another_contact_all_that_was_planned_ends_and_nothing_is_sent()
    {
        var errand = desk.World.Task(desk.C002, desk.Chen, World.Friday, TaskKind.Issue);
        await PlanAsync();
        await desk.RaiseAsync(Desk.Morning);
        Assert.Equal(2, (await desk.RemindersAsync()).Count);

        var standing = (await StopAsync(desk.Chen)).Value;

        Assert.Equal((null, new ContactsEnded(1, HadCall: false)), (standing.TakesOver, standing.Ended));
        var tasks = await desk.TasksAsync();
        Assert.Equal([(CrmTaskState.Cancelled, EndContacts.DoNotContact)], tasks.Where(t => t.IsContact).Select(t => (t.State, t.SkipReason)));
        Assert.True(tasks.Single(t => t.Id == errand.Id).IsOpen);
        Assert.Equal([TaskKind.Issue], await ClaimedAsync());
    }

    [Fact, Trait("Spec", "TSK-9")]
    public async Task A_reminder_that_is_leased_already_finds_its_task_called_off()
    {
        await PlanAsync();
        await desk.RaiseAsync(Desk.Morning);
        Assert.Single(await ClaimedAsync());

        await StopAsync(desk.Chen);

        Assert.Equal(ReminderState.Withdrawn, Assert.Single(await desk.RemindersAsync()).State);
        Assert.Equal(CrmTaskState.Cancelled, Assert.Single(await desk.TasksAsync()).State);
    }

    [Fact, Trait("Spec", "TSK-2")]
    public async Task The_planner_plans_nothing_until_it_is_taken_back_and_then_anew()
    {
        await PlanAsync();
        await StopAsync(desk.Chen);
        Assert.Equal(0, await PlanAsync());

        await AllowAsync(desk.Chen);
        await PlanAsync();

        Assert.True(Assert.Single(await desk.TasksAsync()).IsOpen);
        Assert.Equal([LeaveAlone.StopAction, LeaveAlone.AllowAction], await ActionsAsync());
    }

    [Fact]
    public async Task Another_contact_takes_over_and_the_rules_go_on()
    {
        Contact("王强", "13900139000");
        await PlanAsync();

        var standing = (await StopAsync(desk.Chen)).Value;

        Assert.Equal(("王强", null), (standing.TakesOver, standing.Ended));
        Assert.True(Assert.Single(await desk.TasksAsync()).IsOpen);
        Assert.Equal("13900139000", (await RevealAsync()).Value.Phone);
        await AllowAsync(desk.Chen);
        Assert.Equal("13800138000", (await RevealAsync()).Value.Phone);
    }

    [Fact, Trait("Spec", "TSK-9")]
    public async Task Pressed_twice_only_the_one_on_the_card_is_left_alone_and_logged_once()
    {
        Contact("王强", "13900139000");
        await StopAsync(desk.Chen, li);

        Assert.True((await StopAsync(desk.Chen, li)).Value.WasSoBefore);
        await AllowAsync(desk.Chen, li);
        Assert.True((await AllowAsync(desk.Chen, li)).Value.WasSoBefore);

        Assert.Equal([LeaveAlone.StopAction, LeaveAlone.AllowAction], await ActionsAsync());
        Assert.Equal("13800138000", (await RevealAsync()).Value.Phone);
    }

    [Fact, Trait("Spec", "SEC-3")]
    public async Task Their_number_is_not_shown_whatever_the_reason()
    {
        await StopAsync(desk.Chen);

        Assert.Equal(new ContactBarred(ContactBar.DoNotContact), (await RevealAsync()).Refusal);
        using var now = desk.Sit();
        Assert.Equal(new ContactBarred(ContactBar.DoNotContact), (await now.Reveal.AskAsync(desk.C002.Id, Desk.As(desk.Chen), default)).Refusal);
        Assert.Equal([LeaveAlone.StopAction], await ActionsAsync());
    }

    [Fact, Trait("Spec", "CBK-5")]
    public async Task A_call_that_is_open_is_dropped()
    {
        var call = await CallAsync();

        Assert.True((await StopAsync(desk.Chen)).Value.Ended!.HadCall);

        using var now = desk.Sit();
        var dropped = await now.Database.CallSessions.SingleAsync();
        Assert.Equal((CallState.Dropped, null), (dropped.State, dropped.NextNudgeUtc));
        Assert.IsType<CallIsOver>((await now.Walk.BeginAsync(call, dropped.Version, Desk.As(desk.Chen), default)).Refusal);
        Assert.Equal(CrmTaskState.Cancelled, Assert.Single(await desk.TasksAsync()).State);
    }

    [Fact, Trait("Spec", "BYD-1")]
    public async Task Undo_of_an_earlier_tap_brings_nothing_back()
    {
        await PlanAsync();
        var touch = (await desk.TouchAsync(Assert.Single(await desk.TasksAsync()).Id, TouchOutcome.ReachedWell, desk.Chen)).Value;
        await StopAsync(desk.Chen);
        using (var now = desk.Sit())
            Assert.False((await now.Undo.UndoAsync(touch.Id, Desk.As(desk.Chen), Desk.Morning.AddMinutes(5), default)).IsRefused);

        Assert.DoesNotContain(await desk.TasksAsync(), t => t.IsOpen);
    }

    [Fact, Trait("Spec", "TSK-3")]
    public async Task A_contact_of_their_own_accord_is_logged_and_plans_nothing()
    {
        var errand = desk.World.Task(desk.C002, desk.Chen, World.Friday, TaskKind.Promise);
        await StopAsync(desk.Chen);

        Assert.False((await desk.TouchAsync(errand.Id, TouchOutcome.ReachedWell, desk.Chen)).IsRefused);

        Assert.DoesNotContain(await desk.TasksAsync(), t => t.IsOpen);
    }

    [Fact]
    public async Task However_a_contact_came_to_be_planned_nobody_is_reminded_of_it()
    {
        await StopAsync(desk.Chen);
        desk.World.Task(desk.C002, desk.Chen, World.Friday, TaskKind.PlannedContact);

        Assert.Equal(0, await desk.RaiseAsync(Desk.Morning));

        Assert.Equal(CrmTaskState.Cancelled, Assert.Single(await desk.TasksAsync()).State);
    }

    [Fact]
    public async Task Whoever_plans_for_the_customer_at_the_same_moment_loses()
    {
        using var planner = desk.Sit();
        var customer = await planner.Database.Customers.SingleAsync(c => c.Id == desk.C002.Id);
        Assert.Null(customer.PlannedUtc);

        await StopAsync(desk.Chen);

        customer.WasPlanned(Desk.Morning);
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => planner.Database.SaveChangesAsync());
    }

    [Fact, Trait("Spec", "SUM-1")]
    public async Task Nobody_is_called_neglected_who_asked_for_it()
    {
        Assert.Equal((1, 0), await CoverageAsync());

        await StopAsync(desk.Chen);

        Assert.Equal((0, 0), await CoverageAsync());
    }

    [Fact, Trait("Spec", "SEC-2")]
    public async Task Owner_manager_and_director_may_and_others_find_nothing()
    {
        foreach (var other in new[] { desk.Li, desk.Wang, desk.Ann })
        {
            Assert.Equal(new NotFound("customer"), (await StopAsync(other)).Refusal);
            Assert.Equal(new NotFound("customer"), (await AllowAsync(other)).Refusal);
        }

        foreach (var one in new[] { desk.Chen, desk.Zhou, desk.Director })
        {
            Assert.False((await StopAsync(one)).Value.WasSoBefore);
            Assert.False((await AllowAsync(one)).Value.WasSoBefore);
        }
    }

    [Fact]
    public async Task Without_a_contact_on_file_there_is_nobody_to_leave_alone_and_the_rules_go_on()
    {
        var bare = desk.World.Customer("C009", desk.Chen, lastContactUtc: World.At(new DateOnly(2026, 8, 3), 10));
        using (var now = desk.Sit())
            Assert.Equal(new NoContactOnFile(), (await now.Leave.StopAsync(bare.Id, null, Desk.As(desk.Chen), Desk.Morning, default)).Refusal);

        await PlanAsync();

        Assert.True(Assert.Single(await desk.TasksAsync(bare.Id)).IsOpen);
    }

    [Fact, Trait("Spec", "SEC-3")]
    public async Task The_wish_and_its_record_are_stored_together_or_not_at_all()
    {
        await StopAsync(desk.Chen);
        using (var now = desk.Sit())
            await now.Database.Database.ExecuteSqlRawAsync("CREATE TRIGGER no_records BEFORE INSERT ON AccessRecords BEGIN SELECT RAISE(ABORT, 'full'); END");

        await Assert.ThrowsAnyAsync<DbUpdateException>(() => AllowAsync(desk.Chen));

        Assert.Equal(new ContactBarred(ContactBar.DoNotContact), (await RevealAsync()).Refusal);
    }

    private ContactId Contact(string name, string phone, bool isMain = false)
    {
        var contact = new Contact(ContactId.New(World.Now), desk.C002.Id, name);
        contact.ReachBy(phone, null, null, null, isVerified: true);
        contact.Know(null, isMain);
        return desk.World.Keep(contact).Id;
    }

    private async Task<Outcome<ContactStanding>> StopAsync(Person by, ContactId? contact = null)
    {
        using var now = desk.Sit();
        return await now.Leave.StopAsync(desk.C002.Id, contact, Desk.As(by), Desk.Morning, default);
    }

    private async Task<Outcome<ContactStanding>> AllowAsync(Person by, ContactId? contact = null)
    {
        using var now = desk.Sit();
        return await now.Leave.AllowAsync(desk.C002.Id, contact, Desk.As(by), Desk.Morning, default);
    }

    private async Task<Outcome<RevealedPhone>> RevealAsync()
    {
        using var now = desk.Sit();
        return await now.Reveal.RevealAsync(desk.C002.Id, RevealReason.Call, null, Desk.As(desk.Chen), Desk.Morning, default);
    }

    /// <summary>Of the customers of tier A: all, and those contacted within the last 30 days.</summary>
    private async Task<(int All, int Covered)> CoverageAsync()
    {
        using var now = desk.Sit();
        var week = (await new WeeklySummaries(now.Database, new CoverageLimits(new Dictionary<Tier, int> { [Tier.A] = 30 }))
            .ReadAsync(Desk.As(desk.Chen), new SummaryScope(), Desk.Morning, default)).Value;
        return (week.Coverage.Sum(c => c.All), week.Coverage.Sum(c => c.Covered));
    }

    private async Task<int> PlanAsync()
    {
        using var now = desk.Sit();
        return await now.Plan.PlanAsync(Desk.Morning, default);
    }

    private async Task<CallSessionId> CallAsync()
    {
        await PlanAsync();
        var task = Assert.Single(await desk.TasksAsync());
        using var now = desk.Sit();
        return (await now.Start.StartAsync(task.Id, task.Version, Desk.As(desk.Chen), Desk.Morning, default)).Value;
    }

    private async Task<List<TaskKind>> ClaimedAsync()
    {
        using var now = desk.Sit();
        await now.Database.People.Where(p => p.Id == desk.Chen.Id).ExecuteUpdateAsync(set => set.SetProperty(p => p.WelcomedUtc, Desk.Morning));
        var mails = await now.Claim.ClaimAsync("node", World.Tenant, desk.Chen.Id, Desk.Morning.AddMinutes(1), default);
        var ids = mails.SelectMany(m => m.Pushes.Single.Concat(m.Pushes.Digest)).Select(r => r.TaskId!.Value).ToList();
        return [.. (await desk.TasksAsync()).Where(t => ids.Contains(t.Id)).Select(t => t.Kind)];
    }

    private async Task<List<string>> ActionsAsync()
    {
        using var now = desk.Sit();
        return await now.Database.AccessRecords.Where(r => r.Action != RevealPhone.Action).OrderBy(r => r.AtUtc).Select(r => r.Action).ToListAsync();
    }
}
