using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using CrmBot.Bot.Dialogs;
using CrmBot.Bot.Options;
using CrmBot.Support;
using CrmBot.Support.App;
using Xunit;

namespace CrmBot.Bot.Tests.Turns;

/// <summary>One person, or a script under one name, cannot take the bot for himself (SEC-1). A clock moves only where a test moves it.</summary>
[Trait("Spec", "SEC-1")]
public sealed class TooFastTests : IAsyncLifetime
{
    private const int Burst = 5;
    private const string Slower = "慢一点，我跟不上了。刚才的没有处理，过一分钟再试就好。";
    private const string SlowerInEnglish = "A little slower, please, I cannot keep up. What you just sent was not done; try again in a minute.";

    private TestBot bot = null!;
    private BotHost host = null!;

    public async Task InitializeAsync()
    {
        bot = await TestBot.StartAsync();
        // One turn each ten seconds, five at once.
        host = await BotHost.StartAsync(bot.File, bot.Time, bot.Failures, bot.Operators, ("Bot:TurnsPerMinute", "6"), ("Bot:TurnBurst", $"{Burst}"));
        (bot.ChenJie.Node, bot.WangLei.Node) = (host, host);
    }

    public async Task DisposeAsync()
    {
        await host.DisposeAsync();
        await bot.DisposeAsync();
    }

    [Fact]
    public async Task Who_writes_far_too_fast_is_told_once_and_the_rest_is_taken_in_silence()
    {
        await SayAsync(bot.ChenJie, Burst + 20);
        Assert.Equal(Burst, bot.ChenJie.Cards.Count);
        Assert.Equal([Slower], Told(bot.ChenJie));
        Assert.Equal(Burst + 1, bot.ChenJie.MessageCount);
        Assert.Empty(bot.Failures.Lines);
    }

    [Fact]
    public async Task Each_is_told_in_the_own_language()
    {
        await SayAsync(bot.ChenJie, 1);
        await bot.ChenJie.SayAsync("English");
        await SayAsync(bot.ChenJie, Burst);
        Assert.Equal([SlowerInEnglish], Told(bot.ChenJie));
    }

    [Fact]
    public async Task What_comes_too_fast_has_no_effect()
    {
        await SayAsync(bot.ChenJie, Burst);
        var before = bot.File.Scalar<long>("SELECT COUNT(*) FROM IssueDrafts");
        await bot.ChenJie.AcceptedAsync(bot.ChenJie.Message("问题 C002 少发了两个"));
        Assert.Equal(before, bot.File.Scalar<long>("SELECT COUNT(*) FROM IssueDrafts"));
    }

    [Fact]
    public async Task After_a_pause_all_is_as_before()
    {
        await SayAsync(bot.ChenJie, Burst + 1);
        bot.Time.Advance(TimeSpan.FromSeconds(9));
        await SayAsync(bot.ChenJie, 1);
        Assert.Equal(Burst, bot.ChenJie.Cards.Count);
        bot.Time.Advance(TimeSpan.FromSeconds(1));
        await SayAsync(bot.ChenJie, 2);
        Assert.Equal(Burst + 1, bot.ChenJie.Cards.Count);
        bot.Time.Advance(TimeSpan.FromMinutes(10));
        await SayAsync(bot.ChenJie, Burst);
        Assert.Equal((2 * Burst) + 1, bot.ChenJie.Cards.Count);
    }

    [Fact]
    [Trait("Spec", "TSK-9")]
    public async Task A_clock_that_is_set_back_an_hour_shuts_nobody_out()
    {
        await SayAsync(bot.ChenJie, Burst);
        bot.Time.SetClock(TimeSpan.FromHours(-1));
        bot.Time.Advance(TimeSpan.FromMinutes(1));
        await SayAsync(bot.ChenJie, 1);
        Assert.Equal(Burst + 1, bot.ChenJie.Cards.Count);
        Assert.Empty(Told(bot.ChenJie));
    }

    [Fact]
    public async Task Who_does_not_stop_is_told_again_after_a_minute_and_no_sooner()
    {
        await SayAsync(bot.ChenJie, Burst + 2);
        bot.Time.Advance(TimeSpan.FromSeconds(59));
        await SayAsync(bot.ChenJie, Burst + 2);
        Assert.Single(Told(bot.ChenJie));
        bot.Time.Advance(TimeSpan.FromSeconds(1));
        await SayAsync(bot.ChenJie, Burst + 2);
        Assert.Equal(2, Told(bot.ChenJie).Count);
    }

    [Fact]
    public async Task Others_do_not_notice()
    {
        await SayAsync(bot.ChenJie, Burst + 20);
        await SayAsync(bot.WangLei, Burst);
        Assert.Equal(Burst, bot.WangLei.Cards.Count);
        Assert.Empty(Told(bot.WangLei));
    }

    [Fact]
    public async Task A_press_too_fast_leaves_the_card_and_says_so_over_it()
    {
        var reminder = await bot.ChenJie.InstallAsync();
        await SayAsync(bot.ChenJie, Burst);
        using var response = await bot.ChenJie.PostAsync(bot.ChenJie.PressOf("接通，一切正常", reminder));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var answer = await response.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal(("application/vnd.microsoft.activity.message", Slower), (answer.GetProperty("type").GetString(), answer.GetProperty("value").GetString()));
        Assert.Equal(0, bot.File.Scalar<long>("SELECT COUNT(*) FROM Interactions WHERE UndoUntilUtc IS NOT NULL"));
    }

    [Fact]
    public async Task Who_expects_the_answer_in_the_response_finds_the_sentence_there()
    {
        await SayAsync(bot.ChenJie, Burst);
        using var response = await bot.ChenJie.PostAsync(bot.ChenJie.Message("我的任务", a => a["deliveryMode"] = "expectReplies"));
        var answer = await response.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal(Slower, Assert.Single(answer.GetProperty("activities").EnumerateArray()).GetProperty("text").GetString());
    }

    [Fact]
    public async Task Installing_is_never_too_fast()
    {
        await SayAsync(bot.ChenJie, Burst + 1);
        await bot.ChenJie.InstallAsync();
        Assert.Equal("你好，客户回访的事我来提醒", bot.ChenJie.Cards[Burst].Title);
    }

    [Fact]
    public async Task A_developer_start_knows_no_limit()
    {
        bot.ChenJie.Node = bot.Host;
        await SayAsync(bot.ChenJie, 130);
        Assert.Equal(130, bot.ChenJie.MessageCount);
    }

    [Fact]
    public void Unless_told_otherwise_a_person_may_take_two_turns_a_second_and_sixty_at_once()
    {
        var time = new TestTime();
        var pace = new PersonPace(Microsoft.Extensions.Options.Options.Create(new BotOptions()), time);
        Assert.Equal(60, Enumerable.Range(0, 200).Count(_ => pace.Allows("t", "p")));
        time.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal(20, Enumerable.Range(0, 200).Count(_ => pace.Allows("t", "p")));
    }

    [Fact]
    public void The_same_person_in_two_tenants_is_two()
    {
        var pace = new PersonPace(Microsoft.Extensions.Options.Options.Create(new BotOptions { TurnBurst = 1 }), new TestTime());
        Assert.True(pace.Allows("one", "p"));
        Assert.False(pace.Allows("one", "p"));
        Assert.True(pace.Allows("two", "p"));
    }

    [Fact]
    public void However_many_come_only_so_many_are_remembered()
    {
        var time = new TestTime();
        var pace = new PersonPace(Microsoft.Extensions.Options.Options.Create(new BotOptions()), time);
        for (var i = 0; i < PersonPace.Most + 10; i++) Assert.True(pace.Allows("t", $"{i}"));
        Assert.InRange(pace.Remembered, 1, PersonPace.Most);
    }

    [Fact]
    public void Who_is_quiet_is_forgotten_before_who_is_too_fast()
    {
        var time = new TestTime();
        var pace = new PersonPace(Microsoft.Extensions.Options.Options.Create(new BotOptions()), time);
        for (var i = 0; i < PersonPace.Most - 1; i++) pace.Allows("t", $"{i}");
        time.Advance(TimeSpan.FromMinutes(1));
        while (pace.Allows("t", "fast")) { }
        pace.Allows("t", "one more");
        Assert.Equal(2, pace.Remembered);
        Assert.False(pace.Allows("t", "fast"));
    }

    private static async Task SayAsync(Chatter person, int times)
    {
        for (var i = 0; i < times; i++) await person.AcceptedAsync(person.Message(person.Locale == "zh-CN" ? "我的任务" : "my tasks"));
    }

    /// <summary>What was said to that person without a card.</summary>
    private IReadOnlyList<string> Told(Chatter person) =>
        [.. bot.Connector.Chats.In(person.ConversationId).Where(m => m.Card.ValueKind != JsonValueKind.Object).Select(m => m.Text!)];
}
