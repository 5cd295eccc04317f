using CrmBot.Domain.Interactions;
using CrmBot.Domain.Issues;
using CrmBot.Domain.People;
using CrmBot.Domain.Tasks;
using CrmBot.Support.Database;
using Microsoft.EntityFrameworkCore;

namespace CrmBot.Domain.Tests.Customers;

[Trait("Spec", "CBK-7")]
public sealed class QuickLogTests : IDisposable
{
    private static readonly QuickLogEntry Entry = new(ContactChannel.Phone, " Wants module A ", "Send the specs", World.Nov(28), Mood.Positive, 5);

    private readonly Office office = new();

    public void Dispose() => office.Dispose();

    [Fact, Trait("Spec", "BYD-16")]
    public async Task A_proposal_says_what_ok_would_do_and_writes_nothing()
    {
        office.World.Task(office.C002, office.ChenJie, World.Nov(19), goal: "Ask about the line");
        var proposal = (await ProposeAsync("c2", Entry)).Value;

        Assert.Equal(("C002", "Huadong Precision", "Wants module A"), (proposal.CustomerNumber, proposal.CustomerName, proposal.Entry.Content));
        Assert.Equal(new AnsweredTask(TaskKind.TierCallback, "Ask about the line", World.Nov(19)), proposal.Answers);
        using var turn = office.Turn();
        Assert.False(await turn.Database.Interactions.AnyAsync());
        Assert.Equal(1, await turn.Database.Tasks.CountAsync());
    }

    [Fact, Trait("Spec", "TSK-3")]
    public async Task Ok_writes_the_contact_settles_the_callback_and_plans_the_proposed_day()
    {
        var due = office.World.Task(office.C002, office.ChenJie, World.Nov(19));
        var proposal = (await ProposeAsync("C002", Entry)).Value;
        var saved = (await SaveAsync(proposal)).Value;

        using var turn = office.Turn();
        var contact = await turn.Database.Interactions.SingleAsync();
        Assert.Equal((proposal.Key, TouchOutcome.Told, "Wants module A"), (contact.Id.Value, contact.Outcome, contact.Content));
        Assert.Equal((Mood.Positive, 5, due.Id), (contact.Mood, contact.Satisfaction, contact.TaskId));
        Assert.Equal(CrmTaskState.Done, (await turn.Database.Tasks.SingleAsync(t => t.Id == due.Id)).State);
        Assert.Equal(World.Now, (await turn.Database.Customers.SingleAsync(c => c.Id == office.C002.Id)).LastContactUtc);
        Assert.Equal((due.Id, proposal.NextOn), (saved.Answered, saved.NextOn));
        Assert.NotNull(saved.NextOn);
    }

    [Theory, Trait("Spec", "SEC-2")]
    [InlineData(6, true)]
    [InlineData(8, false)]
    [InlineData(24 * 30, false)]
    public async Task Ok_counts_on_the_day_of_the_words_alone_since_the_contact_is_dated_by_it(int hoursLater, bool counts)
    {
        // It is 17:00 where Chen Jie works.
        var proposal = (await ProposeAsync("C002", Entry with { PromiseDueOn = null, Promise = null })).Value;
        using var turn = office.Turn();

        var saved = await turn.Save.SaveAsync(proposal.CustomerId, proposal.Entry, proposal.Key, Office.As(office.ChenJie), World.Now.AddHours(hoursLater), default);

        Assert.Equal(counts ? null : new ProposalTooOld(World.Nov(20)), saved.Refusal);
        Assert.Equal(counts, await turn.Database.Interactions.AnyAsync());
    }

    [Fact, Trait("Spec", "BYD-6")]
    public async Task A_promise_for_a_day_off_is_worked_on_before_and_late_only_after_it()
    {
        var saved = (await SaveAsync((await ProposeAsync("C002", Entry)).Value)).Value;

        using var turn = office.Turn();
        var promise = await turn.Database.Tasks.SingleAsync(t => t.Kind == TaskKind.Promise);
        Assert.Equal((TaskRules.Promise, saved.Id.Value.ToString(), "Send the specs"), (promise.Rule, promise.Occurrence, promise.Goal));
        // The 28th is a Saturday.
        Assert.Equal((World.Nov(27), World.Nov(28), office.ChenJie.Id), (promise.DueOn, promise.LateAfterOn, promise.AssigneeId));
    }

    [Fact, Trait("Spec", "TSK-6")]
    public async Task A_second_ok_writes_nothing()
    {
        var proposal = (await ProposeAsync("C002", Entry)).Value;
        await SaveAsync(proposal);

        Assert.IsType<OutOfDate>((await SaveAsync(proposal)).Refusal);
        using var turn = office.Turn();
        Assert.Equal(1, await turn.Database.Interactions.CountAsync());
    }

    [Fact, Trait("Spec", "TSK-6")]
    public async Task Ten_oks_at_once_write_one_contact()
    {
        using var busy = new Office(database: new FileDatabase());
        using (var turn = busy.Turn())
            Assert.True(await turn.Database.Customers.AnyAsync());
        var key = InteractionId.New(World.Now).Value;
        var presses = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Task.Run(async () =>
        {
            using var turn = new Turn(busy.Database);
            return await turn.Save.SaveAsync(busy.C002.Id, Entry, key, Office.As(busy.ChenJie), World.Now, default);
        })));

        Assert.Single(presses, p => !p.IsRefused);
        Assert.All(presses.Where(p => p.IsRefused), p => Assert.IsType<OutOfDate>(p.Refusal));
    }

    [Fact, Trait("Spec", "BYD-1")]
    public async Task Undo_takes_contact_promise_and_next_date_back()
    {
        var due = office.World.Task(office.C002, office.ChenJie, World.Nov(19));
        var saved = (await SaveAsync((await ProposeAsync("C002", Entry)).Value)).Value;
        using (var turn = office.Turn())
            Assert.Equal(due.Id, (await turn.Undo.UndoAsync(saved.Id, Office.As(office.ChenJie), World.Now.AddMinutes(9), default)).Value);

        using var check = office.Turn();
        var task = await check.Database.Tasks.SingleAsync();
        Assert.Equal((due.Id, CrmTaskState.Open), (task.Id, task.State));
        Assert.Null((await check.Database.Customers.SingleAsync(c => c.Id == office.C002.Id)).LastContactUtc);
    }

    [Fact]
    public async Task A_callback_after_an_event_keeps_its_questions()
    {
        var special = office.World.Task(office.C002, office.ChenJie, World.Nov(19), TaskKind.SpecialCallback);
        await SaveAsync((await ProposeAsync("C002", Entry)).Value);

        using var turn = office.Turn();
        Assert.True((await turn.Database.Tasks.SingleAsync(t => t.Id == special.Id)).IsOpen);
    }

    public static TheoryData<QuickLogEntry, Refusal> Refused => new()
    {
        { new(ContactChannel.Phone, " ", null, null, null, null), new AnswerNeeded("content") },
        { Entry with { Content = new string('x', 1001) }, new TextTooLong("content", 1000) },
        { Entry with { Promise = new string('x', 301) }, new TextTooLong("promise", 300) },
        { Entry with { Satisfaction = 0 }, new NumberOutOfRange("satisfaction", 1, 5) },
        { Entry with { Satisfaction = 6 }, new NumberOutOfRange("satisfaction", 1, 5) },
        { Entry with { Promise = null }, new AnswerNeeded("promise") },
        { Entry with { PromiseDueOn = null }, new AnswerNeeded("promise-due") },
        { Entry with { PromiseDueOn = World.Nov(19) }, new DayIsPast(World.Nov(19)) },
        { Entry with { PromiseDueOn = new DateOnly(2027, 11, 21) }, new DayTooLate(new DateOnly(2027, 11, 21), new DateOnly(2027, 11, 20)) },
    };

    [Theory, MemberData(nameof(Refused))]
    public async Task What_makes_no_sense_is_neither_proposed_nor_saved(QuickLogEntry entry, Refusal expected)
    {
        Assert.Equal(expected, (await ProposeAsync("C002", entry)).Refusal);
        using var turn = office.Turn();
        var save = await turn.Save.SaveAsync(office.C002.Id, entry, InteractionId.New(World.Now).Value, Office.As(office.ChenJie), World.Now, default);
        Assert.Equal(expected, save.Refusal);
        Assert.False(await turn.Database.Interactions.AnyAsync());
    }

    [Fact]
    public async Task Words_that_fit_several_customers_are_asked_back()
    {
        var which = Assert.IsType<WhichCustomer>((await ProposeAsync("精密", Entry, office.Director)).Refusal);

        Assert.Equal(["C002", "W001"], which.Found.Hits.Select(h => h.Number));
    }

    [Fact, Trait("Spec", "SEC-2")]
    public async Task Only_for_customers_that_the_person_may_see()
    {
        Assert.Equal(new NotYours("customer", "Wang Lei"), (await ProposeAsync("W001", Entry)).Refusal);
        Assert.Equal(new NotFound("customer"), (await ProposeAsync("西部", Entry)).Refusal);
        using var turn = office.Turn();
        foreach (var stranger in new[] { office.WangLei, office.Ann })
        {
            var save = await turn.Save.SaveAsync(office.C002.Id, Entry, InteractionId.New(World.Now).Value, Office.As(stranger), World.Now, default);
            Assert.Equal(new NotFound("customer"), save.Refusal);
        }

        Assert.False((await turn.Save.SaveAsync(office.C002.Id, Entry, InteractionId.New(World.Now).Value, Office.As(office.ZhouMin), World.Now, default)).IsRefused);
    }

    private async Task<Outcome<QuickLogProposal>> ProposeAsync(string customer, QuickLogEntry entry, Person? by = null)
    {
        using var turn = office.Turn();
        return await turn.Propose.ProposeAsync(customer, entry, Office.As(by ?? office.ChenJie), World.Now, default);
    }

    private async Task<Outcome<QuickLogSaved>> SaveAsync(QuickLogProposal proposal)
    {
        using var turn = office.Turn();
        return await turn.Save.SaveAsync(proposal.CustomerId, proposal.Entry, proposal.Key, Office.As(office.ChenJie), World.Now, default);
    }
}
