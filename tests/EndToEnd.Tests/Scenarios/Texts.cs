namespace CrmBot.EndToEnd.Tests.Scenarios;

/// <summary>Every word the scenarios look for or press, per language. A changed wording is changed here alone.</summary>
public sealed record Texts
{
    public required string Code { get; init; }
    public required string Welcome { get; init; }
    public required string Due { get; init; }
    public required string StartCall { get; init; }
    public required string Brief { get; init; }
    public required string StartScript { get; init; }
    public required string Step { get; init; }
    public required string SaidByCustomer { get; init; }
    public required string Next { get; init; }
    public required string Review { get; init; }
    public required string Save { get; init; }
    public required string Saved { get; init; }
    public required string Undo { get; init; }
    public required string Company { get; init; }
    public required string Weekly { get; init; }
    public required string WeeklyCard { get; init; }
    public required string OtherLanguage { get; init; }

    public static readonly Texts English = new()
    {
        Code = "en",
        Welcome = "Hello, I keep your customer calls on time",
        Due = "C002 · B-tier callback due today",
        StartCall = "Start call",
        Brief = "Before you call C002",
        StartScript = "Start the script",
        Step = "· step ",
        SaidByCustomer = "20 pieces for line 3, before March",
        Next = "Next",
        Review = "Check, then save",
        Save = "Save",
        Saved = "✓ Saved",
        Undo = "Undo",
        Company = "Huadong Precision",
        Weekly = "weekly",
        WeeklyCard = ", week ",
        OtherLanguage = "用中文",
    };

    public static readonly Texts Chinese = new()
    {
        Code = "zh",
        Welcome = "你好，我帮你把客户回访管好",
        Due = "C002 · B级客户，今天该回访",
        StartCall = "开始通话",
        Brief = "打给 C002 之前",
        StartScript = "按话术开始",
        Step = "· 第 ",
        SaidByCustomer = "三号线用，20 套，3月前",
        Next = "下一步",
        Review = "看一遍，再保存",
        Save = "保存",
        Saved = "已保存",
        Undo = "撤销",
        Company = "华东精密",
        Weekly = "周报",
        WeeklyCard = "周",
        OtherLanguage = "English",
    };
}
