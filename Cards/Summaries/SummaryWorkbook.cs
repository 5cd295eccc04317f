using System.Globalization;
using CrmBot.Cards.Issues;
using CrmBot.Cards.Tasks;
using CrmBot.Cards.Wording;
using CrmBot.Domain;
using CrmBot.Domain.Summaries;
using CrmBot.Domain.Workbooks;

namespace CrmBot.Cards.Summaries;

/// <summary>
/// The week as a workbook (SUM-4): the figures of the card, each person, each tier, and every row behind a figure. Company names
/// and numbers of customers, no contact and no words of theirs (SEC-3).
/// </summary>
public static class SummaryWorkbook
{
    public static string FileName(SummaryPeriod period, Language language) =>
        string.Create(CultureInfo.InvariantCulture, $"{language.Say("周总结", "week")}-{period.IsoYear}-W{period.IsoWeek:00}.xlsx");

    public static string Description(WeeklySummary week, Language language) => SummaryWords.Heading(week.Name, week.Period, language);

    /// <param name="countedAt">Local time at which the figures were counted.</param>
    public static IReadOnlyList<WrittenSheet> Sheets(WeeklySummary week, IReadOnlyList<SummaryRowsOf> behind, DateTime countedAt, Language language) =>
        [Week(week, countedAt, language), People(week, language), Tiers(week, language), Rows(behind, language)];

    private static WrittenSheet Week(WeeklySummary week, DateTime countedAt, Language language)
    {
        IReadOnlyList<WrittenCell> Row(SummaryFigure figure, int count) => [Words.Capital(SummaryWords.Name(figure, language)), count];
        return new WrittenSheet(language.Say("本周", "Week"), [new(language.Say("指标", "Figure"), 30), new(language.Say("数值", "Value"), 24)],
        [
            [language.Say("范围", "Scope"), Description(week, language)],
            [language.Say("从", "From"), week.Period.FirstOn],
            [language.Say("到", "To"), week.Period.LastOn],
            [language.Say("统计于", "Counted at"), WrittenCell.Moment(countedAt)],
            Row(SummaryFigure.ContactsDue, week.Contacts.Due),
            Row(SummaryFigure.ContactsDone, week.Contacts.Done),
            Row(SummaryFigure.OnTime, week.Contacts.OnTime),
            Row(SummaryFigure.Overdue, week.Contacts.Overdue),
            Row(SummaryFigure.PromisesKept, week.Promises.Kept),
            Row(SummaryFigure.PromisesLate, week.Promises.Late),
            Row(SummaryFigure.NextWeek, week.NextWeek),
            Row(SummaryFigure.Contacts, week.Conversations.Contacts),
            Row(SummaryFigure.Satisfaction, week.Conversations.Ratings),
            [language.Say("平均满意度", "Mean rating"), week.Conversations.Satisfaction?.ToString("0.0", CultureInfo.InvariantCulture)],
            Row(SummaryFigure.RecordedLate, week.Conversations.RecordedLate),
            Row(SummaryFigure.IssuesOpened, week.Issues.Opened),
            Row(SummaryFigure.IssuesClosed, week.Issues.Closed),
            Row(SummaryFigure.IssuesMissed, week.Issues.Missed),
            Row(SummaryFigure.Uncovered, week.Coverage.Sum(t => t.Uncovered)),
        ]);
    }

    private static WrittenSheet People(WeeklySummary week, Language language) => new(
        language.Say("各人", "People"),
        [
            new(language.Say("姓名", "Name"), 16), new(language.Say("该联系", "Due")), new(language.Say("完成", "Done")), new(language.Say("按时", "On time")),
            new(language.Say("逾期", "Overdue")), new(language.Say("下周到期", "Next week")),
        ],
        week.People.Select(p => (IReadOnlyList<WrittenCell>)[p.Name.In(language), p.Due, p.Done, p.OnTime, p.Overdue, p.NextWeek]));

    private static WrittenSheet Tiers(WeeklySummary week, Language language) => new(
        language.Say("各级", "Tiers"),
        [
            new(language.Say("级别", "Tier")), new(language.Say("客户", "Customers")), new(language.Say("联系到位", "In time")), new(language.Say("超期", "Past the limit")),
            new(language.Say("到位率", "Coverage")), new(language.Say("最长间隔，天", "Limit, days")),
        ],
        week.Coverage.Select(t => (IReadOnlyList<WrittenCell>)
            [t.Tier.ToString(), t.All, t.Covered, t.Uncovered, WrittenCell.Percent(t.All == 0 ? null : t.Covered * 10_000 / t.All), t.LatestDays]));

    private static WrittenSheet Rows(IReadOnlyList<SummaryRowsOf> behind, Language language) => new(
        language.Say("明细", "Rows"),
        [
            new(language.Say("指标", "Figure"), 22), new(language.Say("客户编号", "Customer no."), 14), new(language.Say("客户", "Customer"), 34), new(language.Say("级别", "Tier")),
            new(language.Say("负责人", "Owner"), 16), new(language.Say("内容", "What"), 26), new(language.Say("日期", "Date"), 14), new(language.Say("超期，天", "Days late")),
        ],
        behind.SelectMany(figure => figure.Rows.Select(row => (IReadOnlyList<WrittenCell>)
        [
            Words.Capital(SummaryWords.Name(figure.Figure, language)), row.CustomerNumber, row.CustomerName.In(language), row.Tier.ToString(), row.OwnerName.In(language),
            What(row, language), row.On, row.DaysLate,
        ])));

    private static string What(SummaryRow row, Language language) => row.What switch
    {
        TaskSubject task => Words.Capital(TaskWords.Kind(task.Kind, language)),
        ContactSubject { Satisfaction: { } rating } contact => $"{Words.Capital(Words.Channel(contact.Channel, language))} · {language.Say($"{rating} 分", $"{rating} of 5")}",
        ContactSubject contact => Words.Capital(Words.Channel(contact.Channel, language)),
        IssueSubject issue => $"{issue.Number} · {IssueWords.Kind(issue.Kind, language)}",
        SilenceSubject { LastContactUtc: null } => language.Say("还没有联系过", "No contact yet"),
        _ => language.Say("上次联系", "Last contact"),
    };
}
