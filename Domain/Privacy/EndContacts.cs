using CrmBot.Domain.Calls;
using CrmBot.Domain.Customers;
using CrmBot.Domain.Storage;
using CrmBot.Domain.Tasks;
using Microsoft.EntityFrameworkCore;

namespace CrmBot.Domain.Privacy;

/// <summary>
/// Ends all contacts that were on the way to a customer: planned ones are cancelled with the reason, unsent reminders of
/// them withdrawn, a running call is dropped. What we owe them (issues, promises) stays. Changes tracked rows only; the caller saves.
/// </summary>
public sealed class EndContacts(CrmDbContext database, OpenTaskForPress tasks)
{
    public const string DoNotContact = "do-not-contact";

    public async Task<ContactsEnded> EndAsync(CustomerId customer, string reason, DateTime nowUtc, CancellationToken cancellationToken)
    {
        // All of them, since what the caller has just changed is not stored yet.
        var known = await database.Tasks.Where(t => t.CustomerId == customer).ToListAsync(cancellationToken);
        var calls = (await database.CallSessions.Where(c => c.CustomerId == customer).ToListAsync(cancellationToken)).FindAll(c => c.IsOpen);
        var ended = known.FindAll(t => t is { IsOpen: true, IsContact: true });
        foreach (var call in calls)
            Drop(call, known, nowUtc);
        foreach (var task in ended)
            task.Cancel(nowUtc, reason);
        foreach (var id in ended.Select(t => t.Id).Union(calls.Select(c => c.TaskId)))
            await tasks.RefreshOthersAsync(id, cancellationToken);
        return new ContactsEnded(ended.Count, calls.Count > 0);
    }

    private static void Drop(CallSession call, List<CrmTask> known, DateTime nowUtc)
    {
        call.Drop(nowUtc);
        if (known.Find(t => t.Id == call.TaskId) is { State: CrmTaskState.InProgress } task)
            task.LetGo();
    }
}

/// <param name="Contacts">How many planned contacts were cancelled.</param>
/// <param name="HadCall">A guided call was running, and was dropped.</param>
public sealed record ContactsEnded(int Contacts, bool HadCall);
