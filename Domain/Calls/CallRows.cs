using CrmBot.Domain.People;
using CrmBot.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace CrmBot.Domain.Calls;

/// <summary>The queries that the calls share, compiled once.</summary>
internal static class CallRows
{
    public static readonly Func<CrmDbContext, CallSessionId, CancellationToken, Task<CallSession?>> Find =
        EF.CompileAsyncQuery((CrmDbContext db, CallSessionId id, CancellationToken _) =>
            db.CallSessions.Include(c => c.Answers).FirstOrDefault(c => c.Id == id));

    /// <summary>The call for a press: the person's own, still open, at the card's state.</summary>
    public static async Task<Outcome<CallSession>> OpenAsync(this CrmDbContext database, CallSessionId id, int rev, Actor actor, CancellationToken cancellationToken)
    {
        var call = await Find(database, id, cancellationToken);
        if (call is null || call.PersonId != actor.Id)
            return new NotFound("call");
        if (!call.IsOpen)
            return new CallIsOver(id, call.State == CallState.Saved);
        return rev == call.Version ? call : new OutOfDate();
    }
}
