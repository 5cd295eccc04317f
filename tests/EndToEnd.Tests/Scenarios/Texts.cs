namespace CrmBot.EndToEnd.Tests.Scenarios;

/// <summary>Every word the scenarios look for, press or write, per language. A changed wording is changed here alone.</summary>
public sealed class Texts
{
    private readonly bool _isChinese;

    private Texts(bool isChinese) => _isChinese = isChinese;

    public static Texts English { get; } = new(isChinese: false);

    public static Texts Chinese { get; } = new(isChinese: true);

    public string TheLanguage => Say("中文", "English");
    public string Welcome => Say("你好，客户回访的事我来提醒", "Hello, I keep your customer calls on time");
    public string Due => Say("C002 · B级客户，今天该回访", "C002 · B-tier callback due today");
    public string StartCall => Say("开始通话", "Start call");
    public string Brief => Say("打给 C002 之前", "Before you call C002");
    public string StartScript => Say("开始，跟着话术", "Start the script");
    public string Opening => Say("先打招呼，问方不方便", "Say hello, ask for a minute");
    public string TheyHaveTime => Say("方便，开始", "They have time");
    public string SaidByCustomer => Say("三月想再要两套", "Two more lines in March");
    public string Next => Say("下一步", "Next");
    public string Promise => Say("答应了什么？", "What did you promise");
    public string NothingPromised => Say("什么都没答应", "Nothing promised");
    public string Review => Say("看一遍，再保存", "Check, then save");
    public string Save => Say("保存", "Save");
    public string Saved => Say("已保存", "✓ Saved");
    public string Undo => Say("撤销", "Undo");
    public string Pause => Say("暂停", "Pause");
    public string Continue => Say("继续", "Continue");
    public string Complaint => Say("客户对交货不满意", "He is unhappy with the delivery");
    public string IssueQuestion => Say("用一句话说清问题", "The problem in a sentence");
    public string LogIssue => Say("登记", "Log the issue");
    public string IssueLogged => Say("✓ I-0001 已登记", "✓ I-0001 logged");
    public string ShowNumber => Say("显示号码", "Show the number");
    public string NumberForWhat => Say("C002 · 要号码做什么？", "C002 · What is the number for?");
    public string ForACall => Say("打电话", "A call");
    public string TheNumber => Say("这次查看和原因已记入日志", "This look-up and its reason are logged");
    public string Back => Say("返回", "Back");
    public string Weekly => Say("本周总结", "weekly");
    public string ContactsDone => Say("完成的联系", "Contacts done");
    public string BackToTheWeek => Say("回到这一周", "Back to the week");

    public string InAll(int rows) => Say($"共 {rows} 条", $"{rows} in all");

    public string Step(int number) => Say($"· 第 {number} 步，共", $"· step {number} of");

    public string Paused(int step) => Say($"停在第 {step} 步", $"Paused at step {step}");

    private string Say(string chinese, string english) => _isChinese ? chinese : english;
}
