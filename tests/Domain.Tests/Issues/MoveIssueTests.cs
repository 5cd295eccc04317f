using CrmBot.Domain.Issues;
using CrmBot.Domain.People;
using CrmBot.Domain.Reminders;
using CrmBot.Domain.Tasks;
using CrmBot.Domain.Tests.Customers;
using CrmBot.Support.Database;
using Microsoft.EntityFrameworkCore;

namespace CrmBot.Domain.Tests.Issues;

[Trait("Spec", "ISS-4")]
public sealed class MoveIssueTests : IDisposable
{
    private static readonly DateTime Later = World.Now.AddHours(1);

    private readonly Office office = new();

    public void Dispose() => office.Dispose();

    [Fact]
    public async Task Contacted_starts_the_clock_of_the_solution_and_moves_the_task_with_it()
    {
        var id = await LoggedAsync();
        await MoveAsync(id, turn => turn.Move.ContactedAsync(id, 0, Office.As(office.ChenJie), Later, default));

        var (issue, task) = await ReadAsync(id);
        Assert.Equal((IssueState.Contacted, Later), (issue.State, issue.FirstResponseUtc));
        Assert.Equal(World.Now.AddHours(48), task.DueUtc);
        Assert.Equal(task.DueUtc, issue.NextAlarmUtc);
        Assert.True(task.IsOpen);
    }

    [Fact]
    public async Task Planned_without_a_clock_for_the_result_keeps_the_task_where_it_was()
    {
        var id = await LoggedAsync();
        await MoveAsync(id, turn => turn.Move.PlanAsync(id, 0, " Send two more ", Office.As(office.ChenJie), Later, default));

        var (issue, task) = await ReadAsync(id);
        Assert.Equal((IssueState.Planned, "Send two more", (DateTime?)null), (issue.State, issue.Solution, issue.NextAlarmUtc));
        Assert.Equal(World.Now.AddHours(24), task.DueUtc);
    }

    [Fact]
    public async Task Closed_finishes_the_task()
    {
        var id = await LoggedAsync();
        await MoveAsync(id, turn => turn.Move.CloseAsync(id, 0, Office.As(office.ChenJie), Later, default));

        var (issue, task) = await ReadAsync(id);
        Assert.Equal((IssueState.Closed, Later), (issue.State, issue.ClosedUtc));
        Assert.Equal((CrmTaskState.Done, office.ChenJie.Id), (task.State, task.CompletedById));
    }

    [Fact, Trait("Spec", "TSK-6")]
    public async Task Second_presses_change_nothing()
    {
        var id = await LoggedAsync();
        await MoveAsync(id, turn => turn.Move.PlanAsync(id, 0, "Send two more", Office.As(office.ChenJie), Later, default));

        Assert.IsType<OutOfDate>(await RefusalAsync(turn => turn.Move.PlanAsync(id, 0, "Other", Office.As(office.ChenJie), Later, default)));
        Assert.IsType<OutOfDate>(await RefusalAsync(turn => turn.Move.ContactedAsync(id, 1, Office.As(office.ChenJie), Later, default)));
        await MoveAsync(id, turn => turn.Move.CloseAsync(id, 1, Office.As(office.ChenJie), Later, default));
        Assert.Equal(new IssueIsClosed(id, "I-0001", Later), await RefusalAsync(turn => turn.Move.CloseAsync(id, 2, Office.As(office.ChenJie), Later, default)));
    }

    [Fact, Trait("Spec", "TSK-6")]
    public async Task A_step_that_is_still_ahead_is_not_taken_by_a_press_on_an_older_card()
    {
        var id = await LoggedAsync();
        await MoveAsync(id, turn => turn.Move.ContactedAsync(id, 0, Office.As(office.ChenJie), Later, default));

        Assert.IsType<OutOfDate>(await RefusalAsync(turn => turn.Move.CloseAsync(id, 0, Office.As(office.ZhouMin), Later, default)));
        Assert.Equal(IssueState.Contacted, (await ReadAsync(id)).Issue.State);
    }

    [Fact]
    public async Task A_plan_needs_words_and_not_too_many()
    {
        var id = await LoggedAsync();

        Assert.Equal(new AnswerNeeded("solution"), await RefusalAsync(turn => turn.Move.PlanAsync(id, 0, " ", Office.As(office.ChenJie), Later, default)));
        Assert.Equal(
            new TextTooLong("solution", 1000),
            await RefusalAsync(turn => turn.Move.PlanAsync(id, 0, new string('x', 1001), Office.As(office.ChenJie), Later, default)));
    }

    [Fact, Trait("Spec", "SEC-2")]
    public async Task Manager_and_director_may_move_it_others_do_not_know_it()
    {
        var id = await LoggedAsync();

        Assert.Equal(new NotFound("issue"), await ContactedAsync(id, 0, office.WangLei));
        Assert.Equal(new NotFound("issue"), await ContactedAsync(id, 0, office.Ann));
        Assert.Null(await ContactedAsync(id, 0, office.ZhouMin));
        using var turn = office.Turn();
        Assert.False((await turn.Move.CloseAsync(id, 1, Office.As(office.Director), Later, default)).IsRefused);
    }

    [Fact, Trait("Spec", "SEC-2")]
    public async Task Whoever_only_recorded_it_hears_whose_it_is()
    {
        var issue = new Issue(
            IssueId.New(World.Now), World.Tenant, "I-0009", office.C002.Id, IssueKind.Quality, office.WangLei.Id, office.ChenJie.Id, World.Now);
        office.World.Keep(issue);

        Assert.Equal(new NotYours("issue", "Chen Jie"), await ContactedAsync(issue.Id, 0, office.WangLei));
    }

    [Fact, Trait("Spec", "BYD-8")]
    public async Task An_alarm_that_waits_for_the_manager_is_withdrawn_by_acting()
    {
        var id = await LoggedAsync();
        var breach = World.Now.AddHours(24);
        using (var turn = office.Turn())
            Assert.Equal(2, await turn.Alarms.RaiseAsync(breach, default));
        await MoveAsync(id, turn => turn.Move.ContactedAsync(id, 1, Office.As(office.ChenJie), breach.AddMinutes(1), default));

        using var check = office.Turn();
        Assert.All(await check.Database.Reminders.ToListAsync(), r => Assert.Equal(ReminderState.Withdrawn, r.State));
    }

    private async Task<IssueId> LoggedAsync()
    {
        using var turn = office.Turn();
        var actor = Office.As(office.ChenJie);
        var draft = (await turn.Draft.StartAsync(office.C002.Id, null, IssueKind.Repair, null, actor, World.Now, default)).Value;
        return (await turn.Log.LogAsync(draft.Id, draft.Rev, "2 of 12 missing", null, IssueUrgency.High, actor, World.Now, default)).Value;
    }

    private async Task MoveAsync(IssueId id, Func<Turn, Task<Outcome<IssueId>>> move)
    {
        using var turn = office.Turn();
        Assert.Equal(id, (await move(turn)).Value);
    }

    private async Task<Refusal?> RefusalAsync(Func<Turn, Task<Outcome<IssueId>>> move)
    {
        using var turn = office.Turn();
        return (await move(turn)).Refusal;
    }

    private Task<Refusal?> ContactedAsync(IssueId id, int rev, Person by) =>
        RefusalAsync(turn => turn.Move.ContactedAsync(id, rev, Office.As(by), Later, default));

    private async Task<(Issue Issue, CrmTask Task)> ReadAsync(IssueId id)
    {
        using var turn = office.Turn();
        return (await turn.Database.Issues.SingleAsync(i => i.Id == id), await turn.Database.Tasks.SingleAsync(t => t.IssueId == id));
    }
}
