using System.Net;
using CrmBot.Domain.People;
using CrmBot.Domain.Reminders;
using CrmBot.Support.App;
using CrmBot.Support.Connector;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CrmBot.Bot.Tests.Turns;

[Trait("Spec", "TSK-9")]
public sealed class ConnectorTroubleTests
{
    public static TheoryData<string> Troubles => ["429", "502", "drop"];

    [Theory]
    [MemberData(nameof(Troubles))]
    public async Task A_passing_trouble_of_the_channel_is_not_the_persons_trouble(string trouble)
    {
        await using var bot = await TestBot.StartAsync();
        bot.Connector.Script(Of(trouble));
        using var response = await bot.WhileTimeRunsAsync(bot.ChenJie.PostAsync(bot.ChenJie.Message("C002")));
        Assert.True(response.IsSuccessStatusCode);
        Assert.Equal(2, bot.Connector.Requests.Count);
        Assert.Contains("C002", Assert.Single(bot.ChenJie.Cards).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_push_that_the_channel_puts_off_goes_out_at_a_later_tick_once()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.ChenJie.InstallAsync();
        bot.GoTo(24, 9, 30);
        bot.Connector.Script(ScriptedAnswer.Of(429, "60"));
        await bot.TickAsync();
        Assert.Equal(2, bot.ChenJie.MessageCount);
        await bot.TickAtAsync(24, 9, 32);
        await bot.TickAtAsync(24, 9, 34);
        Assert.Equal(3, bot.ChenJie.MessageCount);
    }

    [Fact]
    public async Task Who_has_blocked_the_bot_is_out_of_reach_the_manager_is_told_and_a_word_brings_it_all_back()
    {
        await using var bot = await TestBot.StartAsync();
        var (rep, manager) = (bot.ChenJie, bot.ZhaoMin);
        await rep.InstallAsync();
        await manager.InstallAsync();
        var before = manager.MessageCount;
        bot.GoTo(24, 9, 30);
        bot.Connector.Script(ScriptedAnswer.Error(403, "MessageWritesBlocked"));
        await bot.TickAsync();
        await bot.TickAsync();
        Assert.Equal(ReachState.Unreachable, await ReachAsync(bot));
        Assert.Equal(before + 1, manager.MessageCount);
        Assert.Equal("有同事收不到我的提醒了", manager.Newest.Title);
        Assert.Equal(2, rep.MessageCount);

        await rep.SayAsync("你好");
        Assert.Equal(ReachState.Reachable, await ReachAsync(bot));
        await bot.TickAsync();
        await bot.TickAsync();
        Assert.Equal(4, rep.MessageCount);
        Assert.Contains("已逾期", rep.Newest.Title, StringComparison.Ordinal);
    }

    /// <summary>Each refusal of the protocol's table with what becomes of the reminder, and whether the person counts as gone.</summary>
    [Theory]
    [InlineData(400, "BadSyntax", ReminderState.Failed, ReachState.Reachable)]
    [InlineData(401, "BotNotRegistered", ReminderState.Waiting, ReachState.Reachable)]
    [InlineData(403, "BotDisabledByAdmin", ReminderState.Unreachable, ReachState.Unreachable)]
    [InlineData(403, "BotNotInConversationRoster", ReminderState.Unreachable, ReachState.Unreachable)]
    [InlineData(403, "ConversationBlockedByUser", ReminderState.Unreachable, ReachState.Unreachable)]
    [InlineData(403, "InvalidBotApiHost", ReminderState.Waiting, ReachState.Reachable)]
    [InlineData(403, "NotEnoughPermissions", ReminderState.Waiting, ReachState.Reachable)]
    [InlineData(404, "ConversationNotFound", ReminderState.Unreachable, ReachState.Unreachable)]
    [InlineData(412, "PreconditionFailed", ReminderState.Waiting, ReachState.Reachable)]
    [InlineData(413, "MessageSizeTooBig", ReminderState.Failed, ReachState.Reachable)]
    [InlineData(429, "Throttled", ReminderState.Waiting, ReachState.Reachable)]
    [InlineData(500, "ServiceError", ReminderState.Waiting, ReachState.Reachable)]
    [InlineData(501, "", ReminderState.Failed, ReachState.Reachable)]
    [InlineData(502, "", ReminderState.Waiting, ReachState.Reachable)]
    [InlineData(503, "", ReminderState.Waiting, ReachState.Reachable)]
    [InlineData(504, "", ReminderState.Waiting, ReachState.Reachable)]
    public async Task What_the_channel_says_decides_what_becomes_of_the_reminder(int status, string code, ReminderState becomes, ReachState reach)
    {
        await using var bot = await TestBot.StartAsync();
        await bot.ChenJie.InstallAsync();
        bot.GoTo(24, 9, 30);
        // Longer than a send may take: the call itself is not repeated.
        bot.Connector.Script(code.Length > 0 ? ScriptedAnswer.Error(status, code) with { RetryAfter = "60" } : ScriptedAnswer.Of(status, "60"));
        await bot.Host.RunAsync<Bot.Jobs.RemindJob>();
        var overdue = await bot.ReadAsync(db => db.Reminders.SingleAsync(r => r.Kind == ReminderKind.TaskOverdue && db.People.Any(p => p.Id == r.RecipientId && p.AadObjectId == bot.ChenJie.ObjectId)));
        Assert.Equal((becomes, becomes == ReminderState.Waiting ? 1 : 0, null), (overdue.State, overdue.Attempts, overdue.LeasedBy));
        Assert.Equal(reach, await ReachAsync(bot));
        Assert.Equal(2, bot.ChenJie.MessageCount);
    }

    [Fact]
    public async Task Who_removes_the_bot_gets_nothing_and_the_manager_is_told_once()
    {
        await using var bot = await TestBot.StartAsync();
        var (rep, manager) = (bot.ChenJie, bot.ZhaoMin);
        await rep.InstallAsync();
        await manager.InstallAsync();
        var before = manager.MessageCount;
        await rep.RemoveAsync();
        await bot.TickAsync();
        await bot.TickAtAsync(24, 9, 30);
        Assert.Equal(2, rep.MessageCount);
        Assert.Equal(before + 1, manager.MessageCount);
    }

    private static Task<ReachState> ReachAsync(TestBot bot) =>
        bot.ReadAsync(db => db.People.Where(p => p.AadObjectId == bot.ChenJie.ObjectId).Select(p => p.Reach).SingleAsync());

    [Fact]
    [Trait("Spec", "TMS-2")]
    public async Task A_greeting_that_did_not_arrive_is_sent_when_the_channel_delivers_the_install_again()
    {
        await using var bot = await TestBot.StartAsync();
        var install = bot.ChenJie.Activity("installationUpdate", a => a["action"] = "add");
        bot.Connector.Script(ScriptedAnswer.Of(429, "60"));
        using var refused = await bot.ChenJie.PostAsync(install);
        Assert.Equal(HttpStatusCode.InternalServerError, refused.StatusCode);
        Assert.Equal(0, bot.ChenJie.MessageCount);

        await bot.ChenJie.AcceptedAsync(install);
        Assert.Equal(["你好，客户回访的事我来提醒", "C002 · B级客户，今天该回访"], bot.ChenJie.Cards.Select(c => c.Title));
    }

    private static ScriptedAnswer Of(string trouble) => trouble switch
    {
        "429" => ScriptedAnswer.Of(429, "1"),
        "502" => ScriptedAnswer.Of(502),
        _ => ScriptedAnswer.DropBefore,
    };
}
