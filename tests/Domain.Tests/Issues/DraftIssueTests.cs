using CrmBot.Domain.Calls;
using CrmBot.Domain.Issues;
using CrmBot.Domain.Tasks;
using CrmBot.Domain.Tests.Customers;
using CrmBot.Support.Database;
using Microsoft.EntityFrameworkCore;

namespace CrmBot.Domain.Tests.Issues;

[Trait("Spec", "ISS-1")]
public sealed class DraftIssueTests : IDisposable
{
    private readonly Office office = new();

    public void Dispose() => office.Dispose();

    [Fact]
    public async Task A_new_issue_asks_for_its_kind_first()
    {
        var card = await StartAsync();

        Assert.Equal(("C002", "Huadong Precision"), (card.CustomerNumber, card.CustomerName));
        Assert.Null(card.Kind);
        Assert.Empty(card.Clocks);
        Assert.Equal(new DateTime(2026, 11, 20, 17, 0, 0), card.Received);
    }

    [Fact]
    public async Task A_half_told_issue_is_continued_and_not_doubled()
    {
        var first = await StartAsync();
        var second = await StartAsync(IssueKind.Delivery, "  2 of 12 missing ", World.Now.AddHours(1));

        Assert.Equal(first.Id, second.Id);
        Assert.Equal((IssueKind.Delivery, "2 of 12 missing"), (second.Kind, second.Description));
        Assert.Equal(first.Received, second.Received);
        using var turn = office.Turn();
        Assert.Equal(1, await turn.Database.IssueDrafts.CountAsync());
    }

    [Fact, Trait("Spec", "DEC-3")]
    public async Task One_that_lay_overnight_keeps_its_words_and_starts_its_clock_anew()
    {
        var first = await StartAsync(IssueKind.Delivery, "2 of 12 missing");
        var second = await StartAsync(now: World.Now.AddDays(1));

        Assert.NotEqual(first.Id, second.Id);
        Assert.Equal("2 of 12 missing", second.Description);
        Assert.Equal(first.Received.AddDays(1), second.Received);
    }

    [Fact, Trait("Spec", "ISS-3")]
    public async Task The_chosen_kind_shows_who_leads_and_every_due_moment()
    {
        var started = await StartAsync();
        using var turn = office.Turn();
        var card = (await turn.Draft.SetKindAsync(started.Id, started.Rev, IssueKind.Quality, Office.As(office.ChenJie), default)).Value;

        Assert.Equal("Zhou Min", card.OwnerName);
        Assert.Equal(
            [
                (IssueStep.Response, new DateTime(2026, 11, 21, 17, 0, 0)),
                (IssueStep.Solution, new DateTime(2026, 11, 22, 17, 0, 0)),
                (IssueStep.Result, new DateTime(2026, 11, 25, 17, 0, 0)),
            ],
            card.Clocks.Select(c => (c.Step, c.Due)));
    }

    [Fact]
    public async Task Back_asks_for_the_kind_again()
    {
        var started = await StartAsync(IssueKind.Repair);
        using var turn = office.Turn();
        var card = (await turn.Draft.BackAsync(started.Id, started.Rev, Office.As(office.ChenJie), default)).Value;

        Assert.Null(card.Kind);
        Assert.Equal(started.Rev + 1, card.Rev);
    }

    [Fact]
    public async Task A_press_on_an_older_state_or_a_cancelled_draft_is_out_of_date()
    {
        var started = await StartAsync();
        var actor = Office.As(office.ChenJie);
        using (var turn = office.Turn())
            Assert.False((await turn.Draft.SetKindAsync(started.Id, started.Rev, IssueKind.Repair, actor, default)).IsRefused);
        using (var turn = office.Turn())
            Assert.IsType<OutOfDate>((await turn.Draft.SetKindAsync(started.Id, started.Rev, IssueKind.Quality, actor, default)).Refusal);
        using (var turn = office.Turn())
            Assert.False((await turn.Draft.CancelAsync(started.Id, started.Rev + 1, actor, default)).IsRefused);
        using (var turn = office.Turn())
            Assert.IsType<OutOfDate>((await turn.Draft.BackAsync(started.Id, started.Rev + 2, actor, default)).Refusal);
    }

    [Fact, Trait("Spec", "SEC-2")]
    public async Task Another_reps_customer_does_not_exist()
    {
        using var turn = office.Turn();
        var start = await turn.Draft.StartAsync(office.C002.Id, null, null, null, Office.As(office.WangLei), World.Now, default);

        Assert.Equal(new NotFound("customer"), start.Refusal);
    }

    [Fact, Trait("Spec", "SEC-2")]
    public async Task Another_persons_draft_does_not_exist()
    {
        var started = await StartAsync();
        using var turn = office.Turn();
        var press = await turn.Draft.SetKindAsync(started.Id, started.Rev, IssueKind.Repair, Office.As(office.ZhouMin), default);

        Assert.Equal(new NotFound("issue-draft"), press.Refusal);
    }

    [Fact, Trait("Spec", "SEC-2")]
    public async Task A_draft_of_a_customer_that_was_handed_on_can_no_longer_be_pressed()
    {
        var started = await StartAsync();
        using (var handover = office.Turn())
        {
            (await handover.Database.Customers.SingleAsync(c => c.Id == office.C002.Id)).HandTo(office.WangLei.Id);
            await handover.Database.SaveChangesAsync();
        }

        using var turn = office.Turn();
        var press = await turn.Draft.SetKindAsync(started.Id, started.Rev, IssueKind.Repair, Office.As(office.ChenJie), default);
        Assert.Equal(new NotFound("customer"), press.Refusal);
    }

    [Fact]
    public async Task An_issue_belongs_to_ones_own_call_with_that_customer()
    {
        var task = office.World.Task(office.C002, office.ChenJie, World.Friday);
        var call = office.World.Keep(new CallSession(CallSessionId.New(World.Now), task, office.ChenJie.Id, "mature-callback", 1, World.Now));
        using var turn = office.Turn();
        var mine = await turn.Draft.StartAsync(office.C002.Id, call.Id, null, null, Office.As(office.ChenJie), World.Now, default);
        var hers = await turn.Draft.StartAsync(office.C002.Id, call.Id, null, null, Office.As(office.ZhouMin), World.Now, default);

        Assert.Equal(call.Id, mine.Value.CallSessionId);
        Assert.Equal(new NotFound("call"), hers.Refusal);
    }

    private async Task<IssueDraftCard> StartAsync(IssueKind? guess = null, string? words = null, DateTime? now = null)
    {
        using var turn = office.Turn();
        return (await turn.Draft.StartAsync(office.C002.Id, null, guess, words, Office.As(office.ChenJie), now ?? World.Now, default)).Value;
    }
}
