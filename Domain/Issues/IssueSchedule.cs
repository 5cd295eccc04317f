using CrmBot.Domain.Playbooks;
using CrmBot.Domain.Tasks;
using CrmBot.Domain.WorkingTime;

namespace CrmBot.Domain.Issues;

/// <summary>When an issue's task is due: at the end of its running clock. Pure.</summary>
internal static class IssueSchedule
{
    /// <summary>
    /// The owner is reminded when the playbook's last warning share of the clock is used (BYD-8) and not at its end, where
    /// the alarm comes anyway. A share that has passed already reminds nobody.
    /// </summary>
    public static TaskSchedule Of(DateTime receivedUtc, DateTime dueUtc, Escalation escalation, WorkingClock clock, DateTime nowUtc)
    {
        var at = ContactSchedule.AtMoment(dueUtc, clock.LocalDay(dueUtc), clock);
        if (escalation.IssueWarnPercents is not [.., var last])
            return at with { RemindUtc = null };
        var warnUtc = receivedUtc + ((dueUtc - receivedUtc) * (last / 100.0));
        return at with { RemindUtc = warnUtc > nowUtc ? warnUtc : null };
    }
}
