using CrmBot.Cards.Actions;
using CrmBot.Cards.Grammar;
using CrmBot.Cards.Wording;
using CrmBot.Domain;
using CrmBot.Domain.Tasks;

namespace CrmBot.Cards.Help;

/// <summary>Welcome and help (TMS-2): what it does, how to talk to it.</summary>
public static class HelpViews
{
    public static Card Welcome(Language language, bool leads) => new CardBuilder(language)
        .Title(
            language.Say("你好，客户回访的事我来提醒", "Hello, I keep your customer calls on time"),
            language.Say("CrmBot · 这个对话只有你和我看得到", "CrmBot · in this chat only you and I can read"))
        .Fact(language.Say("每天早上", "Mornings"), language.Say("我告诉你今天该联系谁，为什么。", "I tell you whom to call today, and why."), width: "84px")
        .Fact(language.Say("通话时", "In the call"), language.Say("我提示该说什么，并替你记下来。", "I show what to say and write it down."), width: "84px")
        .Fact(language.Say("周五", "Friday"), leads
            ? language.Say("团队的周总结 17:00 送到这里。", "Your team's weekly summary comes here at 17:00.")
            : language.Say("周总结会算上你做的每一件。", "The weekly summary counts all you did."), width: "84px")
        .Small(language.Say("点按钮，回复它的号码，或者直接写你要什么。", "Press a button, reply with its number, or just write what you need."))
        .Buttons(
            leads
                ? new Button(language.Say("本周总结", "This week"), new ShowSummary()) { IsPrimary = true }
                : new Button(language.Say("看我的一天", "Show my day"), new ShowTasks(TaskScope.Today)) { IsPrimary = true },
            new Button(language.Say("我能写什么？", "What can I write?"), new ShowHelp()),
            OtherLanguage(language))
        .Build(language.Say("CrmBot 已就绪", "CrmBot is ready"));

    /// <param name="notUnderstood">Set when the person wrote something that is no command: said first, kindly.</param>
    public static Card Help(Language language, bool leads, bool notUnderstood = false)
    {
        var builder = new CardBuilder(language);
        if (notUnderstood)
            builder.Strip(Elements.ContainerStyle.Emphasis, language.Say("这句我没看懂", "I did not get that"), language.Say("没有改动任何东西。可以这样写：", "Nothing was changed. This is what I understand:"));
        builder.Title(language.Say("可以这样跟我说", "What you can write to me"), language.Say("和按钮一样；号码对最新的卡片有效。", "Buttons do the same. Numbers work on the newest card."))
            .Section(language.Say("今天的事", "Your day"));
        Line(builder, language.Say("今天 / 本周任务", "today / week tasks"), language.Say("要做的事，逾期的在前", "what is due, late ones first"));
        Line(builder, "C002", language.Say("看一位客户", "a customer at a glance"));
        Line(builder, language.Say("打给 C002", "call C002"), language.Say("准备、话术、记录", "brief, script, notes"));
        builder.Section(language.Say("记下来", "Write it down"));
        Line(builder, language.Say("给C001打了电话，3月18日前要资料", "called C001, wants specs by 18 March"), language.Say("我来填，你确认", "I fill it in, you confirm"));
        Line(builder, language.Say("问题 C002 少发了两个", "issue C002 two are missing"), language.Say("登记后开始计时", "then the clock runs"));
        Line(builder, language.Say("撤销", "undo"), language.Say("收回刚记的，十分钟内有效", "takes back what you just logged, for 10 minutes"));
        Line(builder, language.Say("勿扰 C002", "do not contact C002"), language.Say("联系人不愿再被联系时；“恢复联系 C002”收回", "when a contact wants no calls; “allow contact C002” takes it back"));
        Line(builder, language.Say("我们存了C002什么", "what do we hold on C002"), language.Say("联系人的个人信息，谁看过", "the contact's personal data, and who looked"));
        if (leads)
            Line(builder, language.Say("删除个人信息 C002", "erase contact C002"), language.Say("先问再删；也有“限制处理 C002”“导出个人信息 C002”", "asks first; there are “restrict C002” and “export contact C002” too"));
        builder.Section(language.Say("回头看", "Look back"));
        Line(builder, language.Say("C002 为什么是B级", "grade C002"), leads
            ? language.Say("看原因；“C002 定为A级：原因”由你来定", "why that tier; “set C002 to A: why” sets it")
            : language.Say("看原因和等级记录", "why that tier, and how it came"));
        Line(builder, language.Say("本周总结 / 上周总结", "weekly / weekly last"), leads ? language.Say("你团队的一周；“导出”得到 Excel", "your team's week; “excel” makes it a file") : language.Say("你的一周；“导出”得到 Excel", "your week; “excel” makes it a file"));
        Line(builder, language.Say("为什么", "why"), language.Say("最新那张卡片为什么会来", "why the newest card came"));
        return builder
            .Buttons(
                new Button(language.Say("看我的一天", "Show my day"), new ShowTasks(TaskScope.Today)) { IsPrimary = true },
                new Button(language.Say("本周总结", "This week"), new ShowSummary()),
                OtherLanguage(language))
            .Build();
    }

    /// <summary>For team chats and channels: no personal data there, everything happens in the personal chat (TMS-5).</summary>
    public static Card OnlyInPrivate(Language language) => new CardBuilder(language)
        .Title(language.Say("客户的事，我们私聊说", "Customers are for our private chat"))
        .Paragraph(language.Say("打开和 CrmBot 的私聊，写“帮助”。", "Open your chat with CrmBot and write “help”."))
        .Build();

    public static Card NothingToUndo(Language language) => new CardBuilder(language)
        .Title(language.Say("没有可以撤销的", "There is nothing to undo"), language.Say("只能收回十分钟内记下的。", "Only what was logged in the last ten minutes can be taken back."))
        .Buttons(new Button(language.Say("看我的一天", "Show my day"), new ShowTasks(TaskScope.Today)) { IsPrimary = true })
        .Build();

    private static void Line(CardBuilder builder, string write, string means) => builder.Fact(write, means, width: "132px");

    private static Button OtherLanguage(Language language) => language == Language.Chinese
        ? new Button("English", new SetLanguage("en"))
        : new Button("用中文", new SetLanguage("zh-CN"));
}
