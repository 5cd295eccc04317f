using System.Globalization;
using CrmBot.Cards.Actions;
using CrmBot.Cards.Elements;
using CrmBot.Cards.Grammar;
using CrmBot.Cards.Wording;
using CrmBot.Domain;
using CrmBot.Domain.Summaries;
using CrmBot.Domain.Tasks;

namespace CrmBot.Cards.Summaries;

/// <summary>The week (SUM-1, SUM-4): exceptions first, then figures; charts where people look, the same numbers as text.</summary>
public static class SummaryViews
{
    private const int MostPeople = 8;
    private const int MostConcerns = 4;

    /// <param name="countedAt">Local time at which the figures were counted.</param>
    /// <param name="said">What became of what was asked for on this card.</param>
    public static Card Show(WeeklySummary week, DateTime countedAt, Language language, string? said = null)
    {
        var title = SummaryWords.Heading(week.Name, week.Period, language);
        var builder = new CardBuilder(language).Title(title, SummaryWords.Period(week, countedAt, language));
        Concerns(builder, week);
        Figures(builder, week);
        People(builder, week);
        Coverage(builder, week);
        var buttons = new List<Button>();
        if (week.NeedsYouFirst is [var worst, ..])
            buttons.Add(new Button(language.Say("先看最急的", "Show the worst"), Rows(week, worst.Figure, worst.Tier), ReplyWords.Next) { IsPrimary = true });
        // The card is long: beside the button that was pressed, or nobody would see it.
        if (said is not null)
            builder.Strip(ContainerStyle.Emphasis, said);
        return builder
            .Small(language.Say("点一行或一个数字看明细；也可以回复号码，或写它的名字，比如“按时”。", "Tap a line or a figure to see the rows behind it, or write its number or name, like “on time”."))
            .Words([
                .. buttons,
                new Button(language.Say("上一周", "Week before"), new ShowSummary(Dates.Iso(week.Period.FirstOn.AddDays(-7)), week.Scope.PersonId?.Value), ReplyWords.Back),
                new Button(language.Say("导出表格", "Excel"), new GetWeekFile(Dates.Iso(week.Period.FirstOn), week.Scope.PersonId?.Value), ReplyWords.Workbook),
                new Button(language.Say("看我的一天", "Show my day"), new ShowTasks(TaskScope.Today)),
            ])
            .Build(language.Say($"第 {week.Period.IsoWeek} 周总结", $"Summary of week {week.Period.IsoWeek}"));
    }

    private static void Concerns(CardBuilder builder, WeeklySummary week)
    {
        var language = builder.Language;
        if (week.NeedsYouFirst.Count == 0)
        {
            builder.Paragraph(language.Say("没有要你马上处理的事。", "Nothing is urgent."));
            return;
        }

        builder.Section(language.Say("先看这些", "Needs you first"));
        foreach (var concern in week.NeedsYouFirst.Take(MostConcerns))
        {
            var worst = string.Join(" · ", concern.Worst.Take(3).Select(r => SummaryWords.Worst(r, language)));
            builder.Row(new ListRow(SummaryWords.Concern(concern, language), "", worst, SummaryWords.Mark(concern, language), IsLate: true), Rows(week, concern.Figure, concern.Tier));
        }
    }

    private static void Figures(CardBuilder builder, WeeklySummary week)
    {
        var language = builder.Language;
        builder.Section(language.Say("这一周的数字", "The week in figures"));
        builder.Figures(
            new Figure($"{week.Contacts.Done}/{week.Contacts.Due}", language.Say("完成联系", "contacts done"), Rows(week, SummaryFigure.ContactsDone), "contacts done", "完成联系"),
            new Figure(Number(week.Contacts.OnTime), language.Say("按时", "on time"), Rows(week, SummaryFigure.OnTime), "on time", "按时"),
            new Figure(week.Conversations.Satisfaction?.ToString("0.0", CultureInfo.InvariantCulture) ?? "–", language.Say("满意度", "satisfaction"), Rows(week, SummaryFigure.Satisfaction), "satisfaction", "满意度"));
        builder.Figures(
            new Figure(Number(week.Issues.Opened), language.Say("新开问题", "issues opened"), Rows(week, SummaryFigure.IssuesOpened), "opened", "新开"),
            new Figure(Number(week.Issues.Closed), language.Say("已了结", "closed"), Rows(week, SummaryFigure.IssuesClosed), "closed", "已了结"),
            new Figure(Number(week.Issues.Missed), language.Say("超时", "missed"), Rows(week, SummaryFigure.IssuesMissed), "missed", "超时"));
        Row(builder, week, SummaryFigure.ContactsDone, language.Say("完成的联系", "Contacts done"), language.Say($"{week.Contacts.Done} 次，共 {week.Contacts.Due} 次", $"{week.Contacts.Done} of {week.Contacts.Due}"));
        Row(builder, week, SummaryFigure.Contacts, language.Say("和客户谈过", "Talks with customers"), language.Say($"{week.Conversations.Contacts} 次", Number(week.Conversations.Contacts)));
        Row(builder, week, SummaryFigure.Satisfaction, language.Say("满意度", "Satisfaction"), week.Conversations.Satisfaction is { } mean
            ? language.Say($"{mean.ToString("0.0", CultureInfo.InvariantCulture)}（{week.Conversations.Ratings} 次评分）", $"{mean.ToString("0.0", CultureInfo.InvariantCulture)} from {Words.Plural(week.Conversations.Ratings, "rating", "ratings")}")
            : language.Say("还没有评分", "no ratings yet"));
        Row(builder, week, SummaryFigure.NextWeek, language.Say("下周", "Next week"), language.Say($"{week.NextWeek} 件到期", $"{week.NextWeek} due"));
    }

    private static void People(CardBuilder builder, WeeklySummary week)
    {
        var language = builder.Language;
        var people = week.People.Where(p => p.Due > 0).Take(MostPeople).ToList();
        if (people.Count < 2)
            return;
        builder.Section(language.Say("各人完成情况", "Done of due, by person"));
        var (done, open) = (language.Say("完成", "Done"), language.Say("未完成", "Open"));
        var bars = people.Select(p => new StackedBar(Name(p, language), [new BarPart(done, p.Done, true), new BarPart(open, p.Due - p.Done, false)]));
        var table = new Table([5, 2, 2], [[language.Say("人", "Who"), done, language.Say("应做", "Due")], .. people.Select(p => (IReadOnlyList<string>)[Name(p, language), Number(p.Done), Number(p.Due)])]);
        builder.Add(new StackedBars(language.Say("各人完成与未完成的联系", "Contacts done and open, by person"), [.. bars], table) { Spacing = Spacing.Small });
        builder.SmallFigures([.. people.Select(p => new Figure($"{p.Done}/{p.Due}", Name(p, language), new ShowSummary(Dates.Iso(week.Period.FirstOn), p.Id.Value)))]);
    }

    private static void Coverage(CardBuilder builder, WeeklySummary week)
    {
        var language = builder.Language;
        var tiers = week.Coverage.Where(t => t.All > 0).ToList();
        if (tiers.Count == 0)
            return;
        builder.Section(language.Say("各级客户联系到位，%", "Coverage by tier, %"));
        var table = new Table([3, 3, 2], [[language.Say("级别", "Tier"), language.Say("到位/全部", "In time/all"), "%"], .. tiers.Select(t => (IReadOnlyList<string>)[Words.Tier(t.Tier, language), $"{t.Covered}/{t.All}", Number(Percent(t))])]);
        builder.Add(new Bars(language.Say("在期限内联系过的客户占比", "Share of customers contacted in time, by tier"), [.. tiers.Select(t => new Bar(Words.Tier(t.Tier, language), Percent(t)))], table) { Spacing = Spacing.Small });
        builder.SmallFigures([.. tiers.Select(t => new Figure($"{t.Covered}/{t.All} ({Percent(t)} %)", Words.Tier(t.Tier, language), Rows(week, SummaryFigure.Uncovered, t.Tier),
            Words.Tier(t.Tier, Language.English).ToLowerInvariant(), Words.Tier(t.Tier, Language.Chinese).ToLowerInvariant()))]);
    }

    public static Card Behind(SummaryPage page, Language language)
    {
        var title = SummaryWords.Figure(page.Counted, language);
        var builder = new CardBuilder(language).Title(title, string.Join(" · ", new[]
        {
            SummaryWords.Heading(page.Name, page.Period, language),
            language.Say($"共 {page.Total} 条", $"{page.Total} in all"),
            page.Pages > 1 ? language.Say($"第 {page.Page}/{page.Pages} 页", $"page {page.Page} of {page.Pages}") : "",
        }.Where(p => p.Length > 0)));
        foreach (var row in page.Rows)
        {
            builder.Row(
                new ListRow($"{row.CustomerNumber} · {Words.Tier(row.Tier, language)}", Untrusted.Line(row.CustomerName.In(language), 40), SummaryWords.Detail(row, page.Period.LastOn, language), SummaryWords.Late(row, language), row.DaysLate > 0),
                new ShowCustomer(row.CustomerId.Value));
        }

        if (page.Total == 0)
            builder.Paragraph(language.Say("这里没有记录。", "There are no rows here."));
        builder.Small(SummaryWords.Counted(page.Counted, language));
        var buttons = new List<Button>();
        if (page.Page < page.Pages)
            buttons.Add(new Button(language.Say("下一页", "Next page"), Again(page, page.Page + 1), ReplyWords.Next));
        if (page.Page > 1)
            buttons.Add(new Button(language.Say("上一页", "Page before"), Again(page, page.Page - 1)));
        buttons.Add(new Button(language.Say("回到这一周", "Back to the week"), new ShowSummary(Dates.Iso(page.Period.FirstOn), page.Scope.PersonId?.Value), ReplyWords.Back));
        return builder.Words(buttons).Build(title);
    }

    private static ShowSummaryRows Again(SummaryPage page, int number) => new(
        page.Counted.Figure.ToString(), Dates.Iso(page.Period.FirstOn), page.Scope.PersonId?.Value, page.Counted.Tier?.ToString(), number);

    private static void Row(CardBuilder builder, WeeklySummary week, SummaryFigure figure, string label, string value) =>
        builder.Row(new ListRow(label, "", value), Rows(week, figure));

    private static ShowSummaryRows Rows(WeeklySummary week, SummaryFigure figure, Domain.Grading.Tier? tier = null) =>
        new(figure.ToString(), Dates.Iso(week.Period.FirstOn), week.Scope.PersonId?.Value, tier?.ToString());

    private static string Name(PersonWeek person, Language language) => Untrusted.Line(person.Name.In(language), 30);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static int Percent(TierCoverage tier) => (int)Math.Round(100.0 * tier.Covered / tier.All);
}
