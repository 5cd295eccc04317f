using CrmBot.Cards.Grammar;
using CrmBot.Cards.Reminders;
using CrmBot.Cards.Tests.Samples;
using CrmBot.Cards.Tests.Tasks;
using CrmBot.Domain;
using CrmBot.Domain.Tasks;

namespace CrmBot.Cards.Tests.Reminders;

public sealed class ReminderSamples : ICardSamples
{
    public IEnumerable<(string Name, Func<Language, Card> Make)> Samples =>
    [
        ("digest", l => ReminderViews.Digest(TaskMenuSamples.Rows(l == Language.Chinese ? World.Company : World.CompanyEn), World.Today, l)),
        ("digest-hostile", l => ReminderViews.Digest([.. TaskMenuSamples.Eight(), .. TaskMenuSamples.Rows(Canary.HostileName)], World.Today, l)),
        ("escalation", l => ReminderViews.Escalation(Assigned(TaskCardExample.Late(l), Colleague(l)), l)),
        ("escalation-hostile", l => ReminderViews.Escalation(Assigned(TaskCardExample.Hostile(l), Canary.HostileName), l)),
        ("comment-field", l => ReminderViews.CommentField(Assigned(TaskCardExample.Late(l), Colleague(l)), Guid.Empty, null, l)),
        ("comment-sent", l => ReminderViews.CommentSent(Assigned(TaskCardExample.Late(l), Colleague(l)), l)),
        ("comment", l => ReminderViews.Comment(TaskCardExample.Due(l), l == Language.Chinese ? World.Manager : World.ManagerEn, l == Language.Chinese ? "今天能打吗？" : "Can you call today?", l)),
        ("comment-hostile", l => ReminderViews.Comment(TaskCardExample.Hostile(l), Canary.HostileName, Canary.LongNote, l)),
        ("unreachable", l => ReminderViews.RepUnreachable(Colleague(l), l)),
        ("moved", l => ReminderViews.Moved(l == Language.Chinese ? "C002 · B级客户，今天该回访" : "C002 · B-tier callback due today", l)),
    ];

    private static TaskCard Assigned(TaskCard card, string name) => card with { AssigneeName = name };

    private static string Colleague(Language language) => language == Language.Chinese ? World.Colleague : World.ColleagueEn;
}
