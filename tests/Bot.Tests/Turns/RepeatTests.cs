using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CrmBot.Support.App;
using CrmBot.Support.Connector;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CrmBot.Bot.Tests.Turns;

/// <summary>Whatever is sent more than once has one effect (TSK-6).</summary>
[Trait("Spec", "TSK-6")]
public sealed class RepeatTests
{
    [Fact]
    public async Task The_same_press_twice_in_a_row_has_one_effect_and_one_answer()
    {
        await using var bot = await TestBot.StartAsync();
        var rep = bot.ChenJie;
        var reminder = await rep.InstallAsync();
        var once = await rep.PressAsync("接通，一切正常", reminder);
        var twice = await rep.PressAsync("接通，一切正常", reminder);
        Assert.Equal(once.Text, twice.Text);
        Assert.Equal(once.ButtonTitles, twice.ButtonTitles);
        Assert.Equal(1, await ContactsAsync(bot));
    }

    [Theory]
    [InlineData("接通，一切正常")]
    [InlineData("接通，有问题")]
    [InlineData("没接通")]
    [InlineData("开始通话")]
    public async Task Twenty_presses_at_once_have_one_effect_and_all_see_it(string button)
    {
        await using var bot = await TestBot.StartAsync();
        var rep = bot.ChenJie;
        var reminder = await rep.InstallAsync();
        if (button == "开始通话")
            reminder = await rep.PressAsync(button);
        var titlePart = button == "开始通话" ? "跟着话术" : button;
        var presses = Enumerable.Range(0, 20).Select(_ => rep.Press(reminder.MessageId, JsonObject.Create(reminder.Button(titlePart))!)).ToList();
        var responses = await Task.WhenAll(presses.Select(rep.PostAsync));
        var texts = new HashSet<string>();
        foreach (var response in responses)
            texts.Add((await rep.AnsweredAsync(reminder.MessageId, response)).Text);
        Assert.Single(texts);
        Assert.Equal(button == "开始通话" ? 0 : 1, await ContactsAsync(bot));
        Assert.Equal(button == "开始通话" ? 1 : 0, await bot.ReadAsync(db => db.CallSessions.CountAsync()));
        Assert.Empty(bot.Failures.Lines);
    }

    [Fact]
    [Trait("Spec", "G2")]
    public async Task Whoever_loses_against_others_again_and_again_is_told_that_nothing_changed()
    {
        await using var bot = await TestBot.StartAsync();
        var reminder = await bot.ChenJie.InstallAsync();
        // As if somebody else had always been first.
        bot.File.Execute("CREATE TRIGGER Others BEFORE UPDATE ON Tasks BEGIN SELECT RAISE(IGNORE); END");
        var lost = await bot.ChenJie.PressAsync("接通，一切正常", reminder);
        Assert.StartsWith("没有改动", lost.Strip, StringComparison.Ordinal);
        Assert.Equal(0, await ContactsAsync(bot));

        bot.File.Execute("DROP TRIGGER Others");
        await bot.ChenJie.PressAsync("接通，一切正常", reminder);
        Assert.Equal(1, await ContactsAsync(bot));
        Assert.Empty(bot.Failures.Lines);
    }

    [Fact]
    public async Task A_message_delivered_twice_has_one_effect_and_one_answer()
    {
        await using var bot = await TestBot.StartAsync();
        var rep = bot.ChenJie;
        await rep.InstallAsync();
        var message = rep.Message("2");
        await rep.AcceptedAsync(message);
        var (count, text) = (rep.MessageCount, rep.Newest.Text);
        await rep.AcceptedAsync(message);
        Assert.Equal((count, text), (rep.MessageCount, rep.Newest.Text));
        Assert.Equal(1, await ContactsAsync(bot));
    }

    [Fact]
    public async Task A_message_delivered_to_both_nodes_has_one_effect()
    {
        await using var bot = await TestBot.StartAsync();
        await using var second = await bot.AnotherHostAsync();
        var rep = bot.ChenJie;
        await rep.InstallAsync();
        var message = rep.Message("2");
        await rep.AcceptedAsync(message);
        rep.Node = second;
        await rep.AcceptedAsync(message);
        Assert.Equal(1, await ContactsAsync(bot));
        Assert.Empty(bot.Failures.Lines);
    }

    [Fact]
    public async Task Fifty_deliveries_of_one_message_at_once_to_two_nodes_have_one_effect()
    {
        await using var bot = await TestBot.StartAsync();
        await using var second = await bot.AnotherHostAsync();
        var rep = bot.ChenJie;
        await rep.InstallAsync();
        var message = rep.Message("2");
        var deliveries = Enumerable.Range(0, 50).Select(n => (n % 2 == 0 ? bot.Host : second).Http).ToList();
        var responses = await Task.WhenAll(deliveries.Select(http => http.PostAsJsonAsync(new Uri("/api/messages", UriKind.Relative), message)));
        Assert.All(responses, response => Assert.Equal(HttpStatusCode.OK, response.StatusCode));
        Assert.Equal(1, await ContactsAsync(bot));
        Assert.Equal(1, await bot.ReadAsync(db => db.HandledActivities.CountAsync(h => h.ActivityId == (string)message["id"]!)));
        Assert.Empty(bot.Failures.Lines);
    }

    [Fact]
    public async Task An_answer_in_a_call_that_reaches_both_nodes_answers_one_question_and_each_shows_the_next()
    {
        await using var bot = await TestBot.StartAsync();
        await using var second = await bot.AnotherHostAsync();
        var rep = bot.ChenJie;
        await rep.InstallAsync();
        await rep.ToFirstStepAsync();
        var message = rep.Message("1");
        await rep.AcceptedAsync(message);
        var (count, next) = (rep.MessageCount, rep.Newest);
        // It takes a 1 as well.
        Assert.True(next.HasButton("1 "));
        rep.Node = second;
        await rep.AcceptedAsync(message);
        Assert.Equal((count + 1, next.Title), (rep.MessageCount, rep.Newest.Title));
        Assert.Equal(1, await bot.ReadAsync(db => db.CallAnswers.CountAsync()));
        Assert.Empty(bot.Failures.Lines);
    }

    [Fact]
    public async Task A_message_that_could_not_be_answered_is_answered_when_it_comes_again_and_counts_once()
    {
        await using var bot = await TestBot.StartAsync();
        var rep = bot.ChenJie;
        await rep.InstallAsync();
        var message = rep.Message("2");
        // Longer than a turn may last: the bot does not wait for it.
        bot.Connector.Script(ScriptedAnswer.Of(429, "60"));
        using (var refused = await rep.PostAsync(message))
            Assert.Equal(HttpStatusCode.InternalServerError, refused.StatusCode);
        var before = rep.MessageCount;
        await rep.AcceptedAsync(message);
        Assert.Equal(before + 1, rep.MessageCount);
        Assert.Equal(1, await ContactsAsync(bot));
    }

    [Theory]
    [InlineData(7)]
    [InlineData(30)]
    public async Task A_press_on_a_card_of_long_ago_changes_nothing_and_shows_how_things_stand(int days)
    {
        await using var bot = await TestBot.StartAsync();
        var rep = bot.ChenJie;
        var reminder = await rep.InstallAsync();
        await rep.PressAsync("接通，一切正常", reminder);
        bot.GoTo(23 + days, 10);
        var late = await rep.PressAsync("没接通", reminder);
        Assert.Contains("没有改动", late.Strip, StringComparison.Ordinal);
        Assert.Equal(1, await ContactsAsync(bot));
    }

    [Theory]
    [InlineData("接通，一切正常")]
    [InlineData("没接通")]
    [Trait("Spec", "SEC-2")]
    public async Task A_press_on_a_card_from_before_somebodys_change_changes_nothing_and_shows_how_things_stand(string button)
    {
        await using var bot = await TestBot.StartAsync();
        var rep = bot.ChenJie;
        var reminder = await rep.InstallAsync();
        await rep.PressAsync("1 ", await rep.PressAsync("更多…", reminder));
        var late = await rep.PressAsync(button, reminder);
        Assert.Contains("没有改动", late.Strip, StringComparison.Ordinal);
        Assert.Equal(0, await ContactsAsync(bot));
    }

    [Fact]
    [Trait("Spec", "CBK-7")]
    public async Task What_was_proposed_a_month_ago_is_not_logged_as_a_contact_of_today()
    {
        await using var bot = await TestBot.StartAsync();
        var proposal = await bot.ChenJie.SayAsync("给C002打了电话，预算已定");
        bot.GoTo(23 + 30, 10);
        Assert.StartsWith("这句是11月23日写的", (await bot.ChenJie.PressAsync("好，记下", proposal)).Title, StringComparison.Ordinal);
        Assert.Equal(0, await ContactsAsync(bot));
    }

    private static Task<int> ContactsAsync(TestBot bot) => bot.ReadAsync(db => db.Interactions.CountAsync(i => i.UndoUntilUtc != null && i.UndoneUtc == null));
}
