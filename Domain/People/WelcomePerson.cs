using CrmBot.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace CrmBot.Domain.People;

/// <summary>
/// A personal install comes as two activities, sometimes more: whoever calls this first within a minute gets true and
/// greets, the others are silent (TMS-2). A later install is greeted again, since the old chat may be gone.
/// </summary>
public sealed class WelcomePerson(CrmDbContext database)
{
    private static readonly TimeSpan OneInstall = TimeSpan.FromMinutes(1);

    public async Task<bool> MayGreetAsync(Actor actor, DateTime nowUtc, CancellationToken cancellationToken)
    {
        var before = nowUtc - OneInstall;
        var taken = await database.People
            .Where(p => p.Id == actor.Id && (p.WelcomedUtc == null || p.WelcomedUtc < before))
            .ExecuteUpdateAsync(set => set.SetProperty(p => p.WelcomedUtc, nowUtc), cancellationToken);
        return taken == 1;
    }
}
