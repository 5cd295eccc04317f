using System.Globalization;
using System.Text.RegularExpressions;
using CrmBot.Bot.Tests.Turns;
using CrmBot.Support.App;
using Xunit;

namespace CrmBot.Bot.Tests.Jobs;

[Trait("Spec", "SUM-1")]
public sealed partial class WeekTests
{
    [Theory]
    [InlineData("weekly")]
    [InlineData("本周总结")]
    public async Task The_week_counts_a_call_as_soon_as_it_is_saved(string words)
    {
        await using var bot = await TestBot.StartAsync();
        await bot.ChenJie.InstallAsync();
        Assert.StartsWith("0", Figure(await bot.ZhaoMin.SayAsync(words), "完成的联系"), StringComparison.Ordinal);
        await bot.ChenJie.ToReviewAsync();
        await bot.ChenJie.PressAsync("保存");
        var week = await bot.ZhaoMin.SayAsync(words);
        Assert.StartsWith("华东", week.Title, StringComparison.Ordinal);
        Assert.StartsWith("1", Figure(week, "完成的联系"), StringComparison.Ordinal);
        Assert.Equal("1 次", Figure(week, "和客户谈过"));
        Assert.StartsWith("5.0", Figure(week, "满意度"), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Spec", "BYD-15")]
    public async Task Every_figure_opens_rows_whose_total_is_the_figure()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.ChenJie.InstallAsync();
        await bot.ChenJie.ToReviewAsync();
        await bot.ChenJie.SayAsync("问题 C002 少发了两个");
        await bot.ChenJie.PressAsync("登记");
        await bot.ChenJie.SayAsync("保存");
        var week = await bot.ZhaoMin.SayAsync("本周总结");
        var rows = week.Buttons.Where(b => b.Data.GetProperty("verb").GetString() == "summary.rows").ToList();
        Assert.True(rows.Count >= 5);
        foreach (var title in rows.Select(r => r.Title).Where(t => Row().IsMatch(t)))
        {
            var page = await bot.ZhaoMin.PressAsync(title, week);
            Assert.Equal(FigureIn(title), int.Parse(Total().Match(page.Text).Groups[1].Value, CultureInfo.InvariantCulture));
            Assert.Equal(week.Title, (await bot.ZhaoMin.PressAsync("回到这一周", page)).Title);
        }

        Assert.Empty(bot.Failures.Lines);
    }

    [Theory]
    [Trait("Spec", "BYD-15"), Trait("Spec", "BYD-19")]
    [InlineData("按时", "on time")]
    [InlineData("满意度", "satisfaction")]
    [InlineData("新开", "opened")]
    [InlineData("已了结", "closed")]
    [InlineData("超时", "missed")]
    public async Task A_figure_on_its_own_opens_its_rows_by_a_tap_and_by_its_word(string word, string englishWord)
    {
        await using var bot = await TestBot.StartAsync();
        await bot.ChenJie.InstallAsync();
        await bot.ChenJie.ToReviewAsync();
        await bot.ChenJie.SayAsync("问题 C002 少发了两个");
        await bot.ChenJie.PressAsync("登记");
        await bot.ChenJie.SayAsync("保存");
        var week = await bot.ZhaoMin.SayAsync("本周总结");
        var figure = week.ButtonTitles.First(t => t.StartsWith(word, StringComparison.Ordinal));
        var page = await bot.ZhaoMin.PressAsync(figure, week);
        if (word != "满意度")
            Assert.EndsWith($" {Total().Match(page.Text).Groups[1].Value}", figure, StringComparison.Ordinal);
        foreach (var typed in new[] { word, englishWord })
        {
            await bot.ZhaoMin.SayAsync("本周总结");
            Assert.Equal(page.Text, (await bot.ZhaoMin.SayAsync(typed)).Text);
        }
    }

    [Fact]
    [Trait("Spec", "BYD-15")]
    public async Task A_persons_share_opens_their_week_and_a_tiers_coverage_whom_nobody_has_spoken_to()
    {
        await using var bot = await TestBot.StartAsync();
        var week = await bot.ZhaoMin.SayAsync("本周总结");
        var person = await bot.ZhaoMin.PressAsync(week.ButtonTitles.First(t => t.StartsWith("陈洁 ", StringComparison.Ordinal)), week);
        Assert.StartsWith("陈洁，第 48 周", person.Title, StringComparison.Ordinal);
        var tier = Share().Match(week.ButtonTitles.First(t => Share().IsMatch(t)));
        var silent = await bot.ZhaoMin.PressAsync(tier.Value, week);
        Assert.Equal(Number(tier, 2) - Number(tier, 1), int.Parse(Total().Match(silent.Text).Groups[1].Value, CultureInfo.InvariantCulture));
    }

    private static int Number(Match match, int group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    [Fact]
    public async Task On_Friday_at_five_the_manager_gets_the_week_once()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.ZhaoMin.InstallAsync();
        await bot.TickAtAsync(27, 16, 59);
        Assert.DoesNotContain(bot.ZhaoMin.Cards, IsWeek);
        await bot.TickAtAsync(27, 17);
        await bot.TickAtAsync(27, 17, 1);
        await bot.TickAtAsync(27, 17, 30);
        Assert.Single(bot.ZhaoMin.Cards, IsWeek);
        Assert.Empty(bot.Failures.Lines);
    }

    [Fact]
    public async Task A_rep_gets_no_weekly_summary_unasked()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.ChenJie.InstallAsync();
        await bot.TickAtAsync(27, 17);
        Assert.DoesNotContain(bot.ChenJie.Cards, IsWeek);
        Assert.StartsWith("陈洁，第 48 周", (await bot.ChenJie.SayAsync("本周总结")).Title, StringComparison.Ordinal);
    }

    private static bool IsWeek(ShownCard card) => card.Title.EndsWith("第 48 周", StringComparison.Ordinal);

    /// <summary>What stands in the row of that name.</summary>
    private static string Figure(ShownCard week, string name) =>
        week.ButtonTitles.Select(t => Row().Match(t)).First(m => m.Groups["name"].Value == name).Groups["value"].Value;

    /// <summary>"2: 4 次联系逾期, …" → 4; "3: 完成的联系, 1，共 22" → 1; "6: 问题, 新开 1，…" → 1.</summary>
    private static int FigureIn(string title)
    {
        var row = Row().Match(title);
        var text = char.IsAsciiDigit(row.Groups["name"].Value[0]) ? row.Groups["name"].Value : row.Groups["value"].Value;
        var rating = Ratings().Match(text);
        return text == "还没有评分" ? 0 : int.Parse(rating.Success ? rating.Groups[1].Value : Number().Match(text).Value, CultureInfo.InvariantCulture);
    }

    [GeneratedRegex("^\\d+: (?<name>[^,]+), (?<value>.*)$")]
    private static partial Regex Row();

    [GeneratedRegex("共 (\\d+)")]
    private static partial Regex Total();

    [GeneratedRegex("(\\d+) 次评分")]
    private static partial Regex Ratings();

    [GeneratedRegex("^[A-D]级 (\\d+)/(\\d+) ")]
    private static partial Regex Share();

    [GeneratedRegex("\\d+")]
    private static partial Regex Number();
}
