using CrmBot.Bot.Dialogs.Commands;
using CrmBot.Domain.Customers;
using Xunit;

namespace CrmBot.Bot.Tests.Commands;

[Trait("Spec", "BYD-19")]
public sealed class CommandParserTests
{
    private static readonly DateOnly Monday = new(2026, 11, 23);

    private static Command Parse(string text) => CommandParser.Parse(text, Monday);

    [Theory]
    [InlineData("help", typeof(Command.Help))]
    [InlineData("Help!", typeof(Command.Help))]
    [InlineData("  HELP  ", typeof(Command.Help))]
    [InlineData("/help", typeof(Command.Help))]
    [InlineData("ｈｅｌｐ", typeof(Command.Help))]
    [InlineData("help\u200b", typeof(Command.Help))]
    [InlineData("please help", typeof(Command.Help))]
    [InlineData("help me please", typeof(Command.FreeText))]
    [InlineData("?", typeof(Command.Help))]
    [InlineData("？", typeof(Command.Help))]
    [InlineData("what can you do?", typeof(Command.Help))]
    [InlineData("帮助", typeof(Command.Help))]
    [InlineData("帮助。", typeof(Command.Help))]
    [InlineData("你会什么？", typeof(Command.Help))]
    [InlineData("hi", typeof(Command.Hello))]
    [InlineData("Hello!", typeof(Command.Hello))]
    [InlineData("你好", typeof(Command.Hello))]
    [InlineData("早上好！", typeof(Command.Hello))]
    [InlineData("today", typeof(Command.MyDay))]
    [InlineData("show me my day", typeof(Command.MyDay))]
    [InlineData("今天", typeof(Command.MyDay))]
    [InlineData("我的 一天", typeof(Command.MyDay))]
    [InlineData("why", typeof(Command.Why))]
    [InlineData("why?", typeof(Command.Why))]
    [InlineData("为什么？", typeof(Command.Why))]
    [InlineData("why did I get this?", typeof(Command.Why))]
    [InlineData("为什么提醒我", typeof(Command.Why))]
    [InlineData("undo", typeof(Command.Undo))]
    [InlineData("请撤销", typeof(Command.Undo))]
    [InlineData("cancel", typeof(Command.Cancel))]
    [InlineData("never mind", typeof(Command.Cancel))]
    [InlineData("取消吧", typeof(Command.Cancel))]
    public void A_word_alone_is_a_command(string text, Type expected) => Assert.IsType(expected, Parse(text));

    [Theory, Trait("Spec", "BYD-18")]
    [InlineData("勿扰 C002", PrivacyWish.LeaveAlone, "C002")]
    [InlineData("勿扰C2", PrivacyWish.LeaveAlone, "C002")]
    [InlineData("请不要再联系 C002", PrivacyWish.LeaveAlone, "C002")]
    [InlineData("C002 不要再联系", PrivacyWish.LeaveAlone, "C002")]
    [InlineData("C002不要再联系了。", PrivacyWish.LeaveAlone, "C002")]
    [InlineData("以后别联系华东精密", PrivacyWish.LeaveAlone, "华东精密")]
    [InlineData("do not contact C002", PrivacyWish.LeaveAlone, "C002")]
    [InlineData("Please don't contact C002 any more.", PrivacyWish.LeaveAlone, "C002")]
    [InlineData("never call c2 again", PrivacyWish.LeaveAlone, "C002")]
    [InlineData("C002 does not want to be contacted", PrivacyWish.LeaveAlone, "C002")]
    [InlineData("恢复联系 C002", PrivacyWish.Allow, "C002")]
    [InlineData("C002 可以联系了", PrivacyWish.Allow, "C002")]
    [InlineData("allow contact C002", PrivacyWish.Allow, "C002")]
    [InlineData("删除个人信息 C002", PrivacyWish.Erase, "C002")]
    [InlineData("删除C002的联系人", PrivacyWish.Erase, "C002")]
    [InlineData("erase C002 contact", PrivacyWish.Erase, "C002")]
    [InlineData("erase contact C002", PrivacyWish.Erase, "C002")]
    [InlineData("delete the personal data of C002", PrivacyWish.Erase, "C002")]
    [InlineData("限制处理 C002", PrivacyWish.Restrict, "C002")]
    [InlineData("restrict C002", PrivacyWish.Restrict, "C002")]
    [InlineData("解除限制 C002", PrivacyWish.Unrestrict, "C002")]
    [InlineData("unrestrict C002", PrivacyWish.Unrestrict, "C002")]
    [InlineData("解除法律保留 C002", PrivacyWish.Release, "C002")]
    [InlineData("release the legal hold on C002", PrivacyWish.Release, "C002")]
    [InlineData("我们存了C002什么", PrivacyWish.SeeHeld, "C002")]
    [InlineData("我们存了 C002 哪些信息？", PrivacyWish.SeeHeld, "C002")]
    [InlineData("隐私 C002", PrivacyWish.SeeHeld, "C002")]
    [InlineData("C002的个人信息", PrivacyWish.SeeHeld, "C002")]
    [InlineData("privacy C002", PrivacyWish.SeeHeld, "C002")]
    [InlineData("What do we hold on C002?", PrivacyWish.SeeHeld, "C002")]
    [InlineData("resume contact with Huadong Precision", PrivacyWish.Allow, "Huadong Precision")]
    public void What_a_contact_wishes_is_understood(string text, PrivacyWish wish, string query)
    {
        var command = Assert.IsType<Command.Privacy>(Parse(text));
        Assert.Equal((wish, query), (command.Wish, command.Query));
    }

    [Theory, Trait("Spec", "BYD-18")]
    [InlineData("更正 C002 电话 13900001111", ContactField.Phone, "13900001111")]
    [InlineData("请更正C002的电话：+86 139-0000-1111", ContactField.Phone, "+86 139-0000-1111")]
    [InlineData("更正 C002 姓名改为李丽", ContactField.Name, "李丽")]
    [InlineData("correct C002 phone 13900001111", ContactField.Phone, "13900001111")]
    [InlineData("Correct C002's e-mail to Li.Na@Huadong.example", ContactField.Email, "Li.Na@Huadong.example")]
    [InlineData("correct c2 english name Li Na", ContactField.EnglishName, "Li Na")]
    [InlineData("correct C002 name Li Na", ContactField.Name, "Li Na")]
    public void The_right_value_is_understood_as_it_was_typed(string text, ContactField field, string value) =>
        Assert.Equal(new Command.Correct("C002", field, value), Parse(text));

    [Theory, Trait("Spec", "SEC-3")]
    [InlineData("法律保留 C002 诉讼未结，到明年五月", "诉讼未结，到明年五月")]
    [InlineData("Legal hold C002: the lawsuit of May", "the lawsuit of May")]
    [InlineData("legal hold on C002", null)]
    public void What_follows_the_number_is_the_reason_of_a_legal_hold(string text, string? reason) =>
        Assert.Equal(new Command.Privacy(PrivacyWish.Hold, "C002", reason), Parse(text));

    [Theory, Trait("Spec", "BYD-18")]
    [InlineData("erase the second line of C002")]
    [InlineData("do not contact C002?")]
    [InlineData("do not contact C002 before noon")]
    [InlineData("不要联系 C002 的财务")]
    [InlineData("C002 说不要联系财务，找采购")]
    [InlineData("do not call me")]
    [InlineData("恢复")]
    public void What_is_not_quite_such_a_wish_changes_nothing(string text) => Assert.IsNotType<Command.Privacy>(Parse(text));

    [Theory]
    [InlineData("tasks", TaskRange.Today)]
    [InlineData("my tasks", TaskRange.Today)]
    [InlineData("今天的任务", TaskRange.Today)]
    [InlineData("请帮我看一下今天的任务", TaskRange.Today)]
    [InlineData("我的任务", TaskRange.Today)]
    [InlineData("Could you please show me my tasks for today?", TaskRange.Today)]
    [InlineData("请问今天有什么任务", TaskRange.Today)]
    [InlineData("有哪些逾期的任务？", TaskRange.Overdue)]
    [InlineData("week tasks", TaskRange.Week)]
    [InlineData("本周任务", TaskRange.Week)]
    [InlineData("overdue", TaskRange.Overdue)]
    [InlineData("what is late?", TaskRange.Overdue)]
    [InlineData("逾期", TaskRange.Overdue)]
    [InlineData("all tasks", TaskRange.All)]
    [InlineData("全部任务", TaskRange.All)]
    public void Tasks_come_by_range(string text, TaskRange range) => Assert.Equal(new Command.Tasks(range), Parse(text));

    [Theory]
    [InlineData("excel", CardStep.Workbook)]
    [InlineData("导出", CardStep.Workbook)]
    [InlineData("next", CardStep.Next)]
    [InlineData("下一步", CardStep.Next)]
    [InlineData("back", CardStep.Back)]
    [InlineData("上一步", CardStep.Back)]
    [InlineData("Skip.", CardStep.Skip)]
    [InlineData("跳过", CardStep.Skip)]
    [InlineData("pause", CardStep.Pause)]
    [InlineData("暂停一下", CardStep.Pause)]
    [InlineData("continue", CardStep.Continue)]
    [InlineData("继续", CardStep.Continue)]
    [InlineData("save please", CardStep.Save)]
    [InlineData("保存", CardStep.Save)]
    public void Words_of_the_walk_are_card_words(string text, CardStep step) => Assert.Equal(new Command.CardWord(step), Parse(text));

    [Theory]
    [InlineData("1", 1)]
    [InlineData("９", 9)]
    [InlineData("3.", 3)]
    [InlineData("#2", 2)]
    [InlineData("option 4", 4)]
    [InlineData("第1", 1)]
    [InlineData("第 1 个", 1)]
    [InlineData("第三", 3)]
    [InlineData("选5", 5)]
    [InlineData("⑤", 5)]
    public void Digits_pick_from_the_newest_card(string text, int value) => Assert.Equal(new Command.Number(value), Parse(text));

    [Theory]
    [InlineData("C002", "C002")]
    [InlineData("c2", "C002")]
    [InlineData("Ｃ００２", "C002")]
    [InlineData("C002?", "C002")]
    [InlineData("customer C002", "C002")]
    [InlineData("客户C002", "C002")]
    [InlineData("show c0118 please", "C0118")]
    [InlineData("查看C002", "C002")]
    [InlineData("who is C002?", "C002")]
    [InlineData("IT-2024-001", "IT-2024-001")]
    [InlineData("it-2024-001", "IT-2024-001")]
    [InlineData("show Huadong Precision", "Huadong Precision")]
    [InlineData("查看华东精密", "华东精密")]
    public void A_customer_is_shown_by_number_or_name(string text, string query) => Assert.Equal(new Command.ShowCustomer(query), Parse(text));

    [Theory]
    [InlineData("Huadong Precision")]
    [InlineData("华东精密")]
    [InlineData("A&B Tools")]
    public void A_short_name_alone_is_only_a_guess(string text) => Assert.Equal(new Command.FindCustomer(text), Parse(text));

    [Theory]
    [InlineData("call C002", "C002")]
    [InlineData("Call c2 please", "C002")]
    [InlineData("start call with Huadong Precision", "Huadong Precision")]
    [InlineData("打给C002", "C002")]
    [InlineData("打给 C002", "C002")]
    [InlineData("请打电话给华东精密", "华东精密")]
    [InlineData("给C002打电话", "C002")]
    [InlineData("给华东精密打个电话", "华东精密")]
    [InlineData("C002 打电话", "C002")]
    [InlineData("打C002电话", "C002")]
    [InlineData("打给好丽友", "好丽友")]
    [InlineData("回访C002", "C002")]
    [InlineData("回访 C002。", "C002")]
    [InlineData("call", null)]
    [InlineData("开始回访", null)]
    public void A_call_is_started_for_someone(string text, string? query) => Assert.Equal(new Command.StartCall(query), Parse(text));

    [Theory]
    [InlineData("weekly", WeekChoice.This, null)]
    [InlineData("week", WeekChoice.This, null)]
    [InlineData("本周总结", WeekChoice.This, null)]
    [InlineData("周报", WeekChoice.This, null)]
    [InlineData("weekly last", WeekChoice.Last, null)]
    [InlineData("last week", WeekChoice.Last, null)]
    [InlineData("上周总结", WeekChoice.Last, null)]
    [InlineData("weekly Chen Jie", WeekChoice.This, "Chen Jie")]
    [InlineData("weekly last Chen Jie", WeekChoice.Last, "Chen Jie")]
    [InlineData("weekly summary for Chen Jie", WeekChoice.This, "Chen Jie")]
    [InlineData("Chen Jie's week", WeekChoice.This, "Chen Jie")]
    [InlineData("陈洁本周总结", WeekChoice.This, "陈洁")]
    [InlineData("陈洁上周的总结", WeekChoice.Last, "陈洁")]
    [InlineData("陈洁的周报", WeekChoice.This, "陈洁")]
    [InlineData("周报 陈洁", WeekChoice.This, "陈洁")]
    public void A_week_is_summed_up_for_oneself_or_somebody(string text, WeekChoice week, string? person) =>
        Assert.Equal(new Command.Weekly(week, person), Parse(text));

    [Theory]
    [InlineData("language", null)]
    [InlineData("语言", null)]
    [InlineData("language en", "en")]
    [InlineData("english", "en")]
    [InlineData("用英文", "en")]
    [InlineData("language zh", "zh-CN")]
    [InlineData("中文", "zh-CN")]
    [InlineData("用中文", "zh-CN")]
    public void The_language_is_changed_by_its_name(string text, string? tag) => Assert.Equal(new Command.ChooseLanguage(tag), Parse(text));

    [Theory]
    [InlineData("away 3d", 3)]
    [InlineData("away for 2 weeks", 14)]
    [InlineData("away until Friday", 5)]
    [InlineData("away", null)]
    [InlineData("请假 3 天", 3)]
    [InlineData("请假三天", 3)]
    [InlineData("我要请假3天", 3)]
    [InlineData("请假到周五", 5)]
    [Trait("Spec", "BYD-11")]
    public void An_absence_says_how_long(string text, int? days) => Assert.Equal(new Command.Away(days), Parse(text));

    [Theory]
    [InlineData("remind me to call C002 Tue 3pm", "call C002", "2026-11-24", "15:00")]
    [InlineData("remind me to send the offer tomorrow at 10:30", "send the offer", "2026-11-24", "10:30")]
    [InlineData("remind me about the samples", "the samples", null, null)]
    [InlineData("周二下午三点提醒我打给 C002", "打给 C002", "2026-11-24", "15:00")]
    [InlineData("提醒我明天上午9点半给华东精密报价", "给华东精密报价", "2026-11-24", "09:30")]
    [InlineData("明天提醒我", null, null, null)]
    [InlineData("提醒我3点打给C002", "打给C002", null, "15:00")]
    [InlineData("提醒我上午9点打给C002", "打给C002", null, "09:00")]
    [InlineData("提醒我中午12点打给C002", "打给C002", null, "12:00")]
    [InlineData("remind me to check in at 12am", "check in", null, "00:00")]
    public void A_reminder_knows_what_and_when(string text, string? what, string? day, string? time)
    {
        var expected = what is null ? null : new Command.RemindMe(
            what,
            day is null ? null : DateOnly.Parse(day, null),
            time is null ? null : TimeOnly.Parse(time, null));

        Assert.Equal(expected, Parse(text) as Command.RemindMe);
    }
}
