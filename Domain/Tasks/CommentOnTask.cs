using CrmBot.Domain.People;
using CrmBot.Domain.Reminders;
using CrmBot.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace CrmBot.Domain.Tasks;

/// <summary>
/// A manager's word to the owner of a late task (TSK-7). It is sent as a reminder of its own, whose id is the key that the field
/// was shown with: pressed twice, it is told once.
/// </summary>
public sealed class CommentOnTask(CrmDbContext database)
{
    public async Task<Outcome<CrmTaskId>> CommentAsync(CrmTaskId id, ReminderId key, string? text, Actor actor, DateTime nowUtc, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(text))
            return new AnswerNeeded("text");
        var task = await database.TasksOf(actor).AsNoTracking().FirstOrDefaultAsync(t => t.Id == id, cancellationToken);
        if (task is null)
            return new NotFound("task");
        if (task.AssigneeId == actor.Id)
            return new NotYours("task", null);
        if (await database.Reminders.AnyAsync(r => r.Id == key, cancellationToken))
            return id;
        var reminder = new Reminder(key, task.TenantId, task.AssigneeId, ReminderKind.Comment, id.Value.ToString(), nowUtc);
        reminder.ConcernTask(id);
        reminder.Say(text.Trim(), actor.Id);
        database.Reminders.Add(reminder);
        await database.SaveChangesAsync(cancellationToken);
        return id;
    }
}
