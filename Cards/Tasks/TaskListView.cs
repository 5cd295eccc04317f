using CrmBot.Cards.Actions;
using CrmBot.Cards.Grammar;
using CrmBot.Cards.Wording;
using CrmBot.Domain;
using CrmBot.Domain.Tasks;

namespace CrmBot.Cards.Tasks;

/// <summary>"My tasks" (TSK-8): rows by day, late ones first; tap or type a number to open one.</summary>
public static class TaskListView
{
    public static Card Show(TaskList list, Language language)
    {
        var builder = new CardBuilder(language).Title(Heading(list.Scope, language), list.Open > 0 ? Counts(list, language) : null);
        if (list.Rows.Count == 0)
            return Empty(builder, list, language);
        DateOnly? day = null;
        foreach (var row in list.Rows)
        {
            var section = row.DaysLate > 0 ? DateOnly.MinValue : row.DueOn;
            if (section != day)
                builder.Section(row.DaysLate > 0 ? language.Say("逾期", "Late") : Words.Capital(Dates.Near(row.DueOn, language, list.Today)));
            day = section;
            builder.Row(ToRow(row, language), new OpenTask(row.Id.Value));
        }

        return builder
            .Small(language.Say("点一行，或回复它的号码。", "Tap a line or reply its number."))
            .Words(Buttons(list, language))
            .Build(Heading(list.Scope, language));
    }

    internal static ListRow ToRow(TaskRow row, Language language)
    {
        var what = TaskWords.Kind(row.Kind, language);
        var about = row.About is { Length: > 0 } text ? $" · {Untrusted.Line(text, 60)}" : "";
        var right = row switch
        {
            { DaysLate: > 0 } => language.Say($"! 逾期 {row.DaysLate} 天", $"! {Words.Plural(row.DaysLate, "day", "days")} late"),
            { SnoozedUntil: { } until } => language.Say($"推迟到 {Dates.Short(DateOnly.FromDateTime(until), language)}", $"until {Dates.Short(DateOnly.FromDateTime(until), language)}"),
            { At: { } at } => Dates.Time(at),
            _ => "",
        };
        return new ListRow($"{row.Number} · {Words.Tier(row.Tier, language)}", Untrusted.Line(row.CustomerName, 40), $"{Words.Capital(what)}{about}", right, row.DaysLate > 0);
    }

    private static Card Empty(CardBuilder builder, TaskList list, Language language) => builder
        .Paragraph(list.Scope == TaskScope.Overdue
            ? language.Say("没有逾期的事。", "Nothing is late.")
            : language.Say("没有要做的事，可以歇口气。", "Nothing is due. Take a breath."))
        .Words(Buttons(list, language))
        .Build(Heading(list.Scope, language));

    private static List<Button> Buttons(TaskList list, Language language)
    {
        var buttons = new List<Button>();
        if (list.Page < list.Pages)
            buttons.Add(new Button(language.Say("下一页", "Next page"), new ShowTasks(list.Scope, list.Page + 1), ReplyWords.Next));
        if (list.Page > 1)
            buttons.Add(new Button(language.Say("上一页", "Page before"), new ShowTasks(list.Scope, list.Page - 1), ReplyWords.Back));
        if (list.Scope != TaskScope.Today)
            buttons.Add(new Button(language.Say("今天", "Today"), new ShowTasks(TaskScope.Today)));
        if (list.Scope != TaskScope.Week)
            buttons.Add(new Button(language.Say("本周", "This week"), new ShowTasks(TaskScope.Week)));
        if (list.Scope != TaskScope.Overdue)
            buttons.Add(new Button(language.Say("只看逾期", "Late only"), new ShowTasks(TaskScope.Overdue)));
        return buttons;
    }

    private static string Heading(TaskScope scope, Language language) => scope switch
    {
        TaskScope.Week => language.Say("我的任务：本周", "My tasks: this week"),
        TaskScope.Overdue => language.Say("我的任务：逾期", "My tasks: late"),
        _ => language.Say("我的任务：今天", "My tasks: today"),
    };

    private static string Counts(TaskList list, Language language)
    {
        var parts = new List<string> { language.Say($"{list.Open} 件待办", $"{list.Open} open") };
        if (list.Late > 0)
            parts.Add(language.Say($"{list.Late} 件逾期", $"{list.Late} late"));
        if (list.Pages > 1)
            parts.Add(language.Say($"第 {list.Page}/{list.Pages} 页", $"page {list.Page} of {list.Pages}"));
        return string.Join(" · ", parts);
    }
}
