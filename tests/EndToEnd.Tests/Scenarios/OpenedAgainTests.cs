using CrmBot.EndToEnd.Tests.Browser;
using CrmBot.Support.Playground;

namespace CrmBot.EndToEnd.Tests.Scenarios;

/// <summary>A Playground forgets its chats, the bot does not: whoever looks again, even after a restart, finds the open call.</summary>
[Collection(PlaygroundCollection.Name)]
public sealed class OpenedAgainTests(ChatBrowser browser)
{
    [BrowserFact]
    public async Task A_page_opened_again_and_a_restarted_bot_show_the_open_reminder()
    {
        using var folder = new BotFolder();
        await using (var bot = await RunningBot.StartAsync(new BotStart(folder.Database)))
        {
            await SeeReminder(bot);
            await SeeReminder(bot);
        }
        await using var restarted = await RunningBot.StartAsync(new BotStart(folder.Database));
        await SeeReminder(restarted);
    }

    private async Task SeeReminder(RunningBot bot)
    {
        await using var chat = await browser.Open(bot.Start.RepPage, ScreenWidth.Desktop);
        await Task.WhenAll(chat.Card(Texts.English.Welcome), chat.Card(Texts.English.Due));
    }
}
