using CrmBot.EndToEnd.Tests.Browser;

namespace CrmBot.EndToEnd.Tests.Scenarios;

/// <summary>Hostile words, typed, stored and as a colleague's name, in the browser's page itself: they are letters there and nothing more.</summary>
[Collection(PlaygroundCollection.Name)]
public sealed class HostileTextTests(Newcomer newcomer) : IClassFixture<Newcomer>
{
    private const string Hostile = "[pay](https://evil.example) **bold** <b>b</b> <img src=x> {{DATE(2026-01-01T00:00:00Z)}} www.evil.example";

    [BrowserFact]
    [Trait("Spec", "SEC-4")]
    public async Task What_people_write_is_drawn_letter_by_letter_wherever_it_comes_up()
    {
        var chat = await newcomer.OpenAsRep();
        await chat.Card(Texts.English.Due);
        await newcomer.RenameAllAsync(Hostile);

        await chat.Say("C002");
        await InertAsync(chat, Texts.English.ShowNumber, "customer");
        await chat.Say($"called C002, {Hostile}");
        await InertAsync(chat, "Log this for C002?", "log");
        await chat.Say($"issue C002 {Hostile}");
        var issue = await InertAsync(chat, "new issue", "issue");
        await issue.Press("Cancel");
        await chat.Say("next");
        var reminder = await InertAsync(chat, Texts.English.StartCall, "reminder");
        await reminder.Press("More…");
        var more = await chat.Card("not now?");
        await more.Press("Reassign…");
        await InertAsync(chat, "Colleague", "colleagues");
    }

    private static async Task<ChatCard> InertAsync(ChatPage chat, string title, string picture)
    {
        var card = await chat.Card(title);
        await chat.Picture($"hostile-{picture}");
        Assert.Contains("evil", await card.Text(), StringComparison.Ordinal);
        Assert.Equal([], await card.Alive());
        Assert.Empty(await card.CutOff());
        return card;
    }
}
