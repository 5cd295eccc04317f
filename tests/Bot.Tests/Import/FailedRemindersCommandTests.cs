using CrmBot.Bot.Import;
using CrmBot.Domain.Reminders;
using CrmBot.Support.App;
using CrmBot.Support.Connector;
using CrmBot.Support.Privacy;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CrmBot.Bot.Tests.Import;

/// <summary>What was given up is seen by the operator, and goes out once the cause is gone (G2: poison does not block).</summary>
[Trait("Spec", "TSK-9")]
public sealed class FailedRemindersCommandTests
{
    [Fact]
    public async Task What_was_given_up_is_listed_without_names_and_sent_once_when_it_is_told_to_wait_again()
    {
        await using var bot = await TestBot.StartAsync();
        var failed = await GiveUpAsync(bot);
        var before = bot.ChenJie.MessageCount;
        var (_, listed) = await RunAsync(bot);
        Assert.Contains($"{failed.Id.Value} TaskOverdue {failed.RecipientId.Value} BadRequest", listed, StringComparison.Ordinal);
        Assert.Contains("1 reminder was given up.", listed, StringComparison.Ordinal);
        Assert.Contains("1 条提醒没发出去。", listed, StringComparison.Ordinal);
        Leaks.None([listed], PersonalData.In(bot.File.FullPath));
        await bot.TickAsync();
        Assert.Equal(before, bot.ChenJie.MessageCount);

        var (code, said) = await RunAsync(bot, "--again");
        Assert.Equal(0, code);
        Assert.Contains("1 reminder waits again", said, StringComparison.Ordinal);
        await bot.TickAsync();
        await bot.TickAsync();

        Assert.Equal(before + 1, bot.ChenJie.MessageCount);
        Assert.Contains("已逾期", bot.ChenJie.Newest.Title, StringComparison.Ordinal);
        Assert.Contains("No reminder was given up.", (await RunAsync(bot)).Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_has_all_its_tries_again()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.ChenJie.SayAsync("帮助");
        for (var tries = 0; tries < 8; tries++)
            await NotTakenAsync(bot);
        Assert.Equal(1, await bot.ReadAsync(db => db.Reminders.CountAsync(r => r.State == ReminderState.Failed)));

        await RunAsync(bot, "--again");
        await NotTakenAsync(bot);
        await bot.Host.RunAsync<Bot.Jobs.RemindJob>();

        Assert.Equal("C002 · B级客户，今天该回访", bot.ChenJie.Newest.Title);
    }

    /// <summary>Longer than a send may take, so the call itself is not repeated.</summary>
    private static async Task NotTakenAsync(TestBot bot)
    {
        bot.Connector.Script(ScriptedAnswer.Of(502, "60"));
        await bot.Host.RunAsync<Bot.Jobs.RemindJob>();
        bot.Time.Advance(TimeSpan.FromMinutes(30));
    }

    [Fact]
    public async Task What_is_done_by_then_is_taken_back()
    {
        await using var bot = await TestBot.StartAsync();
        await GiveUpAsync(bot);
        var before = bot.ChenJie.MessageCount;
        await bot.ChenJie.PressAsync("接通，一切正常");
        await RunAsync(bot, "--again");
        await bot.TickAsync();

        Assert.Equal(before, bot.ChenJie.MessageCount);
        Assert.Equal(0, await bot.ReadAsync(db => db.Reminders.CountAsync(r => r.State == ReminderState.Waiting || r.State == ReminderState.Failed)));
    }

    [Fact]
    public async Task One_is_named_by_its_id()
    {
        await using var bot = await TestBot.StartAsync();
        var failed = await GiveUpAsync(bot);

        var (unknown, said) = await RunAsync(bot, "--again", Guid.Empty.ToString());
        Assert.Equal(1, unknown);
        Assert.Contains("No reminder with that id was given up.", said, StringComparison.Ordinal);
        Assert.Equal(1, await bot.ReadAsync(db => db.Reminders.CountAsync(r => r.State == ReminderState.Failed)));

        Assert.Equal(0, (await RunAsync(bot, "--again", failed.Id.Value.ToString())).Code);
        Assert.Equal(0, await bot.ReadAsync(db => db.Reminders.CountAsync(r => r.State == ReminderState.Failed)));
    }

    [Theory]
    [InlineData("--all")]
    [InlineData("--again", "all")]
    [InlineData("--again", "01a20621-ad00-7000-8000-000000000001", "more")]
    public async Task Wrong_words_get_the_usage_and_change_nothing(params string[] words)
    {
        await using var bot = await TestBot.StartAsync();
        await GiveUpAsync(bot);

        Assert.Equal((2, $"Usage: failed-reminders [--again [ID]]{Environment.NewLine}"), await RunAsync(bot, words));
        Assert.Equal(1, await bot.ReadAsync(db => db.Reminders.CountAsync(r => r.State == ReminderState.Failed)));
    }

    /// <summary>The reminder that C002 is late, refused for good.</summary>
    private static async Task<Reminder> GiveUpAsync(TestBot bot)
    {
        await bot.ChenJie.InstallAsync();
        bot.GoTo(24, 9, 30);
        bot.Connector.Script(ScriptedAnswer.Error(400, "BadSyntax"));
        await bot.Host.RunAsync<Bot.Jobs.RemindJob>();
        return await bot.ReadAsync(db => db.Reminders.SingleAsync(r => r.State == ReminderState.Failed));
    }

    private static async Task<(int Code, string Said)> RunAsync(TestBot bot, params string[] words)
    {
        using var output = new StringWriter();
        string[] line = ["failed-reminders", .. words];
        return (await OperatorCommands.Find(line)!(line, bot.Host.Services, output, default), output.ToString());
    }
}
