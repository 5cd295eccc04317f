using CrmBot.EndToEnd.Tests.Browser;

namespace CrmBot.EndToEnd.Tests.Scenarios;

[Collection(PlaygroundCollection.Name)]
public sealed class InterruptedCallTests(Newcomer newcomer) : IClassFixture<Newcomer>
{
    private static readonly Texts Texts = Texts.English;

    [BrowserFact]
    [Trait("Spec", "CBK-7")]
    public async Task A_complaint_typed_in_mid_call_and_a_crash_of_the_bot_both_lead_back_to_the_step()
    {
        var chat = await newcomer.OpenAsRep();
        await chat.Card(Texts.Due);
        var call = new Call(chat, Texts);
        await call.Begin();

        await chat.Say(Texts.Complaint);
        // The required field is filled with what was typed, or this press would go nowhere.
        await (await chat.Card(Texts.IssueQuestion)).Press(Texts.LogIssue);
        await chat.Card(Texts.IssueLogged);
        var step = await chat.Card(Texts.Step(1));

        await newcomer.KillAndRestartBot();
        await step.Press(Texts.Pause);
        await (await chat.Card(Texts.Paused(1))).Press(Texts.Continue);
        await call.AnswerFrom(step: 1);
        await call.Save();
    }
}
