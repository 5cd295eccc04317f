using CrmBot.EndToEnd.Tests.Browser;

namespace CrmBot.EndToEnd.Tests.Scenarios;

[Collection(PlaygroundCollection.Name)]
public sealed class ManagerWeekTests(ChatBrowser browser)
{
    [BrowserFact]
    public async Task The_manager_reads_the_week_in_both_languages()
    {
        await using var newcomer = new Newcomer(browser);
        await newcomer.StartBot();
        var chat = await newcomer.OpenAsManager();
        await chat.Card(Texts.English.Welcome);

        await Read(chat, Texts.English);
        await chat.Say("中文");
        await Read(chat, Texts.Chinese);
    }

    private static async Task Read(ChatPage chat, Texts texts)
    {
        await chat.Say(texts.Weekly);
        var week = await chat.Card(texts.WeeklyCard);
        await chat.Picture($"week-{texts.Code}", ScreenWidth.Phone);
        Assert.Empty(await week.CutOff());
        await chat.Picture($"week-{texts.Code}", ScreenWidth.Desktop);
        Assert.Empty(await week.CutOff());
    }
}
