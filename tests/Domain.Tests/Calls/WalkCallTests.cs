using CrmBot.Domain.Calls;
using CrmBot.Domain.Issues;
using CrmBot.Domain.Tests.Tasks;
using CrmBot.Support.Database;

namespace CrmBot.Domain.Tests.Calls;

[Trait("Spec", "CBK-5")]
public sealed class WalkCallTests : IDisposable
{
    private readonly CallDesk call = new();

    public void Dispose() => call.Dispose();

    [Fact]
    public async Task A_call_goes_from_opening_through_its_steps_to_promise_and_review()
    {
        var id = (await call.StartAsync()).Value;
        Assert.Equal(CallState.Opening, (await call.CardAsync(id))!.State);
        await call.MoveAsync(id, (walk, rev) => walk.BeginAsync(id, rev, Desk.As(call.Desk.Chen), default));
        // "shortfall" needs to know the aspect, which nobody has said.
        foreach (var (step, answer) in new[] { ("use", "all-well"), ("update", "no"), ("more", "no"), ("rating", "5") })
        {
            Assert.Equal(step, (await call.CallAsync(id)).StepId);
            Assert.False((await call.AnswerAsync(id, step, answer)).IsRefused);
        }

        Assert.Equal(CallState.Promising, (await call.CallAsync(id)).State);
        await call.PromiseAsync(id, null, null);
        Assert.Equal((CallState.Reviewing, 4), ((await call.CallAsync(id)).State, (await call.CallAsync(id)).Answers.Count));
    }

    [Fact, Trait("Spec", "CBK-3")]
    public async Task A_dissatisfied_answer_offers_an_issue_and_an_interested_one_an_opportunity()
    {
        var id = await call.BegunAsync();

        Assert.Equal([IssueKind.Quality, IssueKind.Service], Assert.IsType<OpenIssueOffer>((await call.AnswerAsync(id, "use", "not-satisfied")).Value!.Offer).Kinds.Order());
        Assert.Equal(new OpenOpportunityOffer("upgrade"), (await call.AnswerAsync(id, "update", "yes")).Value!.Offer);
        Assert.Null((await call.AnswerAsync(id, "more", "no")).Value!.Offer);
    }

    [Fact, Trait("Spec", "CBK-3")]
    public async Task An_answer_may_lead_straight_to_the_closing()
    {
        using var proposal = new CallDesk("proposal-3-days");
        var id = await proposal.BegunAsync();
        var step = (await proposal.CallAsync(id)).StepId!;

        Assert.IsType<BookCallbackOffer>((await proposal.AnswerAsync(id, step, "not-read")).Value!.Offer);
        Assert.Equal(CallState.Promising, (await proposal.CallAsync(id)).State);
    }

    [Fact]
    public async Task Back_leads_through_the_steps_to_the_opening_and_keeps_the_answers()
    {
        var id = await call.BegunAsync();
        await call.AnswerAsync(id, "use", "all-well");
        await call.BackAsync(id);
        Assert.Equal("all-well", (await call.CardAsync(id))!.Step!.Answer);

        await call.BackAsync(id);
        Assert.Equal(CallState.Opening, (await call.CallAsync(id)).State);
        await call.BackAsync(id);
        Assert.Equal(CallState.Opening, (await call.CallAsync(id)).State);
    }

    [Fact]
    public async Task Back_from_promise_and_review()
    {
        var id = await call.AnsweredAsync(null);
        await call.BackAsync(id);
        Assert.Equal(CallState.Promising, (await call.CallAsync(id)).State);
        await call.BackAsync(id);
        Assert.Equal("rating", (await call.CallAsync(id)).StepId);
    }

    [Fact]
    public async Task A_changed_answer_replaces_the_old_one_and_a_skipped_one_is_forgotten()
    {
        var id = await call.BegunAsync();
        await call.AnswerAsync(id, "use", "all-well");
        await call.BackAsync(id);
        await call.AnswerAsync(id, "use", "small-things");
        Assert.Equal("small-things", Assert.Single((await call.CallAsync(id)).Answers).Value);

        await call.BackAsync(id);
        await call.SkipAsync(id);
        var now = await call.CallAsync(id);
        Assert.Equal(("update", 0), (now.StepId, now.Answers.Count));
    }

    [Fact]
    public async Task Skipping_all_ends_in_an_empty_review()
    {
        var id = await call.BegunAsync();
        for (var step = 0; step < 5; step++)
            await call.SkipAsync(id);

        var card = (await call.CardAsync(id))!;
        Assert.Equal((CallState.Reviewing, 4), (card.State, card.Rows.Count));
        Assert.All(card.Rows, r => Assert.Null(r.Answer));
    }

    [Fact]
    public async Task Every_answer_is_editable_in_the_review_and_leads_back_there()
    {
        var id = await call.AnsweredAsync(World.Nov(27));
        await EditAsync(id, "rating");
        Assert.True((await call.CardAsync(id))!.IsEditing);
        await call.AnswerAsync(id, "rating", "2");
        await EditAsync(id, null);
        await call.PromiseAsync(id, "Send the offer", World.Nov(30));

        var now = await call.CallAsync(id);
        Assert.Equal((CallState.Reviewing, false, "Send the offer", World.Nov(30)), (now.State, now.IsEditing, now.PromiseText, now.PromiseDueOn));
        Assert.Equal("2", now.Answers.Single(a => a.StepId == "rating").Value);

        await EditAsync(id, "use");
        await call.BackAsync(id);
        Assert.Equal((CallState.Reviewing, false), ((await call.CallAsync(id)).State, (await call.CallAsync(id)).IsEditing));
        Assert.IsType<OutOfDate>((await EditAsync(id, "no-such-step")).Refusal);
    }

    [Fact]
    public async Task A_paused_call_goes_on_where_it_stood_from_any_card_however_old()
    {
        var id = await call.BegunAsync();
        await call.AnswerAsync(id, "use", "all-well");
        await call.MoveAsync(id, (walk, rev) => walk.PauseAsync(id, rev, Desk.As(call.Desk.Chen), default));
        Assert.True((await call.CardAsync(id))!.IsPaused);

        Assert.Equal(new NotFound("call"), (await ResumeAsync(id, call.Desk.Zhou)).Refusal);
        Assert.False((await ResumeAsync(id, call.Desk.Chen)).IsRefused);
        Assert.False((await ResumeAsync(id, call.Desk.Chen)).IsRefused);
        Assert.Equal(("update", false), ((await call.CallAsync(id)).StepId, (await call.CallAsync(id)).IsPaused));
    }

    [Theory]
    [InlineData("mature-callback", "use", "")]
    [InlineData("mature-callback", "use", null)]
    [InlineData("mature-callback", "use", "no-such-choice")]
    [InlineData("purchase-1-week", "used-to-it", "5")]
    public async Task What_the_step_does_not_offer_is_asked_again(string script, string step, string? answer)
    {
        using var other = new CallDesk(script);
        var id = await other.BegunAsync();

        Assert.Equal(new AnswerNeeded(step), (await other.AnswerAsync(id, step, answer)).Refusal);
        Assert.Equal((step, 0), ((await other.CallAsync(id)).StepId, (await other.CallAsync(id)).Answers.Count));
    }

    [Theory]
    [InlineData("10000")]
    [InlineData("-1")]
    [InlineData("many")]
    public async Task A_number_out_of_range_is_refused_with_the_range(string answer)
    {
        using var purchase = new CallDesk("purchase-1-week");
        var id = await purchase.BegunAsync();
        await purchase.SkipAsync(id);
        await purchase.SkipAsync(id);

        Assert.Equal(new NumberOutOfRange("users", 0, 9999), (await purchase.AnswerAsync(id, "users", answer)).Refusal);
        Assert.False((await purchase.AnswerAsync(id, "users", " 9999 ")).IsRefused);
    }

    [Fact]
    public async Task A_past_date_is_refused_and_today_is_not()
    {
        using var signed = new CallDesk("signed-7-days");
        var id = await signed.BegunAsync();
        while ((await signed.CallAsync(id)).StepId != "training")
            await signed.SkipAsync(id);

        Assert.Equal(new DayIsPast(World.Nov(19)), (await signed.AnswerAsync(id, "training", "2026-11-19")).Refusal);
        Assert.Equal(new AnswerNeeded("training"), (await signed.AnswerAsync(id, "training", "soon")).Refusal);
        Assert.False((await signed.AnswerAsync(id, "training", "2026-11-20")).IsRefused);
    }

    [Fact, Trait("Spec", "TSK-6")]
    public async Task An_answer_to_another_step_or_on_an_old_card_is_refused()
    {
        var id = await call.BegunAsync();
        var old = (await call.CallAsync(id)).Version;
        Assert.IsType<OutOfDate>((await call.AnswerAsync(id, "rating", "5")).Refusal);
        Assert.IsType<OutOfDate>((await call.AnswerAsync(id, "no-such-step", "5")).Refusal);

        await call.AnswerAsync(id, "use", "all-well");
        var again = await call.MoveAsync(id, (walk, _) => walk.AnswerAsync(id, old, "use", "not-satisfied", Desk.As(call.Desk.Chen), Desk.Morning, default));
        Assert.IsType<OutOfDate>(again.Refusal);
        Assert.Equal("all-well", Assert.Single((await call.CallAsync(id)).Answers).Value);
    }

    [Fact, Trait("Spec", "BYD-6")]
    public async Task A_promise_without_a_day_is_for_the_next_working_day_and_a_day_needs_a_promise()
    {
        var id = await call.AnsweredAsync(null);
        Assert.Equal(new AnswerNeeded("promise"), (await call.PromiseAsync(id, " ", World.Nov(27))).Refusal);
        Assert.Equal(new DayIsPast(World.Nov(19)), (await call.PromiseAsync(id, "Quote", World.Nov(19))).Refusal);
        Assert.Equal(new DayIsPast(World.Nov(18)), (await call.PromiseAsync(id, null, null, World.Nov(18))).Refusal);

        await call.PromiseAsync(id, "Quote", null);
        Assert.Equal(World.Nov(23), (await call.CallAsync(id)).PromiseDueOn);
    }

    [Fact, Trait("Spec", "SEC-2")]
    public async Task Nobody_else_walks_or_reads_a_persons_call()
    {
        var id = await call.BegunAsync();
        foreach (var other in new[] { call.Desk.Zhou, call.Desk.Director, call.Desk.Ann })
        {
            Assert.Equal(new NotFound("call"), (await call.MoveAsync(id, (walk, rev) => walk.SkipAsync(id, rev, Desk.As(other), default))).Refusal);
            Assert.Null(await call.CardAsync(id, other));
        }
    }

    private Task<Outcome<CallMove>> EditAsync(CallSessionId id, string? step) =>
        call.MoveAsync(id, (walk, rev) => walk.EditAsync(id, rev, step, Desk.As(call.Desk.Chen), default));

    private async Task<Outcome<CallMove>> ResumeAsync(CallSessionId id, Domain.People.Person by)
    {
        using var now = call.Desk.Sit();
        return await now.Walk.ResumeAsync(id, Desk.As(by), default);
    }
}
