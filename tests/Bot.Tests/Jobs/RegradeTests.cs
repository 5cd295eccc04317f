using CrmBot.Domain.Customers;
using CrmBot.Domain.Grading;
using CrmBot.Domain.Tasks;
using CrmBot.Support.App;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CrmBot.Bot.Tests.Jobs;

/// <summary>Customers move between tiers, and whoever looks after them hears of it.</summary>
[Trait("Spec", "GRD-1")]
public sealed class RegradeTests
{
    private const long CoreAmount = 90_000_000;

    [Fact]
    public async Task New_figures_move_a_customer_replan_its_calls_and_tell_the_owner()
    {
        await using var bot = await TestBot.StartAsync();
        var reminder = await bot.ChenJie.InstallAsync();
        await FiguresAsync(bot, "C002", CoreAmount, 9);
        await bot.TickAtAsync(23, 10, 5);

        var told = Assert.Single(bot.ChenJie.Cards, c => c.Title == "C002 现在是A级");
        Assert.Equal("B级", told.Fact("之前"));
        Assert.Contains("数据变了：", told.Fact("原因"), StringComparison.Ordinal);
        Assert.Equal("每月一次，计划已重排", told.Fact("联系"));
        Assert.Contains("不用做了", bot.ChenJie.Present(reminder).Strip, StringComparison.Ordinal);
        var callback = Assert.Single(await OpenCallbacksAsync(bot, "C002"));
        Assert.EndsWith("sales-follow-up", callback.Rule, StringComparison.Ordinal);
        Assert.Equal(new DateOnly(2026, 11, 23), callback.DueOn);
        Assert.Contains("A级", (await bot.ChenJie.PressAsync("打开 C002", told)).Text, StringComparison.Ordinal);
        Assert.Empty(bot.Failures.Lines);
    }

    [Fact]
    public async Task Told_once_and_not_again_by_later_ticks_another_node_or_a_restart()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.ChenJie.InstallAsync();
        await FiguresAsync(bot, "C002", CoreAmount, 9);
        await using (var second = await bot.AnotherHostAsync())
            await Task.WhenAll(bot.TickAsync(), second.TickAsync());
        await bot.RestartAsync();
        await bot.TickAtAsync(23, 11);
        Assert.Single(bot.ChenJie.Cards, c => c.Title == "C002 现在是A级");
        Assert.Equal(1, await bot.ReadAsync(db => db.GradeChanges.CountAsync(g => g.Reason == RegradeCauses.Data)));
    }

    [Fact]
    public async Task At_night_the_owner_is_left_to_sleep_and_hears_of_it_in_the_morning()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.WangLei.InstallAsync();
        var number = await NumberAsync(bot, "a002");
        bot.GoTo(23, 22);
        await FiguresAsync(bot, number, CoreAmount, 9);
        await bot.TickAsync();
        Assert.DoesNotContain(bot.WangLei.Cards, c => c.Title == $"{number} is A-tier now");
        await bot.TickAtAsync(24, 9, 1);
        Assert.Single(bot.WangLei.Cards, c => c.Title == $"{number} is A-tier now");
    }

    [Fact]
    public async Task Several_at_once_are_one_card_whose_lines_say_why()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.ChenJie.InstallAsync();
        var numbers = await bot.ReadAsync(db => db.Customers
            .Where(c => c.Owner!.AadObjectId.EndsWith("a001") && c.Tier != Tier.A && !c.IsGradeSetByHand && c.Status != CustomerStatus.Lost)
            .OrderBy(c => c.Number).Select(c => c.Number).Take(3).ToListAsync());
        foreach (var number in numbers)
            await FiguresAsync(bot, number, CoreAmount, 9);
        await bot.TickAtAsync(23, 10, 5);
        var told = Assert.Single(bot.ChenJie.Cards, c => c.Title == "3 位客户换了等级");
        Assert.All(numbers, n => Assert.Contains($"{n} · ", told.Text, StringComparison.Ordinal));
        Assert.Equal($"{numbers[1]} · 为什么是A级", (await bot.ChenJie.SayAsync("2")).Title);
    }

    [Fact]
    public async Task After_a_quarter_the_same_figures_are_looked_at_again()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.ChenJie.InstallAsync();
        await bot.ReadAsync(db => db.Database.ExecuteSqlRawAsync("UPDATE Customers SET AnnualAmountFen = 90000000, PotentialScore = 9 WHERE Number = 'C002'"));
        await bot.TickAtAsync(30, 10);
        Assert.Equal(Tier.B, await TierAsync(bot));
        // 23 February 2027 is the 115th day from 1 November on.
        await bot.TickAtAsync(115, 10, 5);
        Assert.Equal(Tier.A, await TierAsync(bot));
        await bot.TickAtAsync(115, 10, 6);
        Assert.Contains("定期复核", Assert.Single(bot.ChenJie.Cards, c => c.Title == "C002 现在是A级").Fact("原因"), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Spec", "GRD-3")]
    public async Task A_managers_sentence_sets_a_tier_the_owner_reads_why_and_the_figures_decide_again_when_told()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.ChenJie.InstallAsync();
        await bot.ZhaoMin.InstallAsync();
        bot.GoTo(23, 10, 1);
        var set = await bot.ZhaoMin.SayAsync("C002 定为A级：明年有大项目");
        Assert.StartsWith("✓ B → A", set.Strip, StringComparison.Ordinal);
        Assert.Equal("赵敏：明年有大项目", set.Fact("人工定级"));
        await bot.TickAsync();
        Assert.Equal("赵敏：明年有大项目", Assert.Single(bot.ChenJie.Cards, c => c.Title == "C002 现在是A级").Fact("原因"));
        Assert.Contains("人工定级", (await bot.ChenJie.SayAsync("C002")).Fact("为何A级"), StringComparison.Ordinal);
        Assert.Contains("人工定的", (await bot.ChenJie.SayAsync("重新定级 C002")).Strip, StringComparison.Ordinal);

        await bot.TickAtAsync(23, 10, 5);
        Assert.StartsWith("✓ A → B", (await bot.ZhaoMin.PressAsync("改由数据决定", set)).Strip, StringComparison.Ordinal);
        Assert.Contains("没有人工定级", (await bot.ZhaoMin.SayAsync("取消人工定级 C002")).Strip, StringComparison.Ordinal);
        Assert.Empty(bot.Failures.Lines);
    }

    [Fact]
    [Trait("Spec", "GRD-3")]
    public async Task By_buttons_too_and_a_second_press_or_an_old_card_changes_nothing_more()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.ZhaoMin.InstallAsync();
        bot.GoTo(23, 10, 1);
        var why = await bot.ZhaoMin.SayAsync("C002 为什么是B级？");
        Assert.Contains("年", why.Text, StringComparison.Ordinal);
        var pick = await bot.ZhaoMin.PressAsync("人工定级…", why);
        var field = await bot.ZhaoMin.PressAsync("A级", pick);
        Assert.Contains("为什么定为A级", (await bot.ZhaoMin.PressAsync("定为A级", field, ("reason", " "))).Title, StringComparison.Ordinal);
        await bot.ZhaoMin.PressAsync("定为A级", field, ("reason", "明年有大项目"));
        Assert.StartsWith("✓ B → A", (await bot.ZhaoMin.PressAsync("定为A级", field, ("reason", "明年有大项目"))).Strip, StringComparison.Ordinal);
        Assert.Contains("已经过时", (await bot.ZhaoMin.PressAsync("定为A级", field, ("reason", "别的原因"))).Strip, StringComparison.Ordinal);
        Assert.Equal(1, await bot.ReadAsync(db => db.GradeChanges.CountAsync(g => g.ById != null)));
    }

    [Fact]
    [Trait("Spec", "BYD-17")]
    public async Task In_English_the_owner_reads_which_figure_is_missing_to_the_next_tier()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.WangLei.InstallAsync();
        var number = await NumberAsync(bot, "a002");
        var why = await bot.WangLei.SayAsync($"why is {number} B-tier?");
        Assert.Equal($"{number} · why B-tier", why.Title);
        Assert.StartsWith("A needs potential score 7", why.Fact("To move up"), StringComparison.Ordinal);
        Assert.False(why.HasButton("Set by hand"));
        Assert.StartsWith("✓ Graded again: still B-tier", (await bot.WangLei.PressAsync("Grade again", why)).Strip, StringComparison.Ordinal);
    }

    /// <summary>Of a mature customer of that person.</summary>
    private static Task<string> NumberAsync(TestBot bot, string owner) => bot.ReadAsync(db => db.Customers
        .Where(c => c.Owner!.AadObjectId.EndsWith(owner) && c.Tier == Tier.B && c.AnnualAmountFen > 0).OrderBy(c => c.Number).Select(c => c.Number).FirstAsync());

    private static Task<int> FiguresAsync(TestBot bot, string number, long amountFen, int potential) => bot.ReadAsync(async db =>
    {
        (await db.Customers.SingleAsync(c => c.Number == number)).Value(amountFen, null, potential);
        return await db.SaveChangesAsync();
    });

    private static Task<Tier> TierAsync(TestBot bot) => bot.ReadAsync(db => db.Customers.Where(c => c.Number == "C002").Select(c => c.Tier).SingleAsync());

    private static Task<List<CrmTask>> OpenCallbacksAsync(TestBot bot, string number) => bot.ReadAsync(db => db.Tasks
        .Where(t => t.Customer!.Number == number && t.Kind == TaskKind.TierCallback && t.State == CrmTaskState.Open).ToListAsync());
}
