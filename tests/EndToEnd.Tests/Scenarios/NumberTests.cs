using CrmBot.EndToEnd.Tests.Browser;

namespace CrmBot.EndToEnd.Tests.Scenarios;

[Collection(PlaygroundCollection.Name)]
public sealed class NumberTests(Newcomer newcomer) : IClassFixture<Newcomer>
{
    [BrowserFact]
    [Trait("Spec", "BYD-18")]
    public async Task A_number_is_shown_in_place_after_one_tap_for_its_reason()
    {
        var chat = await newcomer.OpenAsRep();
        await chat.Card(Texts.English.Due);

        await AskAsync(chat, Texts.English);
    }

    /// <summary>From the customer's card to the number and back to the customer.</summary>
    internal static async Task AskAsync(ChatPage chat, Texts texts)
    {
        await chat.Say("C002");
        await (await chat.Card(texts.ShowNumber)).Press(texts.ShowNumber);
        var why = await chat.Card(texts.NumberForWhat);
        await chat.Picture("number-why");
        Assert.Empty(await why.CutOff());
        var cards = await chat.CountCards();
        await why.Press(texts.ForACall);
        var number = await chat.Card(texts.TheNumber);
        await chat.Picture("number");
        Assert.Empty(await number.CutOff());
        Assert.Equal(cards, await chat.CountCards());
        await number.Press(texts.Back);
        await chat.Card(texts.ShowNumber);
    }
}
