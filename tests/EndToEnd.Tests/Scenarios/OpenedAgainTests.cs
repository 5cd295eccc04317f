using CrmBot.EndToEnd.Tests.Browser;

namespace CrmBot.EndToEnd.Tests.Scenarios;

/// <summary>The Playground forgets its chats, the bot does not: whoever looks again still finds the open call.</summary>
[Collection(PlaygroundCollection.Name)]
public sealed class OpenedAgainTests(ChatBrowser browser)
{
    [BrowserFact]
    public async Task A_page_opened_again_and_a_restarted_bot_show_the_open_reminder()
    {
        await using var newcomer = new Newcomer(browser);
        await newcomer.StartBot();
        await (await newcomer.OpenAsRep()).Card(Texts.English.Due);

        await (await newcomer.OpenAsRep()).Card(Texts.English.Due);

        await newcomer.RestartBot();
        var later = await newcomer.OpenAsRep();
        await Task.WhenAll(later.Card(Texts.English.Welcome), later.Card(Texts.English.Due));
    }
}
