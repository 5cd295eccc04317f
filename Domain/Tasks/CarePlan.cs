using CrmBot.Domain.People;
using CrmBot.Domain.Playbooks;
using CrmBot.Domain.WorkingTime;

namespace CrmBot.Domain.Tasks;

/// <summary>
/// What a playbook owes a customer now (TSK-2): the tier's callback of the sales role, whose holder is the owner, and the
/// callbacks after signing and purchase. Pure, so the same inputs always give the same tasks. Contacts of roles which
/// nobody in the care team holds are not planned.
/// </summary>
public static class CarePlan
{
    /// <summary>An event's callback whose last day lies further back than this is history and not work.</summary>
    private const int DaysOfGrace = 7;

    public static IEnumerable<OwedTask> Owed(Playbook playbook, CareFacts facts, DateOnly today, WorkingClock clock, Func<DateOnly, int> load, int contactsPerDay)
    {
        foreach (var special in Specials(playbook, facts, today, clock))
            yield return special;
        if (SalesCallback(playbook, facts.Tier) is { } cadence)
            yield return Cadence(playbook, facts.Tier, cadence, facts.LastContactOn ?? facts.CreatedOn, facts.TierSince, today, clock, load, contactsPerDay);
    }

    public static Cadence? SalesCallback(Playbook playbook, Grading.Tier tier) =>
        playbook.Find(tier)?.Cadences.FirstOrDefault(c => c is { Kind: CadenceKind.Callback, Role: CareRole.Sales });

    /// <param name="from">The last contact, or the day from which the interval counts.</param>
    /// <param name="tierSince">When it changed to the tier; null: it always had it, or the contact is newer.</param>
    public static OwedTask Cadence(
        Playbook playbook, Grading.Tier tier, Cadence cadence, DateOnly from, DateOnly? tierSince, DateOnly today, WorkingClock clock, Func<DateOnly, int> load, int contactsPerDay) =>
        new(TaskKind.TierCallback,
            TaskRules.Cadence(playbook.Id, tier, cadence.Id),
            Occurrence(from),
            ContactSchedule.ForCadence(cadence, from, tierSince, today, clock, load, contactsPerDay),
            cadence.ScriptId,
            cadence.Channels[0]);

    private static IEnumerable<OwedTask> Specials(Playbook playbook, CareFacts facts, DateOnly today, WorkingClock clock)
    {
        foreach (var special in playbook.Specials)
        {
            foreach (var (occurrence, day) in Events(special.Trigger, facts))
            {
                var schedule = ContactSchedule.ForSpecial(special.Due, day, clock);
                if (schedule.LatestOn.AddDays(DaysOfGrace) >= today)
                {
                    yield return new OwedTask(
                        TaskKind.SpecialCallback, TaskRules.Special(playbook.Id, special.Id), occurrence, schedule,
                        special.ScriptId, special.Channels[0]);
                }
            }
        }
    }

    private static IEnumerable<(string Occurrence, DateOnly Day)> Events(SpecialTrigger trigger, CareFacts facts) => trigger switch
    {
        SpecialTrigger.ContractSigned when facts.SignedOn is { } signed => [(Occurrence(signed), signed)],
        SpecialTrigger.Purchase => facts.Purchases.Select(p => (p.Id.Value.ToString(), p.On)),
        _ => [],
    };

    private static string Occurrence(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
