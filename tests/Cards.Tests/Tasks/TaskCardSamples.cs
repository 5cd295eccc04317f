using CrmBot.Cards.Grammar;
using CrmBot.Cards.Tasks;
using CrmBot.Cards.Tests.Samples;
using CrmBot.Domain;
using CrmBot.Domain.Interactions;
using CrmBot.Domain.Playbooks;
using CrmBot.Domain.Privacy;
using CrmBot.Domain.Tasks;
using static CrmBot.Cards.Tests.Tasks.TaskCardExample;

namespace CrmBot.Cards.Tests.Tasks;

public sealed class TaskCardSamples : ICardSamples
{
    public IEnumerable<(string Name, Func<Language, Card> Make)> Samples =>
    [
        ("due", l => Show(Due(l), l)),
        ("due-first-contact", l => Show(Due(l) with { Promise = null, Last = null, Reason = new CadenceReason(new CalendarInterval(1, 0, 0), null), ByTime = null }, l)),
        ("due-bundle", l => Show(Due(l) with { Also = [new AlsoDue(TaskKind.SpecialCallback, null, l == Language.Chinese ? "生日问候" : "Birthday wishes", World.Today.AddDays(1))] }, l)),
        ("due-special", l => Show(Due(l) with { Kind = TaskKind.SpecialCallback, Occasion = l == Language.Chinese ? "购买一周后" : "One week after purchase", Reason = new EventReason(new TwoTexts("购买一周后", "One week after purchase"), World.Today) }, l)),
        ("late-special", l => Show(Late(l) with { Kind = TaskKind.SpecialCallback, Occasion = l == Language.Chinese ? "购买一周后" : "One week after purchase", Reason = new EventReason(new TwoTexts("购买一周后", "One week after purchase"), World.Today) }, l)),
        ("due-promise", l => Show(Due(l) with { Kind = TaskKind.Promise, Reason = new PromiseReason() }, l)),
        ("due-issue", l => Show(Due(l) with { Kind = TaskKind.Issue, Reason = new IssueReason("W-0031") }, l)),
        ("due-third-try", l => Show(Due(l) with { Attempts = 3 }, l)),
        ("overdue", l => Show(Late(l), l)),
        ("overdue-hostile", l => Show(Hostile(l), l)),
        ("taken-over", l => Show(Due(l) with { AssigneeName = Colleague(l), InCallSince = new DateTime(2026, 11, 23, 9, 41, 0), State = CrmTaskState.InProgress }, l)),
        ("handed-over", l => Show(Late(l) with { AssigneeName = Colleague(l) }, l)),
        ("in-call", l => Show(Due(l) with { InCallSince = World.Now, State = CrmTaskState.InProgress }, l)),
        ("snoozed", l => Show(Due(l) with { SnoozedUntil = new DateTime(2026, 11, 25, 9, 0, 0) }, l)),
        ("done", l => Show(Done(l, TouchOutcome.ReachedWell), l)),
        ("done-call", l => Show(Done(l, TouchOutcome.Told), l)),
        ("done-by-colleague", l => Show(Done(l, TouchOutcome.ReachedWell) with { End = End(TouchOutcome.ReachedWell) with { ByName = Colleague(l), UndoUntil = null } }, l)),
        ("done-hostile", l => Show(Hostile(l) with { State = CrmTaskState.Done, End = End(TouchOutcome.ReachedIssue) with { ByName = Canary.HostileName }, Next = Next with { Why = new BookedReason(), About = Canary.LongNote } }, l)),
        ("skipped", l => Show(Done(l, TouchOutcome.Told) with { State = CrmTaskState.Skipped, End = new TaskEnd(null, null, World.Now, null, null, "away", null) }, l)),
        ("skipped-hostile", l => Show(Hostile(l) with { State = CrmTaskState.Skipped, End = new TaskEnd(null, null, World.Now, null, null, Canary.LongNote, null) }, l)),
        ("cancelled-left-alone", l => Show(Due(l) with { State = CrmTaskState.Cancelled, Day = Day, End = new TaskEnd(null, null, World.Now, null, null, EndContacts.DoNotContact, null) }, l)),
        ("cancelled", l => Show(Due(l) with { State = CrmTaskState.Cancelled, Day = Day }, l)),
        ("no-answer", l => Show(Retry(l, TouchOutcome.NoAnswer), l)),
        ("no-answer-later", l => Show(Retry(l, TouchOutcome.NoAnswer) with { End = End(TouchOutcome.NoAnswer) with { UndoUntil = null }, Attempts = 3 }, l)),
        ("wrong-person", l => Show(Retry(l, TouchOutcome.WrongPerson), l)),
        ("call-back-noted", l => Show(Retry(l, TouchOutcome.CallBack), l)),
    ];

    private static Card Show(TaskCard card, Language language) => TaskCardView.Show(card, language);

    private static TaskCard Done(Language language, TouchOutcome outcome) =>
        Due(language) with { State = CrmTaskState.Done, End = End(outcome), Next = Next, Day = Day };

    private static TaskCard Retry(Language language, TouchOutcome outcome) =>
        Due(language) with { Attempts = 1, End = End(outcome), Day = Day, DueOn = World.Today.AddDays(1), ByTime = new TimeOnly(10, 0) };

    private static string Colleague(Language language) => language == Language.Chinese ? World.Colleague : World.ColleagueEn;
}
