using CrmBot.Domain.Calls;
using CrmBot.Domain.Customers;
using CrmBot.Domain.Interactions;
using CrmBot.Domain.Tasks;
using CrmBot.Domain.Tests.Tasks;
using CrmBot.Support.Database;

namespace CrmBot.Domain.Tests.Calls;

/// <summary>The brief before the call and the card in it.</summary>
[Trait("Spec", "CBK-4")]
public sealed class CallReadsTests : IDisposable
{
    private readonly CallDesk call = new();

    public CallReadsTests()
    {
        var world = call.Desk.World;
        var contact = world.Keep(new Contact(new ContactId(new Guid("00000000-0000-0000-0000-00000000c0c0")), call.Desk.C002.Id, "林海"));
        contact.Describe("Lin Hai", "林总", "Mr Lin", "Plant manager", DecisionRole.DecisionMaker);
        contact.ReachBy("13800000000", null, null, ContactChannel.Phone, true);
        contact.Know("Likes numbers", isMain: true);
        for (var day = 1; day <= 4; day++)
            world.Interaction(call.Desk.C002, call.Desk.Chen, World.At(new(2026, 10, 12 + day), 10)).TellInEnglish($"Talk {day}", null);
        world.Task(call.Desk.C002, call.Desk.Chen, World.Nov(19), TaskKind.Promise, goal: "Quote for the line");
    }

    public void Dispose() => call.Dispose();

    [Fact]
    public async Task The_brief_says_who_what_was_said_and_what_to_talk_about()
    {
        using var now = call.Desk.Sit();
        var brief = (await now.Briefs.ReadAsync(call.Task.Id, Desk.As(call.Desk.Chen), Desk.Morning, default))!;

        Assert.Equal(("C002", "Huadong Precision", "Core customer"), (brief.Number, brief.CustomerName, brief.TierName));
        Assert.Equal(("Mr Lin", "Plant manager", "Likes numbers"), (brief.ContactName, brief.Position, brief.CharacterNotes));
        Assert.Equal(["Talk 4", "Talk 3", "Talk 2"], brief.Contacts.Select(c => c.Text));
        Assert.Equal(new OpenPromise("Quote for the line", World.Nov(19), true), brief.Promise);
        Assert.Equal(3, brief.TalkAbout.Count);
        Assert.Equal((true, true, "Keep the customer; look at upgrades from real use"), (brief.HasScript, brief.IsOpen, brief.Goal));
    }

    [Fact, Trait("Spec", "SEC-2")]
    public async Task The_brief_is_for_whoever_may_see_the_task()
    {
        var desk = call.Desk;
        using var now = desk.Sit();
        foreach (var person in new[] { desk.Chen, desk.Zhou, desk.Director })
            Assert.NotNull(await now.Briefs.ReadAsync(call.Task.Id, Desk.As(person), Desk.Morning, default));
        foreach (var stranger in new[] { desk.Li, desk.Wang, desk.Ann })
            Assert.Null(await now.Briefs.ReadAsync(call.Task.Id, Desk.As(stranger), Desk.Morning, default));
    }

    [Fact, Trait("Spec", "CBK-3")]
    public async Task The_opening_greets_and_the_steps_are_counted_with_the_promise_last()
    {
        var id = (await call.StartAsync()).Value;
        var opening = (await call.CardAsync(id))!;
        Assert.Equal("Hello, is that Mr Lin?", opening.Opening!.Lines[0]);
        Assert.Contains("Chen Jie", opening.Opening.Lines[1], StringComparison.Ordinal);
        Assert.Equal((new DateTime(2026, 11, 20, 10, 0, 0), new DateTime(2026, 11, 20, 12, 0, 0)), (opening.StartedAt, opening.FinishBy));

        await call.MoveAsync(id, (walk, rev) => walk.BeginAsync(id, rev, Desk.As(call.Desk.Chen), default));
        var step = (await call.CardAsync(id))!;
        Assert.Equal(("use", 1, 5), (step.Step!.Id, step.StepNumber, step.StepCount));
        Assert.Equal(["all-well", "small-things", "not-satisfied"], step.Step.Choices.Select(c => c.Value));
    }

    [Fact]
    public async Task The_review_has_a_row_for_every_step_and_the_closing_names_the_promise()
    {
        var card = (await call.CardAsync(await call.AnsweredAsync(World.Nov(27))))!;

        Assert.Equal(["Small things", "Yes, send it", "Maybe", "4 of 5"], card.Rows.Select(r => r.Answer));
        Assert.Equal(("Send the page", World.Nov(27)), (card.PromiseText, card.PromiseDueOn));
        Assert.Contains(card.Closing, line => line.Contains("Send the page", StringComparison.Ordinal) && line.Contains("27 Nov", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_a_promise_the_closing_leaves_the_door_open()
    {
        var card = (await call.CardAsync(await call.AnsweredAsync(null)))!;

        Assert.Contains("If anything comes up, just call me on this number.", card.Closing);
    }
}
