using CrmBot.Domain.Customers;
using CrmBot.Domain.Customers.Import;
using CrmBot.Domain.Interactions;
using CrmBot.Domain.People;
using CrmBot.Domain.Tasks;
using CrmBot.Domain.Workbooks;
using CrmBot.Support.Database;
using static CrmBot.Domain.Tests.Customers.Import.ImportDesk;

namespace CrmBot.Domain.Tests.Customers.Import;

/// <summary>F15: contacts made, contacts planned, follow-ups. It is Friday, 20 November 2026.</summary>
[Trait("Spec", "ARC-5")]
public sealed class CareRecordTests : IDisposable
{
    private readonly ImportDesk desk = new();

    [Fact]
    public async Task A_done_record_is_a_line_in_the_log_and_a_task_done_that_day()
    {
        await ImportAsync(Contact("C001", World.Nov(17), "已完成", ("CustomerFeedback", "很满意"), ("EnglishContent", "Checked the order"), ("FollowUpAction", "发送资料")));

        var contact = Assert.Single(await desk.AllAsync<Interaction>());
        Assert.Equal(World.At(World.Nov(17), 10), contact.OccurredUtc);
        Assert.Equal((contact.OccurredUtc, ContactChannel.Phone, TouchOutcome.Told), (contact.RecordedUtc, contact.Channel, contact.Outcome));
        Assert.Equal(("确认订单", "Checked the order", "很满意", Mood.Positive, "发送资料"), (contact.Content, contact.EnglishContent, contact.Feedback, contact.Mood, contact.NextAction));
        var task = Assert.Single(await desk.AllAsync<CrmTask>());
        Assert.Equal((CrmTaskState.Done, TaskKind.PlannedContact, World.Nov(17)), (task.State, task.Kind, task.DueOn));
        Assert.Equal((contact.OccurredUtc, contact.Id, task.Id), (task.CompletedUtc, task.CompletedByInteractionId!.Value, contact.TaskId!.Value));
        Assert.Equal(contact.OccurredUtc, Assert.Single(await desk.AllAsync<Customer>()).LastContactUtc);
    }

    [Fact]
    public async Task What_is_still_in_progress_leaves_a_promise_for_each_follow_up()
    {
        await ImportAsync(Contact("C001", World.Nov(17), "进行中", ("FollowUpAction", "11月25日前发送A模块资料，预约12月演示")));

        var promises = (await desk.AllAsync<CrmTask>()).Where(t => t.Kind == TaskKind.Promise).OrderBy(t => t.Occurrence).ToList();
        Assert.Equal(["11月25日前发送A模块资料", "预约12月演示"], promises.Select(t => t.Goal));
        Assert.All(promises, t => Assert.Equal((World.Nov(25), CrmTaskState.Open), (t.DueOn, t.State)));
        Assert.Equal(CrmTaskState.Done, (await desk.AllAsync<CrmTask>()).Single(t => t.Kind == TaskKind.PlannedContact).State);
    }

    [Theory]
    [InlineData("发送资料", 0)]
    [InlineData("11月18日前发送资料", 0)]
    [InlineData("11月28日前发送资料", 1)]
    [InlineData("无", 0)]
    public async Task A_done_record_leaves_a_promise_only_for_a_day_to_come(string followUp, int promises)
    {
        await ImportAsync(Contact("C001", World.Nov(17), "已完成", ("FollowUpAction", followUp)));
        Assert.Equal(promises, (await desk.AllAsync<CrmTask>()).Count(t => t.Kind == TaskKind.Promise));
    }

    [Fact]
    public async Task A_planned_row_becomes_a_task_and_the_same_row_done_completes_it()
    {
        await ImportAsync(Contact("C001", World.Nov(20), "未开始"));
        var planned = Assert.Single(await desk.AllAsync<CrmTask>());
        Assert.Equal((CrmTaskState.Open, TaskRules.Import, "确认订单", World.Nov(20)), (planned.State, planned.Rule, planned.Goal, planned.DueOn));
        Assert.NotNull(planned.NextRemindUtc);

        await ImportAsync(Contact("C001", World.Nov(20), "已完成"));
        var done = Assert.Single(await desk.AllAsync<CrmTask>());
        Assert.Equal((planned.Id, CrmTaskState.Done), (done.Id, done.State));
        Assert.Single(await desk.AllAsync<Interaction>());
    }

    [Fact]
    [Trait("Spec", "TSK-3")]
    public async Task A_newer_contact_in_a_later_workbook_restarts_the_cadence()
    {
        await ImportAsync(Contact("C001", World.Nov(2), "已完成"));
        await PlanAsync();
        await ImportAsync(Contact("C001", World.Nov(19), "已完成"));
        await PlanAsync();

        var callback = Assert.Single(await desk.AllAsync<CrmTask>(), t => t is { Kind: TaskKind.TierCallback, State: CrmTaskState.Open });
        Assert.Equal("2026-11-19", callback.Occurrence);
    }

    [Fact]
    public async Task A_row_of_nobody_goes_to_the_customers_owner()
    {
        await desk.ImportAsync(
            Staff("陈洁"), Register(Customer("C001", "甲公司", ("Owner", "陈洁"))),
            Care(Row(("CustomerNo", "C001"), ("CareDate", World.Nov(17)), ("Channel", "上门拜访"), ("Content", "走访"), ("Owner", "*"), ("State", "已完成"))));
        Assert.Equal(Assert.Single(await desk.AllAsync<Person>()).Id, Assert.Single(await desk.AllAsync<Interaction>()).PersonId);
    }

    [Theory]
    [InlineData("问题已解决，但等待时间偏长，略有不满", Mood.Unhappy)]
    [InlineData("使用正常，对响应速度满意", Mood.Positive)]
    [InlineData("对价格有顾虑，态度平和", Mood.Hesitant)]
    [InlineData("Unhappy about the waiting time, accepts the fix", Mood.Unhappy)]
    [InlineData("很满意，但对价格有顾虑", null)]
    [InlineData("交付及时，但对物流速度有建议", null)]
    public async Task The_mood_is_taken_from_clear_words_alone(string feedback, Mood? mood)
    {
        await ImportAsync(Contact("C001", World.Nov(17), "已完成", ("CustomerFeedback", feedback)));
        Assert.Equal(mood, Assert.Single(await desk.AllAsync<Interaction>()).Mood);
    }

    public void Dispose() => desk.Dispose();

    private Task<ImportDone> ImportAsync(Dictionary<string, WrittenCell> row) =>
        desk.ImportAsync(Staff("陈洁"), Register(Customer("C001", "甲公司", ("Owner", "陈洁"))), Care(row));

    private async Task PlanAsync()
    {
        await using var context = desk.Database.Open();
        await new PlanTasks(context, Rules, Clocks, new CompanySettings()).PlanAsync(World.Now, default);
    }
}
