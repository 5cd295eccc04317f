using CrmBot.EndToEnd.Tests.Harness;

namespace CrmBot.EndToEnd.Tests.Scenarios;

/// <summary>Each test has its own bot: a call that one test leaves behind would be another's surprise.</summary>
public sealed class GuidedCallTests : IAsyncLifetime
{
    private const string Due = "C002 · B-tier callback due today";

    private readonly RunningBot _bot = new();

    public Task InitializeAsync() => _bot.InitializeAsync();

    public Task DisposeAsync() => _bot.DisposeAsync();

    [BrowserTheory, InlineData(Screen.Desktop), InlineData(Screen.Phone)]
    [Trait("Spec", "TSK-5")]
    public async Task Opening_the_chat_shows_the_welcome_and_the_callback_due_today(Screen screen)
    {
        await using var chat = await _bot.OpenRep(screen);

        await chat.WaitForCard("Hello, I keep your customer calls on time");
        await chat.WaitForCard(Due);
        await chat.Screenshot("reminder");
        Assert.Empty(await chat.Overflowing());
    }

    [BrowserTheory, InlineData(Screen.Desktop), InlineData(Screen.Phone)]
    public async Task The_language_follows_the_rep_to_Chinese(Screen screen)
    {
        await using var chat = await _bot.OpenRep(screen);
        await chat.WaitForCard(Due);

        await chat.Type("中文");
        await chat.Type("今天");

        await chat.WaitForCard("C002");
        await chat.WaitForText("B级");
        await chat.Screenshot("chinese");
        Assert.Empty(await chat.Overflowing());
    }

    [BrowserTheory, InlineData(Screen.Desktop), InlineData(Screen.Phone)]
    public async Task A_whole_call_lives_in_one_message(Screen screen)
    {
        await using var chat = await _bot.OpenRep(screen);
        await chat.WaitForCard(Due);
        var before = await chat.CardCount();

        await StartScript(chat);
        await chat.WalkToReview();
        await chat.Screenshot("review");
        await chat.Press("Save");
        await chat.WaitForCard("Saved at");

        await chat.Screenshot("result");
        Assert.Equal(before, await chat.CardCount());
        Assert.Empty(await chat.Overflowing());
    }

    [BrowserFact]
    public async Task A_complaint_in_mid_call_opens_an_issue_and_leads_back()
    {
        await using var chat = await _bot.OpenRep(Screen.Desktop);
        await chat.WaitForCard(Due);
        await StartScript(chat);

        await chat.Type("He is unhappy with the delivery");

        await chat.WaitForCard("The problem in a sentence");
        await chat.Press("Log the issue");
        await chat.WaitForCard("step");
        await chat.Screenshot("issue-in-call");
    }

    [BrowserFact]
    public async Task The_managers_week_counts_the_call_of_today()
    {
        await using var rep = await _bot.OpenRep(Screen.Desktop);
        await rep.WaitForCard(Due);
        await using var manager = await _bot.OpenManager(Screen.Desktop);
        await manager.Type("weekly");
        await manager.WaitForCard("The week in figures");
        var before = await manager.LastCardText();

        await StartScript(rep);
        await rep.WalkToReview();
        await rep.Press("Save");
        await rep.WaitForCard("Saved at");
        await manager.Type("weekly");

        await manager.WaitUntilLastCardDiffersFrom(before);
        await manager.Screenshot("week");
    }

    [BrowserFact]
    public async Task A_press_after_a_crash_in_mid_call_goes_on_at_its_step()
    {
        await using var chat = await _bot.OpenRep(Screen.Desktop);
        await chat.WaitForCard(Due);
        await StartScript(chat);
        var step = await chat.LastCardText();

        await _bot.KillAndRestart();
        await chat.Press("Pause");

        await chat.WaitForCard("Paused at step");
        await chat.Press("Continue");
        await chat.WaitForCard(step.Split('\n')[0]);
    }

    private static async Task StartScript(Chat chat)
    {
        await chat.PressOn(Due, "1 Start call");
        await chat.WaitForCard("Before you call C002");
        await chat.Press("1 Start the script");
        await chat.WaitForCard("step 1 of");
    }
}
