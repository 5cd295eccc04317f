using System.Collections.Concurrent;
using CrmBot.Bot.Options;
using Microsoft.Extensions.Options;

namespace CrmBot.Bot.Dialogs;

/// <summary>
/// Nobody takes the bot for himself: so many turns a person and minute, a burst at once. Kept in this process; the limiters
/// of System.Threading.RateLimiting read a clock of their own, which no test can move.
/// </summary>
public sealed class PersonPace(IOptions<BotOptions> options, TimeProvider time)
{
    /// <summary>People who are remembered at most; who has been quiet is as good as new and forgotten first.</summary>
    public const int Most = 20_000;

    private static readonly TimeSpan TellAgainAfter = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<(string Tenant, string Person), Pace> paces = new();
    private readonly TimeSpan perTurn = options.Value.TurnsPerMinute > 0 ? TimeSpan.FromMinutes(1) / options.Value.TurnsPerMinute : TimeSpan.Zero;
    private readonly TimeSpan credit = options.Value.TurnsPerMinute > 0 ? TimeSpan.FromMinutes(1) / options.Value.TurnsPerMinute * options.Value.TurnBurst : TimeSpan.Zero;

    public int Remembered => paces.Count;

    /// <summary>May this turn have its effect? It counts only then.</summary>
    public bool Allows(string tenant, string person)
    {
        if (perTurn == TimeSpan.Zero)
            return true;
        var now = Now();
        var pace = Of((tenant, person), now);
        lock (pace)
        {
            var spentUntil = (pace.SpentUntil > now ? pace.SpentUntil : now) + perTurn;
            if (spentUntil - now > credit)
                return false;
            pace.SpentUntil = spentUntil;
            return true;
        }
    }

    /// <summary>Once a minute somebody who is too fast is told so.</summary>
    public bool IsToBeTold(string tenant, string person)
    {
        var now = Now();
        var pace = Of((tenant, person), now);
        lock (pace)
        {
            if (now < pace.ToldAt + TellAgainAfter)
                return false;
            pace.ToldAt = now;
            return true;
        }
    }

    // Not the time of day: a clock that is set back an hour would shut people out for that hour.
    private TimeSpan Now() => time.GetElapsedTime(0);

    private Pace Of((string Tenant, string Person) who, TimeSpan now)
    {
        if (paces.TryGetValue(who, out var pace))
            return pace;
        if (paces.Count >= Most)
            Forget(now);
        return paces.GetOrAdd(who, _ => new Pace());
    }

    private void Forget(TimeSpan now)
    {
        foreach (var (who, pace) in paces)
        {
            if (pace.SpentUntil <= now && (pace.ToldAt is not { } told || told + TellAgainAfter <= now))
                paces.TryRemove(who, out _);
        }

        // So many at once are no people. Memory is what must hold.
        if (paces.Count >= Most)
            paces.Clear();
    }

    private sealed class Pace
    {
        /// <summary>Until then the turns taken so far would have lasted at the allowed pace.</summary>
        public TimeSpan SpentUntil { get; set; }

        public TimeSpan? ToldAt { get; set; }
    }
}
