using CrmBot.Cards.Grammar;
using CrmBot.Cards.Tasks;
using CrmBot.Cards.Tests.Samples;
using CrmBot.Domain;
using CrmBot.Domain.Grading;
using CrmBot.Domain.People;
using CrmBot.Domain.Tasks;
using static CrmBot.Cards.Tests.Tasks.TaskCardExample;

namespace CrmBot.Cards.Tests.Tasks;

public sealed class TaskMenuSamples : ICardSamples
{
    private static readonly DateOnly[] Days = [World.Today.AddDays(1), World.Today.AddDays(2)];
    private static readonly DateTime[] Moments = [World.Now.AddHours(2), World.Now.AddDays(1), World.Now.AddDays(2)];

    public IEnumerable<(string Name, Func<Language, Card> Make)> Samples =>
    [
        ("more", l => TaskMenus.More(Due(l), Days, l)),
        ("more-hostile", l => TaskMenus.More(Hostile(l), Days, l)),
        ("snooze", l => TaskMenus.SnoozePicker(Due(l), Days, null, l)),
        ("snooze-again", l => TaskMenus.SnoozePicker(Due(l), Days, l == Language.Chinese ? "11月20日已经过去了" : "20 Nov is in the past", l)),
        ("skip", l => TaskMenus.SkipReasons(Due(l), l)),
        ("skip-reason", l => TaskMenus.SkipReasonField(Due(l), null, l)),
        ("reassign", l => TaskMenus.Colleagues(Due(l), Colleagues(l == Language.Chinese ? World.Colleague : World.ColleagueEn), null, l)),
        ("reassign-hostile", l => TaskMenus.Colleagues(Hostile(l), Colleagues(Canary.HostileName), null, l)),
        ("reassign-nobody", l => TaskMenus.Colleagues(Due(l), [], null, l)),
        ("call-back", l => TaskMenus.CallBack(Due(l), Moments, "09:00–12:00, 13:30–18:00", null, null, null, l)),
        ("call-back-hostile", l => TaskMenus.CallBack(Hostile(l), Moments, "09:00–12:00, 13:30–18:00", null, World.Today, new TimeOnly(23, 59), l)),
        ("note", l => TaskMenus.NoteField(World.Id(9), World.Id(1), World.Number, null, l)),
        ("list", l => TaskListView.Show(new TaskList(TaskScope.Today, World.Today, 9, 1, 1, 2, Rows(l == Language.Chinese ? World.Company : World.CompanyEn)), l)),
        ("list-week-hostile", l => TaskListView.Show(new TaskList(TaskScope.Week, World.Today, 9, 8, 2, 3, Eight()), l)),
        ("list-empty", l => TaskListView.Show(new TaskList(TaskScope.Overdue, World.Today, 0, 0, 1, 1, []), l)),
    ];

    public static IReadOnlyList<TaskRow> Rows(string name) =>
    [
        new(new CrmTaskId(World.Id(1)), "C007", name, Tier.A, TaskKind.Promise, "ISO 9001", World.Today.AddDays(-3), null, 3, null),
        new(new CrmTaskId(World.Id(2)), World.Number, name, Tier.B, TaskKind.TierCallback, null, World.Today, new TimeOnly(15, 0), 0, null),
        new(new CrmTaskId(World.Id(3)), "C011", name, Tier.C, TaskKind.SpecialCallback, null, World.Today.AddDays(1), null, 0, World.Now.AddDays(1)),
    ];

    public static IReadOnlyList<TaskRow> Eight() => [.. Enumerable.Range(1, 8).Select(i =>
        new TaskRow(new CrmTaskId(World.Id(i)), $"C10{i}", i % 2 == 0 ? Canary.HostileName : Canary.LongName, Tier.D, TaskKind.Promise, Canary.LongNote, World.Today, null, i, null))];

    private static ColleagueLoad[] Colleagues(string name) => [.. Enumerable.Range(1, 4).Select(i => new ColleagueLoad(new PersonId(World.Id(20 + i)), name, i))];
}
