using CrmBot.Cards.Actions;
using CrmBot.Cards.Elements;
using CrmBot.Cards.Grammar;
using CrmBot.Cards.Tests.Samples;
using CrmBot.Cards.Wording;
using CrmBot.Domain;
using CrmBot.Domain.Tasks;

namespace CrmBot.Cards.Tests.Grammar;

/// <summary>Every part of the card language once, without any feature.</summary>
public sealed class GrammarSamples : ICardSamples
{
    private static readonly Guid Id = World.Id(1);

    public IEnumerable<(string Name, Func<Language, Card> Make)> Samples =>
    [
        ("answers", Answers),
        ("fields", Fields),
        ("rows", Rows),
        ("charts", Charts),
        ("hostile", Hostile),
    ];

    public static Card Answers(Language language) => new CardBuilder(language)
        .Strip(ContainerStyle.Attention, language.Say("! 已逾期 2 个工作日", "! 2 working days late"), language.Say("明天 12:00 会告知赵敏。", "Zhao Min is told tomorrow at 12:00."))
        .Title(language.Say("C002 · B级客户，该回访了", "C002 · B-tier callback"), language.Say(World.Company, World.CompanyEn))
        .Fact(language.Say("答应过", "Promised"), language.Say("检测报告", "test report"), isBold: true)
        .Quote(language.Say("先说", "Say first"), language.Say("李女士您好", "Good morning, Ms Li"))
        .Answers(new Button(language.Say("接通，一切正常", "Reached, all well"), new TouchWell(Id, 2)), new Button(language.Say("没人接", "No answer"), new TouchNoAnswer(Id, 2)))
        .Buttons(new Button(language.Say("开始回访", "Start call"), new ShowBrief(Id, 2)) { IsPrimary = true }, new Button(language.Say("更多…", "More…"), new OfferMore(Id, 2)))
        .Build();

    public static Card Fields(Language language) => new CardBuilder(language)
        .Kicker(language.Say("C002 · 第 2 步，共 6 步", "C002 · step 2 of 6"), 2, 6)
        .Title(language.Say("哪天再打？", "When to call back?"))
        .Box(language.Say("答应过：检测报告", "You promised: test report"))
        .Field(new DateInput("on", language.Say("日期", "Day")) { ErrorMessage = language.Say("先选一天", "Choose a day first"), Min = World.Today, Value = "2026-11-24" })
        .Field(new TimeInput("at", language.Say("时间", "Time")) { Value = "09:30" })
        .Words(
            new Button(language.Say("保存", "Save"), new SetCallBack(Id, 2), ReplyWords.Save) { IsPrimary = true },
            new Button(language.Say("返回", "Back"), new OpenTask(Id), ReplyWords.Back) { IgnoresInputs = true })
        .Build();

    public static Card Charts(Language language) => new CardBuilder(language)
        .Title(language.Say("第 47 周", "Week 47"))
        .Section(language.Say("每人完成", "Done by person"))
        .Add(new StackedBars(
            language.Say("每人完成", "Done by person"),
            [new StackedBar(language.Say(World.Colleague, World.ColleagueEn), [new BarPart(language.Say("完成", "Done"), 14, true), new BarPart(language.Say("未完成", "Open"), 3, false)])],
            new Table([2, 1, 1], [["", language.Say("完成", "Done"), language.Say("未完成", "Open")], [language.Say(World.Colleague, World.ColleagueEn), "14", "3"]])))
        .Small(language.Say("王磊 14/17，未完成 3", "Wang Lei 14 of 17, 3 open"))
        .Add(new Bars(language.Say("按级别", "By tier"), [new Bar("A", 0), new Bar("B", 95)], new Table([1, 1], [["A", "0"], ["B", "95"]])))
        .Small("A 0 · B 95")
        .Words(new Button(language.Say("本周", "This week"), new ShowSummary(), ReplyWords.Back))
        .Build();

    private static Card Rows(Language language) => ListOf(language, language.Say(World.Company, World.CompanyEn), language.Say("答应过：检测报告", "promise: test report"));

    private static Card Hostile(Language language) => ListOf(language, Untrusted.Line(Canary.HostileName), Untrusted.Line(Canary.LongNote, 300));

    private static Card ListOf(Language language, string name, string detail) => new CardBuilder(language)
        .Title(language.Say("今天 2 件事", "2 things today"), name)
        .Row(new ListRow(language.Say("C002 · B级", "C002 · B-tier"), name, detail, language.Say("! 逾期 2 天", "! 2 days late"), IsLate: true), new OpenTask(Id))
        .Row(new ListRow(language.Say("C007 · A级", "C007 · A-tier"), name), new OpenTask(World.Id(2)))
        .Words(new Button(language.Say("下一页", "Next page"), new ShowTasks(TaskScope.Today, 2), ReplyWords.Next))
        .Build();
}
