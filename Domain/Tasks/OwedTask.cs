using CrmBot.Domain.Interactions;

namespace CrmBot.Domain.Tasks;

/// <summary>A task that a rule asks for, before anybody knows whether it exists already.</summary>
public sealed record OwedTask(
    TaskKind Kind,
    string Rule,
    string Occurrence,
    TaskSchedule Schedule,
    string? ScriptId,
    ContactChannel Channel)
{
    public CrmTask For(Customers.Customer customer, People.PersonId assignee, DateTime nowUtc)
    {
        var task = new CrmTask(CrmTaskId.New(nowUtc), customer, Kind, Rule, Occurrence, assignee, nowUtc);
        // The goal of a rule lives in the playbook, where a new version can better it; the task stores only words of its own.
        task.Aim(null, null, ScriptId, Channel);
        task.Schedule(Schedule);
        return task;
    }
}
