using CrmBot.Cards.Issues;
using CrmBot.Cards.Tasks;
using CrmBot.Cards.Wording;
using CrmBot.Domain;
using CrmBot.Domain.Summaries;

namespace CrmBot.Cards.Summaries;

internal static class SummaryWords
{
    public static string Heading(TwoTexts? name, SummaryPeriod period, Language language)
    {
        var who = name is { } n ? Untrusted.Line(n.In(language), 40) : language.Say("全公司", "All teams");
        return language.Say($"{who}，第 {period.IsoWeek} 周", $"{who}, week {period.IsoWeek}");
    }

    public static string Period(WeeklySummary week, DateTime countedAt, Language language)
    {
        var days = language.Say(
            $"{Dates.Short(week.Period.FirstOn, language)}–{Dates.Short(week.Period.LastOn, language)}",
            $"{Dates.Short(week.Period.FirstOn, language)} – {Dates.Short(week.Period.LastOn, language)}");
        var people = week.People.Count > 1 ? language.Say($" · {week.People.Count} 人", $" · {week.People.Count} people") : "";
        var counted = language.Say($" · 统计于 {Dates.Time(countedAt)}", $" · counted at {Dates.Time(countedAt)}");
        return days + people + counted;
    }

    public static string Concern(SummaryConcern concern, Language language) => concern.Figure switch
    {
        SummaryFigure.Uncovered when concern.Tier is { } tier => language.Say($"{concern.Count} 位 {tier}级客户超期没联系", $"{Words.Plural(concern.Count, $"{tier}-tier customer", $"{tier}-tier customers")} past the limit"),
        SummaryFigure.Uncovered => language.Say($"{concern.Count} 位客户超期没联系", $"{Words.Plural(concern.Count, "customer", "customers")} past the limit"),
        SummaryFigure.IssuesMissed => language.Say($"{concern.Count} 个问题超时", $"{Words.Plural(concern.Count, "issue", "issues")} missed the clock"),
        SummaryFigure.PromisesLate => language.Say($"{concern.Count} 个承诺没兑现", $"{Words.Plural(concern.Count, "promise", "promises")} not kept"),
        SummaryFigure.Overdue => language.Say($"{concern.Count} 次联系逾期", $"{Words.Plural(concern.Count, "contact", "contacts")} overdue"),
        _ => language.Say($"{Name(concern.Figure, language)} {concern.Count}", $"{Name(concern.Figure, language)}: {concern.Count}"),
    };

    public static string Worst(SummaryRow row, Language language) => row.DaysLate > 0
        ? language.Say($"{row.CustomerNumber} 超 {row.DaysLate} 天", $"{row.CustomerNumber}: {Words.Plural(row.DaysLate, "day", "days")}")
        : row.CustomerNumber;

    public static string Figure(FigureRule rule, Language language) => rule.Tier is { } tier
        ? language.Say($"{tier}级，{Name(rule.Figure, language)}", $"{tier}-tier, {Name(rule.Figure, language)}")
        : Words.Capital(Name(rule.Figure, language));

    public static string Name(SummaryFigure figure, Language language) => figure switch
    {
        SummaryFigure.ContactsDue => language.Say("该联系的", "contacts due"),
        SummaryFigure.ContactsDone => language.Say("完成的联系", "contacts done"),
        SummaryFigure.OnTime => language.Say("按时完成", "done on time"),
        SummaryFigure.Overdue => language.Say("逾期的联系", "contacts overdue"),
        SummaryFigure.PromisesKept => language.Say("兑现的承诺", "promises kept"),
        SummaryFigure.PromisesLate => language.Say("没兑现的承诺", "promises not kept"),
        SummaryFigure.NextWeek => language.Say("下周到期", "due next week"),
        SummaryFigure.Contacts => language.Say("和客户谈过", "talks with customers"),
        SummaryFigure.Satisfaction => language.Say("客户评分", "ratings"),
        SummaryFigure.RecordedLate => language.Say("两小时后才记的", "logged after 2 hours"),
        SummaryFigure.IssuesOpened => language.Say("新开的问题", "issues opened"),
        SummaryFigure.IssuesClosed => language.Say("了结的问题", "issues closed"),
        SummaryFigure.IssuesMissed => language.Say("超时的问题", "issues that missed a clock"),
        _ => language.Say("超期没联系", "past the limit"),
    };

    public static string Detail(SummaryRow row, DateOnly today, Language language)
    {
        var who = Untrusted.Line(row.OwnerName.In(language), 30);
        var what = row.What switch
        {
            TaskSubject task => $"{TaskWords.Kind(task.Kind, language)} · {Dates.Day(row.On, language, today)}",
            ContactSubject contact => $"{Words.Channel(contact.Channel, language)} · {Dates.Day(row.On, language, today)}{Rating(contact, language)}",
            IssueSubject issue => $"{issue.Number} · {IssueWords.Kind(issue.Kind, language)} · {Dates.Day(row.On, language, today)}",
            SilenceSubject { LastContactUtc: null } => language.Say("还没有联系过", "no contact yet"),
            _ => language.Say($"上次联系 {Dates.Day(row.On, language, today)}", $"last contact {Dates.Day(row.On, language, today)}"),
        };
        return $"{who} · {what}";
    }

    /// <summary>Customers are past a limit, issues over a clock, what was to be done is late.</summary>
    public static string Mark(SummaryConcern concern, Language language) => concern.Figure switch
    {
        SummaryFigure.Uncovered => language.Say("! 超期", "! past limit"),
        SummaryFigure.IssuesMissed => language.Say("! 超时", "! missed"),
        _ => language.Say("! 逾期", "! late"),
    };

    public static string Late(SummaryRow row, Language language)
    {
        if (row.DaysLate <= 0)
            return "";
        var days = Words.Plural(row.DaysLate, "day", "days");
        return row.What switch
        {
            SilenceSubject => language.Say($"! 超期 {row.DaysLate} 天", $"! {days} past limit"),
            IssueSubject => language.Say($"! 超时 {row.DaysLate} 天", $"! {days} over"),
            _ => language.Say($"! 逾期 {row.DaysLate} 天", $"! {days} late"),
        };
    }

    /// <summary>How a figure came about (BYD-15).</summary>
    public static string Counted(FigureRule rule, Language language) => rule.Figure switch
    {
        SummaryFigure.Uncovered when rule.LatestDays is { } days => language.Say(
            $"统计：截至 {Dates.Short(rule.AsOfOn, language)}，超过 {days} 天没有真正联系上的客户。", $"Counted: customers without a real contact for more than {days} days on {Dates.Short(rule.AsOfOn, language)}."),
        SummaryFigure.Uncovered => language.Say("统计：超过本级最长间隔没有真正联系上的客户。", "Counted: customers without a real contact for longer than their tier allows."),
        SummaryFigure.Contacts => language.Say("统计：这一周真正联系上的每一次，撤销的不算。", "Counted: every contact of the week that reached somebody, without those taken back."),
        SummaryFigure.ContactsDue => language.Say("统计：到周日为止该做、周一之前还没做完的联系，加上提前做的。", "Counted: contacts due by Sunday and not closed before Monday, and those made early."),
        _ => language.Say(
            $"统计：{Dates.Short(rule.FirstOn, language)}到{Dates.Short(rule.LastOn, language)}，撤销的不算。", $"Counted: {Dates.Short(rule.FirstOn, language)} to {Dates.Short(rule.LastOn, language)}, without what was taken back."),
    };

    private static string Rating(ContactSubject contact, Language language) => contact.Satisfaction is { } rating
        ? language.Say($" · {rating} 分", $" · {rating} of 5")
        : contact.Mood is { } mood ? $" · {Words.Mood(mood, language)}" : "";
}
