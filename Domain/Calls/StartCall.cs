using CrmBot.Domain.People;
using CrmBot.Domain.Playbooks;
using CrmBot.Domain.Privacy;
using CrmBot.Domain.Storage;
using CrmBot.Domain.Tasks;
using CrmBot.Domain.WorkingTime;
using Microsoft.EntityFrameworkCore;

namespace CrmBot.Domain.Calls;

/// <summary>Begins the guided call of a task, or finds the one that was begun: pressed twice, there is still one call.</summary>
public sealed class StartCall(CrmDbContext database, OpenTaskForPress tasks, ScriptLibrary scripts, PlaybookLibrary playbooks, WorkingClocks clocks)
{
    private static readonly Func<CrmDbContext, CrmTaskId, CancellationToken, Task<CallSession?>> FindOpen =
        EF.CompileAsyncQuery((CrmDbContext db, CrmTaskId task, CancellationToken _) => db.CallSessions.AsNoTracking()
            .FirstOrDefault(c => c.TaskId == task && c.State != CallState.Saved && c.State != CallState.Dropped));

    /// <summary>The open call of a task, if it is the actor's; refused with <see cref="ColleagueIsOnIt"/> when it is another's.</summary>
    public async Task<Outcome<CallSessionId?>> FindAsync(CrmTaskId taskId, Actor actor, CancellationToken cancellationToken)
    {
        var call = await FindOpen(database, taskId, cancellationToken);
        if (call is null)
            return (CallSessionId?)null;
        if (call.PersonId == actor.Id)
            return call.Id;
        if (!await database.TasksOf(actor).AnyAsync(t => t.Id == taskId, cancellationToken))
            return new NotFound("task");
        var caller = await database.People.AsNoTracking().SingleAsync(p => p.Id == call.PersonId, cancellationToken);
        return new ColleagueIsOnIt(caller.NameIn(actor.Language), call.StartedUtc);
    }

    public async Task<Outcome<CallSessionId>> StartAsync(CrmTaskId taskId, int rev, Actor actor, DateTime nowUtc, CancellationToken cancellationToken)
    {
        var running = await FindAsync(taskId, actor, cancellationToken);
        if (running.IsRefused)
            return running.Refusal!;
        if (running.Value is { } known)
            return known;
        var opened = await tasks.OpenAsync(taskId, rev, actor, nowUtc, cancellationToken);
        // Another press of the same button may have begun it since we looked.
        if (opened.IsRefused)
            return await FindAsync(taskId, actor, cancellationToken) is { IsRefused: false, Value: { } begun } ? begun : opened.Refusal!;
        var task = opened.Value;
        if (task.ScriptId is not { } scriptId || scripts.Latest(scriptId) is not { } script)
            return new NoScript();
        var call = new CallSession(CallSessionId.New(nowUtc), task, actor.Id, script.Id, script.Version, nowUtc);
        var contact = await database.ShownContactAsync(task.CustomerId, cancellationToken);
        call.Meet(contact?.Id, playbooks.For(task.Customer!.PlaybookId).RecordWithin.After(nowUtc, clocks.Of(actor)));
        database.CallSessions.Add(call);
        task.Begin();
        await tasks.RefreshOthersAsync(taskId, cancellationToken);
        await database.SaveChangesAsync(cancellationToken);
        return call.Id;
    }

    /// <summary>The person's open call that was touched last, for "continue" as a word.</summary>
    public async Task<CallSessionId?> NewestAsync(Actor actor, CancellationToken cancellationToken) =>
        (await database.CallSessions.AsNoTracking()
            .Where(c => c.PersonId == actor.Id && c.State != CallState.Saved && c.State != CallState.Dropped)
            .OrderByDescending(c => c.StartedUtc).FirstOrDefaultAsync(cancellationToken))?.Id;
}
