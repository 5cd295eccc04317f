using CrmBot.Domain.Issues;
using CrmBot.Domain.Tasks;
using CrmBot.Support.App;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CrmBot.Bot.Tests.Turns;

[Trait("Spec", "ISS-1")]
public sealed class IssueInCallTests
{
    [Theory]
    [InlineData("He is unhappy with the delivery")]
    [InlineData("他对交货不满意")]
    public async Task A_complaint_in_the_middle_of_a_call_is_logged_and_leads_back_to_the_same_step(string words)
    {
        await using var bot = await TestBot.StartAsync();
        var rep = bot.ChenJie;
        await rep.InstallAsync();
        var step = await rep.AnswerAsync(await rep.ToFirstStepAsync());
        var draft = await rep.SayAsync(words);
        Assert.Equal("用一句话说清问题", draft.Title);
        Assert.Contains(draft.Inputs, i => i.Id == "what" && i.Value == words);
        var back = await rep.PressAsync("登记");
        Assert.Contains("I-0001 已登记", back.Strip, StringComparison.Ordinal);
        Assert.Equal(step.Title, back.Title);

        var issue = await bot.ReadAsync(db => db.Issues.Include(i => i.Customer).SingleAsync());
        Assert.Equal((IssueKind.Delivery, "C002", words), (issue.Kind, issue.Customer!.Number, issue.Description));
        Assert.NotNull(issue.CallSessionId);
        Assert.Equal(new DateTime(2026, 11, 24, 2, 0, 0, DateTimeKind.Utc), issue.ResponseDueUtc);
        Assert.Equal(new DateTime(2026, 11, 25, 2, 0, 0, DateTimeKind.Utc), issue.SolutionDueUtc);
        var task = await bot.ReadAsync(db => db.Tasks.SingleAsync(t => t.IssueId == issue.Id));
        Assert.Equal((TaskKind.Issue, issue.OwnerId), (task.Kind, task.AssigneeId));
        Assert.Empty(bot.Failures.Lines);
    }

    [Fact]
    [Trait("Spec", "TSK-6")]
    public async Task An_answer_that_leads_to_an_issue_begins_one_and_shows_it_when_it_is_pressed_again()
    {
        await using var bot = await TestBot.StartAsync();
        var step = await ToQuestionAsync(bot.ChenJie, "不满意");
        var once = await bot.ChenJie.PressAsync("不满意", step);
        var twice = await bot.ChenJie.PressAsync("不满意", step);

        Assert.Equal("是哪方面的问题？", once.Title);
        Assert.Equal(once.Text, twice.Text);
        Assert.Equal(1, await bot.ReadAsync(db => db.IssueDrafts.CountAsync()));
    }

    [Fact]
    [Trait("Spec", "G2")]
    public async Task An_answer_is_stored_together_with_the_issue_that_it_leads_to_or_not_at_all()
    {
        await using var bot = await TestBot.StartAsync();
        var step = await ToQuestionAsync(bot.ChenJie, "不满意");
        var answers = await bot.ReadAsync(db => db.CallAnswers.CountAsync());
        await bot.ReadAsync(db => db.Database.ExecuteSqlRawAsync("CREATE TRIGGER Closed BEFORE INSERT ON IssueDrafts BEGIN SELECT RAISE(ABORT, 'closed'); END"));
        Assert.Contains("是我们的问题", (await bot.ChenJie.PressAsync("不满意", step)).Text, StringComparison.Ordinal);
        Assert.Equal(answers, await bot.ReadAsync(db => db.CallAnswers.CountAsync()));

        await bot.ReadAsync(db => db.Database.ExecuteSqlRawAsync("DROP TRIGGER Closed"));
        Assert.Equal("是哪方面的问题？", (await bot.ChenJie.PressAsync("不满意", step)).Title);
        Assert.Equal(answers + 1, await bot.ReadAsync(db => db.CallAnswers.CountAsync()));
    }

    private static async Task<ShownCard> ToQuestionAsync(Chatter rep, string answer)
    {
        await rep.InstallAsync();
        var step = await rep.ToFirstStepAsync();
        while (!step.HasButton(answer))
            step = await rep.AnswerAsync(step);
        return step;
    }

    [Fact]
    [Trait("Spec", "CBK-5")]
    public async Task Words_that_turn_from_a_call_take_its_card_along_so_that_it_stands_once()
    {
        await using var bot = await TestBot.StartAsync();
        var rep = bot.ChenJie;
        await rep.InstallAsync();
        await rep.ToFirstStepAsync();
        var message = rep.Newest;
        await rep.SayAsync("He is unhappy with the delivery");
        Assert.Empty(rep.Present(message).Buttons);
        await rep.PressAsync("登记");
        message = rep.Newest;
        await rep.SayAsync("取消");
        Assert.Empty(rep.Present(message).Buttons);
        Assert.True(rep.Newest.HasButton("继续"));
    }

    [Fact]
    [Trait("Spec", "CBK-5")]
    public async Task An_issue_of_another_customer_leaves_the_call_where_it_is()
    {
        await using var bot = await TestBot.StartAsync();
        var rep = bot.ChenJie;
        await rep.InstallAsync();
        var step = await rep.ToFirstStepAsync();
        var own = await bot.ReadAsync(db => db.Customers.Where(c => c.OwnerId == db.People.Single(p => p.AadObjectId == rep.ObjectId).Id && c.Number != "C002").Select(c => c.Number).FirstAsync());
        Assert.Contains(own, (await rep.SayAsync($"问题 {own} 少发了两个")).Text, StringComparison.Ordinal);
        Assert.Equal(step.ButtonTitles, rep.Present(step).ButtonTitles);
    }

    [Fact]
    [Trait("Spec", "SEC-2")]
    public async Task A_number_that_is_not_the_reps_own_makes_no_issue_of_the_customer_on_the_phone()
    {
        await using var bot = await TestBot.StartAsync();
        var rep = bot.ChenJie;
        await rep.InstallAsync();
        await rep.ToFirstStepAsync();
        await rep.SayAsync("问题 C001 少发了两个");
        Assert.Equal(0, await bot.ReadAsync(db => db.IssueDrafts.CountAsync()));
    }

    [Fact]
    [Trait("Spec", "ISS-2")]
    public async Task The_owner_is_told_of_a_new_issue()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.ZhaoMin.InstallAsync();
        await bot.TickAsync();
        var before = bot.ZhaoMin.MessageCount;
        await bot.ChenJie.InstallAsync();
        await bot.ChenJie.SayAsync("问题 C002 少发了两个");
        while (!bot.ChenJie.Newest.HasButton("登记"))
            await bot.ChenJie.PressAsync("1 ");
        await bot.ChenJie.PressAsync("登记");
        await bot.TickAsync();
        var owner = (await bot.ReadAsync(db => db.Issues.SingleAsync())).OwnerId;
        var told = await bot.ReadAsync(db => db.People.SingleAsync(p => p.Id == owner));
        Assert.Equal(bot.ZhaoMin.ObjectId, told.AadObjectId);
        Assert.Equal(before + 1, bot.ZhaoMin.MessageCount);
        Assert.StartsWith("I-0001", bot.ZhaoMin.Newest.Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_issue_after_all_leads_back_to_the_call_and_leaves_none()
    {
        await using var bot = await TestBot.StartAsync();
        var rep = bot.ChenJie;
        await rep.InstallAsync();
        var step = await rep.ToFirstStepAsync();
        await rep.SayAsync("客户投诉质量");
        Assert.Equal(step.Title, (await rep.PressAsync("回到通话")).Title);
        Assert.Equal(0, await bot.ReadAsync(db => db.Issues.CountAsync()));
    }

    [Fact]
    public async Task Logging_pressed_twice_makes_one_issue()
    {
        await using var bot = await TestBot.StartAsync();
        var rep = bot.ChenJie;
        await rep.InstallAsync();
        await rep.ToFirstStepAsync();
        var draft = await rep.SayAsync("He is unhappy with the delivery");
        var once = await rep.PressAsync("登记", draft);
        var twice = await rep.PressAsync("登记", draft);
        Assert.Equal(once.Text, twice.Text);
        Assert.Equal(1, await bot.ReadAsync(db => db.Issues.CountAsync()));
    }
}
