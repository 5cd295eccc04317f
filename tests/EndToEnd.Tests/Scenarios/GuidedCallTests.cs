using CrmBot.EndToEnd.Tests.Browser;

namespace CrmBot.EndToEnd.Tests.Scenarios;

[Collection(PlaygroundCollection.Name)]
public sealed class GuidedCallTests(ChatBrowser browser)
{
    private const int MoreStepsThanAnyScript = 15;

    [BrowserFact]
    public async Task A_newcomer_calls_C002_from_reminder_to_result()
    {
        await using var newcomer = new Newcomer(browser);
        await newcomer.StartBot();
        var chat = await newcomer.OpenAsRep();

        await Task.WhenAll(chat.Card(Texts.English.Welcome), chat.Card(Texts.English.Due));

        await Call(chat, Texts.English);
    }

    [BrowserFact]
    public async Task After_the_press_on_Chinese_the_whole_call_is_Chinese()
    {
        await using var newcomer = new Newcomer(browser);
        await newcomer.StartBot();
        var chat = await newcomer.OpenAsRep();

        var welcome = await chat.Card(Texts.English.Welcome);
        await welcome.Press(Texts.English.OtherLanguage);
        await chat.Card(Texts.Chinese.Welcome);

        await Call(chat, Texts.Chinese);
    }

    /// <summary>One card lives from reminder to result: each press replaces it in place.</summary>
    private static async Task Call(ChatPage chat, Texts texts)
    {
        var due = await Look(chat, texts.Due, "1-due", texts);
        Assert.Contains(texts.Company, await due.Text(), StringComparison.Ordinal);
        var cards = await chat.CountCards();

        await due.Press(texts.StartCall);
        var brief = await Look(chat, texts.Brief, "2-brief", texts);
        await brief.Press(texts.StartScript);
        await AnswerAllSteps(chat, texts);
        var review = await Look(chat, texts.Review, "4-review", texts);
        await review.Press(texts.Save);
        var result = await Look(chat, texts.Saved, "5-result", texts);

        Assert.Contains(await result.Buttons(), button => button.Contains(texts.Undo, StringComparison.Ordinal));
        Assert.Equal(cards, await chat.CountCards());
        Assert.False(await chat.Shows(texts.Due));
    }

    private static async Task AnswerAllSteps(ChatPage chat, Texts texts)
    {
        for (var step = 1; step <= MoreStepsThanAnyScript; step++)
        {
            var card = await Look(chat, $"{texts.Step}{step}", $"3-step-{step}", texts);
            await card.AnswerStep(texts.SaidByCustomer, texts.Next);
            if (await chat.ShowsEither(texts.Review, $"{texts.Step}{step + 1}") == texts.Review) return;
        }
        Assert.Fail("The script did not come to its end.");
    }

    /// <summary>The card at both widths: nothing may be cut off, and a picture is kept for people to judge.</summary>
    private static async Task<ChatCard> Look(ChatPage chat, string title, string name, Texts texts)
    {
        var card = await chat.Card(title);
        await chat.Picture($"call-{texts.Code}-{name}", ScreenWidth.Phone);
        Assert.Empty(await card.CutOff());
        await chat.Picture($"call-{texts.Code}-{name}", ScreenWidth.Desktop);
        Assert.Empty(await card.CutOff());
        return card;
    }
}
