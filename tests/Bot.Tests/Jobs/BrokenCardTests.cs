using CrmBot.Bot.Connector;
using CrmBot.Domain.Reminders;
using CrmBot.Support.App;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CrmBot.Bot.Tests.Jobs;

/// <summary>A message that cannot be made is nobody else's trouble, and does not come up for ever (TSK-9).</summary>
[Trait("Spec", "TSK-9")]
public sealed class BrokenCardTests
{
    private const string Break = "UPDATE Interactions SET Channel = 'Pigeon' WHERE CustomerId = (SELECT Id FROM Customers WHERE Number = 'C002')";
    private const string Repair = "UPDATE Interactions SET Channel = 'Phone' WHERE Channel = 'Pigeon'";

    [Fact]
    public async Task Everybody_else_is_reminded_in_the_same_tick_and_the_broken_one_once_it_is_repaired()
    {
        const int Others = 60;
        await using var bot = await TestBot.StartAsync();
        await bot.ChenJie.SayAsync("帮助");
        bot.File.Execute(Break);
        await bot.EmployAsync(Others);

        await bot.RemindAsync();
        Assert.Equal(Others, bot.Reminded().Count);
        Assert.Equal(1, bot.ChenJie.MessageCount);
        Assert.Equal(0, await bot.LeasedAsync());
        Assert.All(bot.Failures.Lines, line => Assert.StartsWith("A reminder could not be made: TaskDue", line, StringComparison.Ordinal));

        bot.File.Execute(Repair);
        bot.Time.Advance(TimeSpan.FromMinutes(1));
        await bot.RemindAsync();
        Assert.Equal("C002 · B级客户，今天该回访", bot.ChenJie.Newest.Title);
        Assert.Equal(2, bot.ChenJie.MessageCount);
    }

    [Fact]
    public async Task After_eight_tries_it_is_put_aside_for_an_operator()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.ChenJie.SayAsync("帮助");
        bot.File.Execute(Break);
        for (var tries = 0; tries < 10; tries++)
        {
            await bot.RemindAsync();
            bot.Time.Advance(TimeSpan.FromMinutes(30));
        }

        Assert.Equal(8, bot.Failures.Lines.Count(l => l.StartsWith("A reminder could not be made", StringComparison.Ordinal)));
        Assert.Single(bot.Failures.Lines, l => l.StartsWith("1 reminders were given up", StringComparison.Ordinal));
        Assert.Equal(["InvalidOperationException"], await bot.ReadAsync(db => db.Reminders.Where(r => r.State == ReminderState.Failed).Select(r => r.Failure).ToListAsync()));
    }

    [Fact]
    [Trait("Spec", "TSK-6")]
    public async Task An_older_message_that_cannot_be_brought_up_to_date_holds_up_no_other()
    {
        const int Reps = 5;
        await using var bot = await TestBot.StartAsync();
        await bot.ChenJie.InstallAsync();
        await bot.EmployAsync(Reps);
        await bot.RemindAsync();
        bot.File.Execute(Break);
        bot.Time.Advance(SendPace.Pause);
        await bot.ReadAsync(db => db.Reminders.Where(r => r.State == ReminderState.Sent).ExecuteUpdateAsync(set => set.SetProperty(r => r.NeedsRefresh, true)));

        await bot.RemindAsync();
        Assert.Equal(Reps, bot.Connector.Requests.Count(r => r.Method == "PUT"));
        Assert.Single(bot.Failures.Lines);

        bot.Time.Advance(SendPace.Pause);
        await bot.RemindAsync();
        Assert.Single(bot.Failures.Lines);
    }
}
