using CrmBot.Bot.Connector;
using CrmBot.Bot.Jobs;
using CrmBot.Domain.Reminders;
using CrmBot.Support.App;
using CrmBot.Support.Connector;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CrmBot.Bot.Tests.Jobs;

/// <summary>Much is due at once, and still Teams is never asked for more than it takes (TSK-9).</summary>
[Trait("Spec", "TSK-9")]
public sealed class SendPaceTests
{
    /// <summary>What one node sends to a tenant in a second.</summary>
    private const int ATenantASecond = 20;

    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(5);

    [Theory]
    [InlineData(60, 1, 4)]
    [InlineData(120, 2, 6)]
    public async Task A_burst_in_one_tenant_leaves_within_what_it_takes_and_none_is_lost_or_doubled(int reminders, int nodes, int seconds)
    {
        await using var bot = await TestBot.StartAsync();
        await using var second = await bot.AnotherHostAsync();
        await bot.EmployAsync(reminders);
        var started = bot.Time.UtcNow;

        while (bot.Reminded().Count < reminders)
        {
            var tick = Task.WhenAll(new[] { bot.Host, second }[..nodes].Select(node => Task.Run(node.RunAsync<RemindJob>)));
            await bot.Time.PassAsync(tick, TimeSpan.FromSeconds(1));
        }

        Assert.Empty(TeamsLimits.Broken(bot.Connector.Requests));
        Assert.All(bot.Reminded(), times => Assert.Equal(1, times));
        Assert.Equal(reminders, await bot.ReadAsync(db => db.Reminders.CountAsync(r => r.State == ReminderState.Sent && r.Attempts == 0)));
        Assert.InRange(bot.Time.UtcNow - started, TimeSpan.Zero, TimeSpan.FromSeconds(seconds));
        Assert.Empty(bot.Failures.Lines);
    }

    [Fact]
    public async Task Where_no_Teams_listens_the_limit_of_a_tenant_can_be_taken_away()
    {
        await using var bot = await TestBot.StartAsync(settings: ("Bot:PushesPerSecond", "0"));
        await bot.EmployAsync(2 * ATenantASecond);
        await bot.Host.RunAsync<RemindJob>();
        Assert.Equal(2 * ATenantASecond, bot.Reminded().Count);
    }

    [Fact]
    public async Task Tenants_with_much_to_send_do_not_hold_each_other_up()
    {
        const int InEach = (2 * ATenantASecond) + 5;
        await using var bot = await TestBot.StartAsync();
        await bot.EmployAsync(InEach, inAnotherTenant: InEach);
        var started = bot.Time.UtcNow;

        await bot.RemindAsync();

        // Each alone takes two seconds; one may begin in the other's second.
        Assert.Equal(2 * InEach, bot.Reminded().Count);
        Assert.InRange(bot.Time.UtcNow - started, TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(3));
    }

    [Theory]
    [InlineData(3, 1, 1)]
    [InlineData(100, 60, 1)]
    [InlineData(100, 60, 2)]
    public async Task Many_messages_for_one_chat_leave_within_what_it_takes_and_none_is_lost_or_doubled(int issues, int ticks, int nodes)
    {
        await using var bot = await TestBot.StartAsync();
        await using var second = await bot.AnotherHostAsync();
        await bot.ZhaoMin.InstallAsync();
        bot.Time.Advance(TimeSpan.FromMinutes(1));
        await bot.WarnAsync(bot.ZhaoMin, issues);
        var before = bot.ZhaoMin.MessageCount;

        for (var tick = 0; tick < ticks; tick++)
        {
            await bot.RemindAsync(tick % nodes == 0 ? bot.Host : second);
            bot.Time.Advance(SendPace.Pause);
        }

        Assert.Empty(TeamsLimits.Broken(bot.Connector.Requests));
        var shown = bot.ZhaoMin.Cards.Skip(before).Select(c => c.Title).ToList();
        Assert.Equal(issues, shown.Count);
        Assert.Equal(issues, shown.Distinct().Count());
        Assert.Equal(issues, await bot.ReadAsync(db => db.Reminders.CountAsync(r => r.Kind == ReminderKind.IssueAssigned && r.State == ReminderState.Sent && r.Attempts == 0)));
    }

    [Fact]
    public async Task A_second_node_goes_on_in_a_full_chat_only_after_a_pause()
    {
        await using var bot = await TestBot.StartAsync();
        await using var second = await bot.AnotherHostAsync();
        await bot.ZhaoMin.SayAsync("帮助");
        bot.Time.Advance(TimeSpan.FromSeconds(1.9));
        await bot.WarnAsync(bot.ZhaoMin, 8);

        await bot.RemindAsync();
        bot.Time.Advance(TimeSpan.FromSeconds(0.1));
        await bot.RemindAsync(second);
        Assert.Equal(1 + 2, bot.ZhaoMin.MessageCount);

        bot.Time.Advance(Tick);
        await bot.RemindAsync(second);
        Assert.Equal(1 + 5, bot.ZhaoMin.MessageCount);
        Assert.Empty(TeamsLimits.Broken(bot.Connector.Requests));
    }

    [Fact]
    public async Task What_comes_up_between_the_ticks_of_two_nodes_leaves_within_what_the_chat_takes()
    {
        await using var bot = await TestBot.StartAsync();
        await using var second = await bot.AnotherHostAsync();
        await bot.ZhaoMin.InstallAsync();
        bot.Time.Advance(TimeSpan.FromMinutes(1));
        var before = bot.ZhaoMin.MessageCount;

        await bot.WarnAsync(bot.ZhaoMin, 10, apart: TimeSpan.FromSeconds(0.2));
        for (var n = 0; n < 8; n++)
        {
            bot.Time.Advance(TimeSpan.FromSeconds(1));
            await bot.RemindAsync(n % 2 == 0 ? bot.Host : second);
        }

        Assert.Empty(TeamsLimits.Broken(bot.Connector.Requests));
        Assert.Equal(10, bot.ZhaoMin.MessageCount - before);
    }

    [Fact]
    public async Task A_chat_that_has_had_enough_holds_up_nobody_else()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.ZhaoMin.InstallAsync();
        bot.Time.Advance(TimeSpan.FromMinutes(1));
        await bot.WarnAsync(bot.ZhaoMin, 50);
        await bot.EmployAsync(5);
        var before = bot.ZhaoMin.MessageCount;
        var started = bot.Time.UtcNow;

        await bot.RemindAsync();

        Assert.Equal(started, bot.Time.UtcNow);
        Assert.InRange(bot.ZhaoMin.MessageCount - before, 1, 7);
        Assert.Equal(5, bot.Reminded().Count);
        Assert.Equal(0, await bot.LeasedAsync());
    }

    [Fact(Timeout = 180_000)]
    public async Task Whoever_writes_while_the_bot_is_busy_sending_is_answered_at_once()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.EmployAsync(ATenantASecond + 5);
        var tick = await BusyAsync(bot);

        await bot.ChenJie.SayAsync("帮助");
        var card = await bot.ChenJie.SayAsync("C002");
        await bot.ChenJie.AcceptedAsync(bot.ChenJie.SubmitOf("1 ", card));

        Assert.NotEqual(card.Title, bot.ChenJie.Present(card).Title);
        Assert.False(tick.IsCompleted);
        await bot.Time.PassAsync(tick, TimeSpan.FromSeconds(1));
        Assert.Equal(ATenantASecond + 5, bot.Reminded().Count);
    }

    [Fact(Timeout = 180_000)]
    public async Task What_a_person_was_answered_counts_in_their_chat()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.ZhaoMin.InstallAsync();
        bot.Time.Advance(TimeSpan.FromMinutes(1));
        for (var n = 0; n < 7; n++)
            await bot.ZhaoMin.SayAsync("帮助");
        await bot.WarnAsync(bot.ZhaoMin, 1);

        await bot.RemindAsync();
        Assert.Empty(TeamsLimits.Broken(bot.Connector.Requests));

        bot.Time.Advance(Tick);
        await bot.RemindAsync();
        Assert.Empty(TeamsLimits.Broken(bot.Connector.Requests));
        Assert.StartsWith("I-9001", bot.ZhaoMin.Newest.Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_who_open_the_chat_at_once_are_all_greeted_and_what_is_due_to_them_comes_by_turns()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.EmployAsync(ATenantASecond);
        await bot.RemindAsync();

        await bot.ChenJie.InstallAsync();
        Assert.Equal(1, bot.ChenJie.MessageCount);

        bot.Time.Advance(Tick);
        await bot.RemindAsync();
        Assert.Equal("C002 · B级客户，今天该回访", bot.ChenJie.Newest.Title);
        Assert.Equal(2, bot.ChenJie.MessageCount);
    }

    [Fact]
    [Trait("Spec", "TSK-6")]
    public async Task Cards_brought_up_to_date_keep_the_same_pace()
    {
        const int Reps = 55;
        await using var bot = await TestBot.StartAsync();
        await bot.EmployAsync(Reps);
        await bot.RemindAsync();
        bot.Time.Advance(Tick);
        await bot.ReadAsync(db => db.Reminders.Where(r => r.State == ReminderState.Sent).ExecuteUpdateAsync(set => set.SetProperty(r => r.NeedsRefresh, true)));

        await bot.RemindAsync();

        Assert.Empty(TeamsLimits.Broken(bot.Connector.Requests));
        Assert.Equal(Reps, bot.Connector.Requests.Count(r => r.Method == "PUT"));
        Assert.Equal(0, await bot.ReadAsync(db => db.Reminders.CountAsync(r => r.NeedsRefresh)));
    }

    [Fact]
    public async Task Told_to_stop_it_waits_for_no_turn_keeps_no_lease_and_the_next_one_sends_the_rest_once()
    {
        const int Reminders = ATenantASecond + 15;
        await using var bot = await TestBot.StartAsync();
        await using var second = await bot.AnotherHostAsync();
        await bot.EmployAsync(Reminders);
        using var stop = new CancellationTokenSource();
        var tick = await BusyAsync(bot, stop.Token);

        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => tick);
        Assert.Equal(ATenantASecond, bot.Reminded().Count);
        Assert.Equal(0, await bot.LeasedAsync());

        await bot.RemindAsync(second);
        Assert.Equal(Reminders, bot.Reminded().Count);
        Assert.All(bot.Reminded(), times => Assert.Equal(1, times));
    }

    [Fact]
    public async Task A_send_under_way_when_it_is_told_to_stop_is_finished_and_recorded()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.EmployAsync(1);
        bot.Connector.Script(ScriptedAnswer.Of(429, "3"));
        using var stop = new CancellationTokenSource();
        var waits = bot.Time.TimersStarted(2);
        var tick = bot.Host.RunAsync<RemindJob>(stop.Token);
        await waits;

        await stop.CancelAsync();
        bot.Time.Advance(TimeSpan.FromSeconds(3));
        await Record.ExceptionAsync(() => tick);

        Assert.Equal([1], bot.Reminded());
        Assert.Equal(1, await bot.ReadAsync(db => db.Reminders.CountAsync(r => r.State == ReminderState.Sent)));
    }

    /// <summary>A tick that has sent what the tenant takes in this second and waits with the rest.</summary>
    internal static async Task<Task> BusyAsync(TestBot bot, CancellationToken stop = default)
    {
        var full = bot.Connector.RequestsReached(ATenantASecond);
        var tick = bot.Host.RunAsync<RemindJob>(stop);
        await full;
        while (await bot.ReadAsync(db => db.Reminders.CountAsync(r => r.State == ReminderState.Sent)) < ATenantASecond)
            await Task.Yield();
        Assert.False(tick.IsCompleted);
        return tick;
    }
}
