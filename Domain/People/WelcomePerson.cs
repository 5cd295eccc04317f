using CrmBot.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace CrmBot.Domain.People;

/// <summary>
/// A personal install comes as two activities, in either order: whichever is first greets, the other is silent (TMS-2).
/// A later install greets again, since the chat may have been emptied; the change of members alone does not.
/// </summary>
public sealed class WelcomePerson(CrmDbContext database)
{
    private static readonly TimeSpan BetweenInstalls = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan AfterAnInstall = TimeSpan.FromMinutes(1);

    /// <param name="isInstall">The install itself, as against the change of members that goes with it.</param>
    public async Task<bool> MayGreetAsync(Actor actor, bool isInstall, DateTime nowUtc, CancellationToken cancellationToken)
    {
        var before = nowUtc - (isInstall ? BetweenInstalls : AfterAnInstall);
        var taken = await database.People
            .Where(p => p.Id == actor.Id && (p.WelcomedUtc == null || p.WelcomedUtc < before))
            .ExecuteUpdateAsync(set => set.SetProperty(p => p.WelcomedUtc, nowUtc), cancellationToken);
        return taken == 1;
    }

    /// <summary>The greeting did not arrive: the next install greets, however soon it comes.</summary>
    public Task NotGreetedAsync(Actor actor, CancellationToken cancellationToken) => database.People
        .Where(p => p.Id == actor.Id)
        .ExecuteUpdateAsync(set => set.SetProperty(p => p.WelcomedUtc, (DateTime?)null), cancellationToken);
}
