using CrmBot.Domain.Calls;
using CrmBot.Domain.Customers;
using CrmBot.Domain.People;
using CrmBot.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace CrmBot.Domain.Issues;

/// <summary>
/// The issue that a person has begun to tell: one for each customer, and one for each call. It begins in the save of what led
/// to it, an answer of a call or a tap, so that there is never the one without the other.
/// </summary>
public sealed class HalfToldIssues(CrmDbContext database)
{
    /// <summary>A draft outside a call that was left lying longer is told anew: its moment of receipt would start the clocks too early.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromHours(12);

    /// <summary>The one to go on with, or a new one. The caller saves.</summary>
    public async Task<IssueDraft> OpenAsync(CustomerId customer, CallSessionId? call, PersonId person, DateTime nowUtc, CancellationToken cancellationToken)
    {
        var known = await database.IssueDrafts
            .Where(d => d.PersonId == person && !d.IsCancelled && d.IssueId == null && d.CustomerId == customer && d.CallSessionId == call)
            .OrderByDescending(d => d.ReceivedUtc).FirstOrDefaultAsync(cancellationToken);
        if (known is not null && (call is not null || known.ReceivedUtc + Fresh > nowUtc))
            return known;
        var draft = new IssueDraft(IssueDraftId.New(nowUtc), person, customer, call, nowUtc);
        if (known is not null)
        {
            draft.Tell(known.Description);
            known.Cancel();
        }

        database.IssueDrafts.Add(draft);
        return draft;
    }
}
