using CrmBot.Domain.Grading;
using CrmBot.Domain.Interactions;
using CrmBot.Domain.People;
using CrmBot.Domain.Tasks;
using CrmBot.Support.Database;

namespace CrmBot.Domain.Tests.Tasks;

/// <summary>What a task's card, a person's list and a person's day show.</summary>
[Trait("Spec", "TSK-5")]
public sealed class TaskReadsTests : IDisposable
{
    private readonly Desk desk = new();

    public void Dispose() => desk.Dispose();

    [Fact, Trait("Spec", "BYD-5")]
    public async Task A_card_says_who_why_and_what_was_last_said()
    {
        desk.World.Interaction(desk.C002, desk.Chen, World.At(new(2026, 10, 16), 10)).TellInEnglish("Asked for a quote", null);
        desk.World.Task(desk.C002, desk.Chen, World.Nov(19), TaskKind.Promise, goal: "Quote for the line");
        var task = desk.World.Task(desk.C002, desk.Chen, World.Friday, goal: "Agree the next step");
        var card = (await CardAsync(task.Id, desk.Chen))!;

        Assert.Equal(("C002", "Huadong Precision", Tier.A, "Core customer"), (card.Number, card.CustomerName, card.Tier, card.TierName));
        Assert.Equal(35, Assert.IsType<CadenceReason>(card.Reason).DaysSince);
        Assert.Equal(("Asked for a quote", new DateOnly(2026, 10, 16)), (card.Last!.Text, card.Last.On));
        Assert.Equal(new OpenPromise("Quote for the line", World.Nov(19), true), card.Promise);
        Assert.Equal(("Agree the next step", false, new TimeOnly(18, 0)), (card.Goal, card.IsOverdue, card.ByTime));
        Assert.Equal((null, "Chen Jie"), (card.AssigneeName, card.OwnerName));
    }

    [Fact, Trait("Spec", "TSK-7")]
    public async Task A_late_card_counts_working_days_and_says_when_the_manager_hears_of_it()
    {
        var task = desk.World.Task(desk.C002, desk.Chen, World.Nov(18));
        await desk.RaiseAsync(World.At(World.Nov(18), 9));
        await desk.RaiseAsync(World.At(World.Nov(19), 9));
        var card = (await CardAsync(task.Id, desk.Chen, World.At(World.Nov(19), 10)))!;

        Assert.Equal((true, 1), (card.IsOverdue, card.LateWorkingDays));
        Assert.Equal(("Zhou Min", new DateTime(2026, 11, 20, 9, 0, 0)), (card.EscalatesTo, card.EscalatesAt));
        Assert.Equal(3, (await CardAsync(task.Id, desk.Chen, World.At(World.Nov(23), 10)))!.LateWorkingDays);
    }

    [Fact, Trait("Spec", "BYD-3")]
    public async Task The_card_of_a_bundle_lists_what_goes_along()
    {
        desk.World.Task(desk.C002, desk.Chen, World.Friday);
        var special = desk.World.Task(desk.C002, desk.Chen, World.Friday, TaskKind.SpecialCallback);
        await desk.RaiseAsync(Desk.Morning);

        Assert.Equal(TaskKind.TierCallback, Assert.Single((await CardAsync(special.Id, desk.Chen))!.Also).Kind);
    }

    [Fact, Trait("Spec", "SEC-2")]
    public async Task A_card_is_read_by_its_holder_the_owner_and_those_who_lead()
    {
        var task = desk.World.Task(desk.C002, desk.Chen, World.Friday);
        foreach (var person in new[] { desk.Chen, desk.Zhou, desk.Director })
            Assert.NotNull(await CardAsync(task.Id, person));
        foreach (var stranger in new[] { desk.Li, desk.Wang, desk.Ann })
            Assert.Null(await CardAsync(task.Id, stranger));

        var handed = desk.World.Task(desk.C002, desk.Li, World.Friday);
        Assert.Equal("Li Ming", (await CardAsync(handed.Id, desk.Chen))!.AssigneeName);
        Assert.Null((await CardAsync(handed.Id, desk.Li))!.AssigneeName);
    }

    [Fact, Trait("Spec", "TSK-6")]
    public async Task A_card_done_by_the_manager_names_the_manager_and_offers_undo_to_the_manager_alone()
    {
        var task = desk.World.Task(desk.C002, desk.Chen, World.Friday);
        await desk.TouchAsync(task.Id, TouchOutcome.ReachedWell, desk.Zhou);

        var forRep = (await CardAsync(task.Id, desk.Chen))!.End!;
        Assert.Equal(("Zhou Min", null), (forRep.ByName, forRep.UndoUntil));
        var forManager = (await CardAsync(task.Id, desk.Zhou))!.End!;
        Assert.Equal((null, new DateTime(2026, 11, 20, 10, 10, 0)), (forManager.ByName, forManager.UndoUntil));
    }

    [Fact, Trait("Spec", "BYD-1")]
    public async Task After_no_answer_the_card_is_open_and_can_be_taken_back()
    {
        var task = desk.World.Task(desk.C002, desk.Chen, World.Friday);
        await desk.TouchAsync(task.Id, TouchOutcome.NoAnswer, desk.Chen);
        var card = (await CardAsync(task.Id, desk.Chen))!;

        Assert.Equal((CrmTaskState.Open, 1, TouchOutcome.NoAnswer), (card.State, card.Attempts, card.End!.Outcome));
        Assert.NotNull(card.End.UndoUntil);
    }

    [Fact, Trait("Spec", "TSK-8")]
    public async Task Today_holds_what_is_late_the_week_ends_on_Sunday_and_the_late_ones_are_a_list()
    {
        foreach (var day in new[] { 18, 20, 22, 23 })
            desk.World.Task(desk.C002, desk.Chen, World.Nov(day), TaskKind.Promise);
        desk.World.Task(desk.C002, desk.Li, World.Friday);
        desk.World.Task(desk.C002, desk.Chen, World.Nov(17), TaskKind.Promise, doneUtc: Desk.Morning);

        Assert.Equal([World.Nov(18), World.Nov(20)], (await ListAsync(TaskScope.Today)).Rows.Select(r => r.DueOn));
        Assert.Equal([World.Nov(18), World.Nov(20), World.Nov(22)], (await ListAsync(TaskScope.Week)).Rows.Select(r => r.DueOn));
        var late = await ListAsync(TaskScope.Overdue);
        Assert.Equal((World.Nov(18), 2, 1), (Assert.Single(late.Rows).DueOn, late.Rows[0].DaysLate, late.Late));
    }

    [Fact, Trait("Spec", "TSK-8")]
    public async Task A_long_list_has_pages_of_eight_and_no_page_beyond_the_last()
    {
        for (var n = 0; n < 17; n++)
            desk.World.Task(desk.C002, desk.Chen, World.Friday, TaskKind.Promise);

        Assert.Equal((8, 1, 3), await PageAsync(1));
        Assert.Equal((1, 3, 3), await PageAsync(3));
        Assert.Equal((1, 3, 3), await PageAsync(9));
        Assert.Equal((8, 1, 3), await PageAsync(0));
    }

    [Fact]
    public async Task The_day_counts_what_is_done_and_names_the_next_by_day_tier_and_number()
    {
        var (a, b) = (desk.World.Customer("C010", desk.Chen, Tier.A), desk.World.Customer("C005", desk.Chen));
        desk.World.Task(b, desk.Chen, World.Friday);
        var next = desk.World.Task(a, desk.Chen, World.Friday);
        desk.World.Task(a, desk.Chen, World.Nov(23));
        desk.World.Task(b, desk.Chen, World.Nov(19), doneUtc: World.At(World.Friday, 9));
        desk.World.Task(b, desk.Chen, World.Nov(19), doneUtc: World.At(World.Nov(19), 17));
        desk.World.Task(b, desk.Chen, World.Nov(18)).Snooze(World.At(World.Nov(23), 9));
        desk.World.Task(b, desk.Li, World.Friday);
        using var now = desk.Sit();

        Assert.Equal(
            new DayProgress(1, 3, next.Id, "C010"),
            await DayProgresses.ReadAsync(now.Database, desk.Chen.Id, Sitting.Shanghai, Desk.Morning, default));
    }

    private async Task<TaskCard?> CardAsync(CrmTaskId id, Person reader, DateTime? nowUtc = null)
    {
        using var now = desk.Sit();
        return await now.Cards.ReadAsync(id, Desk.As(reader), nowUtc ?? Desk.Morning, default);
    }

    private async Task<TaskList> ListAsync(TaskScope scope, int page = 1)
    {
        using var now = desk.Sit();
        return await now.Lists.ReadAsync(Desk.As(desk.Chen), scope, page, Desk.Morning, default);
    }

    private async Task<(int Rows, int Page, int Pages)> PageAsync(int page) =>
        await ListAsync(TaskScope.Today, page) is var list ? (list.Rows.Count, list.Page, list.Pages) : default;
}
