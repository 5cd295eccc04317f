using CrmBot.Domain.People;
using CrmBot.Domain.Reminders;
using CrmBot.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace CrmBot.Domain.Tasks;

/// <summary>A manager's word to the owner of a late task (TSK-7). It is sent as a reminder of its own.</summary>
public sealed class CommentOnTask(CrmDbContext database)
{
    public async Task<Outcome<CrmTaskId>> CommentAsync(CrmTaskId id, string? text, Actor actor, DateTime nowUtc, CancellationToken cancellationToken)
    {
        if (text is null)
            return new AnswerNeeded("text");
        var task = await database.TasksOf(actor).AsNoTracking().FirstOrDefaultAsync(t => t.Id == id, cancellationToken);
        if (task is null)
            return new NotFound("task");
        if (task.AssigneeId == actor.Id)
            return new NotYours("task", null);
        var reminder = new Reminder(ReminderId.New(nowUtc), task.TenantId, task.AssigneeId, ReminderKind.Comment, id.Value.ToString(), nowUtc);
        reminder.ConcernTask(id);
        reminder.Say(text, actor.Id);
        database.Reminders.Add(reminder);
        await database.SaveChangesAsync(cancellationToken);
        return id;
    }
}
