using CrmBot.Domain.People;
using CrmBot.Domain.Storage;
using CrmBot.Domain.Tasks;
using Microsoft.EntityFrameworkCore;

namespace CrmBot.Domain.Calls;

/// <summary>Ends a call without a record; the task is open again.</summary>
public sealed class DropCall(CrmDbContext database, OpenTaskForPress tasks)
{
    public async Task<Outcome<CrmTaskId>> DropAsync(CallSessionId id, int rev, Actor actor, DateTime nowUtc, CancellationToken cancellationToken)
    {
        var opened = await database.OpenAsync(id, rev, actor, cancellationToken);
        if (opened.IsRefused)
            return opened.Refusal!;
        opened.Value.Drop(nowUtc);
        var taskId = opened.Value.TaskId;
        var task = await database.Tasks.SingleAsync(t => t.Id == taskId, cancellationToken);
        if (task.State == CrmTaskState.InProgress)
            task.LetGo();
        await tasks.RefreshOthersAsync(taskId, cancellationToken);
        await database.SaveChangesAsync(cancellationToken);
        return taskId;
    }
}
