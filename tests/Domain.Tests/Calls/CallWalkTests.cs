using CrmBot.Domain.Calls;
using CrmBot.Domain.Issues;
using Xunit;

namespace CrmBot.Domain.Tests.Calls;

[Trait("Spec", "CBK-3")]
public sealed class CallWalkTests
{
    private static readonly ScriptLibrary Library = ScriptLibrary.Load().Value!;
    private static readonly CallScript Mature = Library.Latest("mature-callback")!;
    private static readonly Dictionary<string, string> Nothing = [];
    private static readonly Dictionary<string, string> Aspect = new() { ["aspect"] = "交期" };

    [Fact]
    public void A_step_is_left_out_while_its_blank_is_unknown()
    {
        Assert.Equal(["use", "update", "more", "rating"], CallWalk.StepsFor(Mature, Nothing).Select(step => step.Id));
        Assert.Equal(["use", "shortfall", "update", "more", "rating"], CallWalk.StepsFor(Mature, Aspect).Select(step => step.Id));
    }

    [Fact]
    public void The_mature_callback_is_walked_with_an_offer_for_each_answer_that_calls_for_one()
    {
        var step = CallWalk.First(Mature, Aspect);
        var walked = new List<(string Step, CallOffer? Offer)>();
        foreach (var answer in new[] { "not-satisfied", "太慢", "yes", "maybe", "2" })
        {
            Assert.True(step!.Field.Accepts(answer));
            var move = CallWalk.Next(Mature, step.Id, answer, Aspect);
            walked.Add((step.Id, move.Offer));
            step = move.Next;
        }

        Assert.Null(step);
        Assert.Equal(["use", "shortfall", "update", "more", "rating"], walked.Select(entry => entry.Step));
        Assert.Equal([IssueKind.Quality, IssueKind.Service], Assert.IsType<OpenIssueOffer>(walked[0].Offer).Kinds);
        Assert.Equal(new OpenNeedOffer(IsExplicit: true), walked[1].Offer);
        Assert.Equal(new OpenOpportunityOffer("upgrade"), walked[2].Offer);
        Assert.Equal(new OpenNeedOffer(IsExplicit: false), walked[3].Offer);
        Assert.IsType<OpenIssueOffer>(walked[4].Offer);
    }

    [Theory]
    [InlineData("use", "all-well", "update")]
    [InlineData("use", null, "update")]
    [InlineData("rating", "5", null)]
    public void Other_answers_and_a_skip_go_on_without_an_offer(string stepId, string? answer, string? next)
    {
        var move = CallWalk.Next(Mature, stepId, answer, Nothing);

        Assert.Equal((next, null), (move.Next?.Id, move.Offer));
    }

    [Fact]
    public void A_refused_trial_jumps_over_the_questions_on_budget()
    {
        var potential = Library.Latest("potential-callback")!;

        Assert.Equal("mood", CallWalk.Next(potential, "trial", "no", Nothing).Next!.Id);
        Assert.Equal("budget", CallWalk.Next(potential, "trial", "yes", Nothing).Next!.Id);
    }

    [Fact]
    public void A_branch_may_offer_a_booking_and_end_the_call()
    {
        var invitation = Library.Latest("trial-invitation")!;

        var move = CallWalk.Next(invitation, invitation.Steps[0].Id, "later", Nothing);

        Assert.Equal((null, new BookCallbackOffer()), (move.Next, move.Offer));
    }

    [Fact]
    public void A_step_of_another_version_is_a_bug()
        => Assert.Throws<ArgumentException>(() => CallWalk.Next(Mature, "no-such-step", "x", Nothing));
}
