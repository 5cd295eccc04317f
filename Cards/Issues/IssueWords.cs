using CrmBot.Cards.Wording;
using CrmBot.Domain;
using CrmBot.Domain.Issues;
using CrmBot.Domain.Playbooks;

namespace CrmBot.Cards.Issues;

internal static class IssueWords
{
    public static string Kind(IssueKind kind, Language language) => kind switch
    {
        IssueKind.Quality => language.Say("质量问题", "quality"),
        IssueKind.Service => language.Say("服务或态度", "service or attitude"),
        IssueKind.Delivery => language.Say("交货晚了或错了", "late or wrong delivery"),
        IssueKind.Repair => language.Say("维修", "repair"),
        _ => language.Say("咨询", "question"),
    };

    public static string Step(IssueStep step, Language language) => step switch
    {
        IssueStep.Response => language.Say("联系客户", "contact them"),
        IssueStep.Solution => language.Say("给出办法", "tell them the plan"),
        _ => language.Say("解决并回复", "solve it and tell them"),
    };

    public static string Limit(TimeLimit limit, Language language) => limit.Unit switch
    {
        TimeUnit.ClockHours => language.Say($"{limit.Amount} 小时内", $"within {limit.Amount} h"),
        TimeUnit.WorkingHours => language.Say($"{limit.Amount} 个工作小时内", $"within {limit.Amount} working hours"),
        TimeUnit.CalendarDays => language.Say($"{limit.Amount} 天内", $"within {limit.Amount} days"),
        _ => language.Say($"{limit.Amount} 个工作日内", $"within {limit.Amount} working days"),
    };

    public static string Line(IssueClockLine line, Language language, DateOnly today)
    {
        var limit = line.Limit is { } within ? $"{Limit(within, language)}{language.Say("，", ", ")}" : "";
        return $"{Step(line.Step, language)}{language.Say("：", ": ")}{limit}{Dates.Moment(line.Due, language, today)}";
    }

    /// <summary>The same without its step, for where the step stands beside it.</summary>
    public static string Due(IssueClockLine line, Language language, DateOnly today)
    {
        var due = Dates.Moment(line.Due, language, today);
        return line.Limit is { } limit ? language.Say($"{due}（{Limit(limit, language)}）", $"{due} ({Limit(limit, language)})") : due;
    }

    public static string State(IssueState state, Language language) => state switch
    {
        IssueState.Assigned => language.Say("已登记", "logged"),
        IssueState.Contacted => language.Say("已联系", "contacted"),
        IssueState.Planned => language.Say("已有办法", "plan told"),
        _ => language.Say("已了结", "closed"),
    };
}
