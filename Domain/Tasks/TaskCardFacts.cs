using CrmBot.Domain.Interactions;
using CrmBot.Domain.People;
using CrmBot.Domain.WorkingTime;

namespace CrmBot.Domain.Tasks;

/// <summary>What was read for one card.</summary>
/// <param name="Open">The customer's open tasks, soonest first.</param>
/// <param name="Contacts">The latest contacts, newest first, undone ones left out.</param>
/// <param name="Clock">The reader's.</param>
/// <param name="AssigneeClock">Days of the task are in the assignee's zone.</param>
internal sealed record TaskCardFacts(
    TaskCards.Row Row,
    IReadOnlyList<CrmTask> Open,
    IReadOnlyList<Interaction> Contacts,
    Actor Reader,
    DateTime NowUtc,
    WorkingClock Clock,
    WorkingClock AssigneeClock)
{
    public Language Language => Reader.Language;

    public DateOnly Today => AssigneeClock.LocalDay(NowUtc);

    public DateTime Local(DateTime utc) => Clock.LocalDay(utc).ToDateTime(Clock.LocalTime(utc));
}
