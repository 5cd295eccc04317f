using CrmBot.Domain.Calls;
using CrmBot.Domain.Tasks;
using CrmBot.Support.App;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CrmBot.Bot.Tests.Turns;

[Trait("Spec", "CBK-5")]
public sealed class GuidedCallTests
{
    [Fact]
    public async Task The_whole_call_by_taps_stays_in_one_message_and_ends_with_the_next_date()
    {
        await using var bot = await TestBot.StartAsync();
        var rep = bot.ChenJie;
        var message = (await rep.InstallAsync()).MessageId;
        var sent = bot.Connector.Requests.Count;

        Assert.Equal("打给 C002 之前", (await rep.PressAsync("开始通话")).Title);
        Assert.Equal("先打招呼，问方不方便", (await rep.PressAsync("跟着话术")).Title);
        var step = await rep.PressAsync("方便，开始");
        Assert.Equal("产品用得正常吗？", step.Title);
        while (step.Title != CallPath.Promise)
            step = await rep.AnswerAsync(step);
        var review = await rep.PressAsync("下一步", null, ("promise", "A 模块报价"), ("due", "2026-11-27"));
        Assert.Equal(CallPath.Review, review.Title);
        Assert.Contains("A 模块报价", review.Text, StringComparison.Ordinal);
        await rep.PressAsync("产品用得正常吗？");
        review = await rep.PressAsync("有小问题");
        Assert.Contains("有小问题", review.Text, StringComparison.Ordinal);
        var result = await rep.PressAsync("保存");

        Assert.Contains("已保存", result.Strip, StringComparison.Ordinal);
        Assert.Contains("2月23日", result.Fact("下次联系"), StringComparison.Ordinal);
        Assert.Contains("A 模块报价", result.Fact("还欠着"), StringComparison.Ordinal);
        Assert.Equal(message, result.MessageId);
        Assert.Equal(sent, bot.Connector.Requests.Count);
        Assert.Empty(bot.Failures.Lines);
    }

    [Fact]
    [Trait("Spec", "CBK-6")]
    public async Task A_saved_call_has_written_contact_answers_rating_and_promise()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.ChenJie.InstallAsync();
        await bot.ChenJie.ToReviewAsync();
        await bot.ChenJie.PressAsync("保存");
        var call = await bot.ReadAsync(db => db.CallSessions.Include(c => c.Answers).SingleAsync());
        Assert.Equal(CallState.Saved, call.State);
        Assert.NotEmpty(call.Answers);
        var contact = await bot.ReadAsync(db => db.Interactions.SingleAsync(i => i.CallSessionId == call.Id));
        Assert.Equal(5, contact.Satisfaction);
        var promise = await bot.ReadAsync(db => db.Tasks.SingleAsync(t => t.Kind == TaskKind.Promise && t.MadeByInteractionId == contact.Id));
        Assert.Equal(new DateOnly(2026, 11, 27), promise.DueOn);
    }

    [Fact]
    [Trait("Spec", "BYD-1")]
    public async Task A_saved_call_can_be_taken_back_and_saved_again()
    {
        await using var bot = await TestBot.StartAsync();
        var rep = bot.ChenJie;
        await rep.InstallAsync();
        await rep.ToReviewAsync();
        await rep.PressAsync("保存");
        await rep.PressAsync("撤销");
        Assert.Equal(0, await bot.ReadAsync(db => db.Interactions.CountAsync(i => i.CallSessionId != null && i.UndoneUtc == null)));
        await rep.SayAsync("继续");
        await rep.SayAsync("保存");
        Assert.Equal(1, await bot.ReadAsync(db => db.Interactions.CountAsync(i => i.CallSessionId != null && i.UndoneUtc == null)));
        Assert.Empty(bot.Failures.Lines);
    }

    [Fact]
    public async Task An_empty_answer_is_asked_for_again_and_the_question_stays()
    {
        await using var bot = await TestBot.StartAsync();
        var rep = bot.ChenJie;
        await rep.InstallAsync();
        var step = await rep.ToFirstStepAsync();
        while (step.HasButton("1 "))
            step = await rep.AnswerAsync(step);
        var again = await rep.PressAsync("下一步", step);
        Assert.StartsWith("还差一个回答", again.Strip, StringComparison.Ordinal);
        Assert.Equal(step.Title, again.Title);
    }

    [Fact]
    public async Task Paused_it_keeps_the_answers_and_goes_on_at_the_same_step_days_later()
    {
        await using var bot = await TestBot.StartAsync();
        var rep = bot.ChenJie;
        await rep.InstallAsync();
        var first = await rep.ToFirstStepAsync();
        var second = await rep.AnswerAsync(first);
        Assert.Contains("停在第 2 步", (await rep.PressAsync("暂停")).Strip, StringComparison.Ordinal);
        bot.GoTo(26, 15);
        Assert.Equal(second.Title, (await rep.PressAsync("继续")).Title);
        Assert.True((await rep.PressAsync("上一步")).HasButton("都正常 ✓"));
    }

    [Fact]
    public async Task A_dropped_call_writes_nothing_and_the_task_is_open_again()
    {
        await using var bot = await TestBot.StartAsync();
        var rep = bot.ChenJie;
        await rep.InstallAsync();
        await rep.ToFirstStepAsync();
        await rep.PressAsync("暂停");
        Assert.True((await rep.PressAsync("放弃")).HasButton("开始通话"));
        Assert.Equal(0, await bot.ReadAsync(db => db.Interactions.CountAsync(i => i.CallSessionId != null)));
    }

    [Fact]
    public async Task A_past_day_for_the_promise_is_refused_and_nothing_entered_is_lost()
    {
        await using var bot = await TestBot.StartAsync();
        var rep = bot.ChenJie;
        await rep.InstallAsync();
        await rep.ToPromiseAsync();
        var again = await rep.PressAsync("下一步", null, ("promise", "报价"), ("due", "2026-11-20"));
        Assert.Contains("已经过去了", again.Strip, StringComparison.Ordinal);
        Assert.Equal(CallPath.Promise, again.Title);
    }

    [Fact]
    [Trait("Spec", "CBK-8")]
    public async Task A_call_that_is_not_finished_is_nudged_once_and_leads_back_to_its_step()
    {
        await using var bot = await TestBot.StartAsync();
        var rep = bot.ChenJie;
        await rep.InstallAsync();
        var step = await rep.ToFirstStepAsync();
        await bot.TickAtAsync(23, 12, 1);
        await bot.TickAtAsync(23, 12, 2);
        Assert.Equal(3, rep.MessageCount);
        Assert.True(rep.Newest.HasButton("继续"));
        Assert.Equal(step.Title, (await rep.PressAsync("继续")).Title);
        Assert.Empty(bot.Failures.Lines);
    }
}
