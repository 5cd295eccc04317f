using CrmBot.Domain.Calls;
using CrmBot.Domain.Customers;
using CrmBot.Domain.Interactions;
using CrmBot.Domain.Tasks;
using CrmBot.Domain.Tests.Tasks;
using CrmBot.Support.Database;
using Microsoft.EntityFrameworkCore;

namespace CrmBot.Domain.Tests.Calls;

[Trait("Spec", "CBK-6")]
public sealed class SaveCallTests : IDisposable
{
    private readonly CallDesk call = new();

    public void Dispose() => call.Dispose();

    [Fact]
    public async Task One_press_stores_contact_answers_needs_promise_and_next_date_in_one_save()
    {
        var id = await call.AnsweredAsync(World.Nov(27), World.Nov(30));
        var rev = (await call.CallAsync(id)).Version;
        using (var now = call.Desk.Sit())
        {
            var saves = 0;
            now.Database.SavingChanges += (_, _) => saves++;
            Assert.Equal(call.Task.Id, (await now.Save.SaveAsync(id, rev, Desk.As(call.Desk.Chen), Desk.Morning.AddMinutes(6), default)).Value);
            Assert.Equal(1, saves);
        }

        using var check = call.Desk.Sit();
        var contact = await check.Database.Interactions.SingleAsync();
        Assert.Equal((TouchOutcome.Told, 4, Desk.Morning, id), (contact.Outcome, contact.Satisfaction, contact.OccurredUtc, contact.CallSessionId));
        Assert.Equal(("Send the page", World.Nov(27)), (contact.NextAction, contact.NextActionDueOn));
        Assert.Contains("4 of 5", contact.EnglishContent, StringComparison.Ordinal);
        Assert.Contains("有小问题", contact.Content, StringComparison.Ordinal);
        Assert.Equal(["potential", "upgrade"], (await check.Database.Needs.ToListAsync()).Select(n => n.Kind).Order());
        var tasks = await call.Desk.TasksAsync();
        Assert.Equal(CrmTaskState.Done, tasks.Single(t => t.Id == call.Task.Id).State);
        Assert.Equal((World.Nov(27), "Send the page"), (tasks.Single(t => t.Kind == TaskKind.Promise).DueOn, tasks.Single(t => t.Kind == TaskKind.Promise).Goal));
        Assert.Equal(World.Nov(30), tasks.Single(t => t.Kind == TaskKind.BookedCallback).DueOn);
        Assert.Equal(new DateOnly(2026, 12, 21), tasks.Single(t => t.Kind == TaskKind.TierCallback && t.IsOpen).DueOn);
        Assert.Equal(Desk.Morning, (await call.Desk.CustomerAsync()).LastContactUtc);
        Assert.Equal((CallState.Saved, contact.Id), ((await call.CallAsync(id)).State, (await call.CallAsync(id)).InteractionId));
    }

    [Fact]
    public async Task Mood_has_its_own_field_and_stays_out_of_the_facts()
    {
        using var signed = new CallDesk("signed-7-days");
        var id = await signed.BegunAsync();
        await signed.AnswerAsync(id, "started", "not-started");
        while ((await signed.CallAsync(id)).StepId != "mood")
            await signed.SkipAsync(id);
        await signed.AnswerAsync(id, "mood", "hesitant");
        await signed.PromiseAsync(id, null, null);
        await signed.SaveAsync(id);

        using var check = signed.Desk.Sit();
        var contact = await check.Database.Interactions.SingleAsync();
        Assert.Equal((Mood.Hesitant, (int?)null), (contact.Mood, contact.Satisfaction));
        Assert.Equal("Have they started using it? Not started", contact.EnglishContent);
        Assert.Equal("explicit", (await check.Database.Needs.SingleAsync()).Kind);
    }

    [Fact]
    public async Task Nothing_promised_makes_no_promise()
    {
        await call.SaveAsync(await call.AnsweredAsync(null));

        Assert.Equal([TaskKind.TierCallback], (await call.Desk.TasksAsync()).Select(t => t.Kind).Distinct());
    }

    [Fact, Trait("Spec", "BYD-6")]
    public async Task A_promise_for_a_Saturday_is_worked_on_before_and_late_only_after_it()
    {
        await call.SaveAsync(await call.AnsweredAsync(World.Nov(28)));

        var promise = (await call.Desk.TasksAsync()).Single(t => t.Kind == TaskKind.Promise);
        Assert.Equal((World.Nov(27), World.Nov(28)), (promise.DueOn, promise.LateAfterOn));
    }

    [Fact, Trait("Spec", "TSK-6")]
    public async Task Saving_twice_writes_once()
    {
        var id = await call.AnsweredAsync(World.Nov(27));
        await call.SaveAsync(id);

        Assert.Equal(new CallIsOver(id, true), (await call.SaveAsync(id)).Refusal);
        using var check = call.Desk.Sit();
        Assert.Equal(1, await check.Database.Interactions.CountAsync());
    }

    [Fact, Trait("Spec", "CBK-5")]
    public async Task What_is_half_done_can_be_saved_from_the_review()
    {
        var id = await call.BegunAsync();
        await call.AnswerAsync(id, "use", "all-well");
        await call.MoveAsync(id, (walk, rev) => walk.ReviewAsync(id, rev, Desk.As(call.Desk.Chen), default));
        await call.MoveAsync(id, (walk, rev) => walk.NoteAsync(id, rev, " They move in March. ", Desk.As(call.Desk.Chen), default));
        await call.SaveAsync(id);

        using var check = call.Desk.Sit();
        Assert.EndsWith("\nThey move in March.", (await check.Database.Interactions.SingleAsync()).Content, StringComparison.Ordinal);
    }

    [Fact, Trait("Spec", "BYD-1")]
    public async Task Undo_opens_the_review_again_and_takes_the_rest_back()
    {
        var last = (await call.Desk.CustomerAsync()).LastContactUtc;
        var id = await call.AnsweredAsync(World.Nov(27), World.Nov(30));
        await call.SaveAsync(id);
        Assert.Equal(call.Task.Id, (await UndoAsync(id)).Value);

        Assert.Equal((CallState.Reviewing, 4), ((await call.CallAsync(id)).State, (await call.CallAsync(id)).Answers.Count));
        var task = Assert.Single(await call.Desk.TasksAsync());
        Assert.Equal((call.Task.Id, CrmTaskState.InProgress), (task.Id, task.State));
        Assert.Equal(last, (await call.Desk.CustomerAsync()).LastContactUtc);
        using (var check = call.Desk.Sit())
            Assert.Equal(0, await check.Database.Needs.CountAsync());
        Assert.Equal(id, (await call.StartAsync()).Value);

        Assert.False((await call.SaveAsync(id)).IsRefused);
        Assert.Equal(4, (await call.Desk.TasksAsync()).Count);
    }

    [Fact, Trait("Spec", "TSK-5")]
    public async Task The_saved_card_shows_the_day_and_what_comes_next()
    {
        var second = call.Desk.World.Task(call.Desk.World.Customer("C009", call.Desk.Chen), call.Desk.Chen, World.Nov(19));
        await call.SaveAsync(await call.AnsweredAsync(null));
        using var now = call.Desk.Sit();
        var card = (await now.Cards.ReadAsync(call.Task.Id, Desk.As(call.Desk.Chen), Desk.Morning.AddMinutes(7), default))!;

        Assert.Equal(new DayProgress(1, 2, second.Id, "C009"), card.Day);
        Assert.Equal((CrmTaskState.Done, TouchOutcome.Told, null), (card.State, card.End!.Outcome, card.End.ByName));
        Assert.Equal(new DateTime(2026, 11, 20, 10, 16, 0), card.End.UndoUntil);
        Assert.Equal(new DateOnly(2026, 12, 21), card.Next!.On);
    }

    private async Task<Outcome<CrmTaskId?>> UndoAsync(CallSessionId id)
    {
        var contact = (await call.CallAsync(id)).InteractionId!.Value;
        using var now = call.Desk.Sit();
        return await now.Undo.UndoAsync(contact, Desk.As(call.Desk.Chen), Desk.Morning.AddMinutes(9), default);
    }
}
