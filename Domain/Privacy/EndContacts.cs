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
    public const string Restricted = "restrict";
    public const string Erased = "erase";

    public async Task<ContactsEnded> EndAsync(CustomerId customer, string reason, DateTime nowUtc, CancellationToken cancellationToken)
    {
        var hadCall = await DropCallsAsync(customer, nowUtc, cancellationToken);
        var ended = (await TasksAsync(customer, cancellationToken)).FindAll(t => t is { IsOpen: true, IsContact: true });
        foreach (var task in ended)
        {
            task.Cancel(nowUtc, reason);
            await tasks.RefreshOthersAsync(task.Id, cancellationToken);
        }

        return new ContactsEnded(ended.Count, hadCall);
    }

    /// <returns>Whether there was one.</returns>
    public async Task<bool> DropCallsAsync(CustomerId customer, DateTime nowUtc, CancellationToken cancellationToken)
    {
        var calls = (await database.CallSessions.Where(c => c.CustomerId == customer).ToListAsync(cancellationToken)).FindAll(c => c.IsOpen);
        if (calls.Count == 0)
            return false;
        var known = await TasksAsync(customer, cancellationToken);
        foreach (var call in calls)
        {
            call.Drop(nowUtc);
            if (known.Find(t => t.Id == call.TaskId) is { State: CrmTaskState.InProgress } task)
                task.LetGo();
            await tasks.RefreshOthersAsync(call.TaskId, cancellationToken);
        }

        return true;
    }

    // All of them, since what the caller has just changed is not stored yet.
    private Task<List<CrmTask>> TasksAsync(CustomerId customer, CancellationToken cancellationToken) =>
        database.Tasks.Where(t => t.CustomerId == customer).ToListAsync(cancellationToken);
}

/// <param name="Contacts">How many planned contacts were cancelled.</param>
/// <param name="HadCall">A guided call was running, and was dropped.</param>
public sealed record ContactsEnded(int Contacts, bool HadCall);
