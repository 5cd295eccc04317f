using System.Collections.Concurrent;

namespace CrmBot.Bot.Connector;

/// <summary>
/// How fast messages leave that nobody waits for, so that Teams refuses none (TSK-9). It takes from a bot in one chat 7 in a
/// second, 8 in two, 60 in thirty and 1,800 in an hour, and 50 calls a second in one tenant. Answers to a person count in
/// their chat and are never held back. Kept in this process, so each limit is less than half of Teams': two nodes that know
/// nothing of each other stay below it and leave some for answers (in a tenant 10 a second, in a chat 1).
/// </summary>
/// <param name="perSecond">Turns that one tenant gets in a second; 0: as many as it likes.</param>
public sealed class SendPace(TimeProvider time, int perSecond) : IDisposable
{
    /// <summary>Sends under way at the same time, of all tenants.</summary>
    public const int AtOnce = 8;

    /// <summary>Chats that are remembered before those are forgotten which have been silent for <see cref="Silence"/>.</summary>
    public const int ManyChats = 10_000;

    /// <summary>A chat that has had enough is left alone for at least so long, also by a node that does not know why.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(30);
    private static readonly Limit[] OfChat = [new(3, Pause), new(25, Silence), new(750, TimeSpan.FromHours(1))];
    private readonly Limit[] ofTenant = perSecond > 0 ? [new(perSecond, TimeSpan.FromSeconds(1))] : [];

    private readonly SemaphoreSlim places = new(AtOnce);
    private readonly ConcurrentDictionary<string, Track> chats = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Track> tenants = new(StringComparer.Ordinal);

    public int Remembered => chats.Count;

    /// <summary>A tenant's turns are limited, so that much takes its time.</summary>
    public bool HasLimit => perSecond > 0;

    /// <summary>
    /// A call into that chat leaves now, whoever has asked for it. It counts as long as it is under way, and from its end on for
    /// the time of a limit: when the channel counts it, nobody here knows.
    /// </summary>
    public IDisposable Enter(string conversationId)
    {
        if (chats.Count >= ManyChats && !chats.ContainsKey(conversationId))
            ForgetSilent();
        var chat = chats.GetOrAdd(conversationId, static _ => new Track(OfChat));
        chat.Enter();
        return new Passage(this, chat);
    }

    /// <returns>Zero: one more message may be pushed into the chat now.</returns>
    public TimeSpan UntilRoomIn(string conversationId) => chats.TryGetValue(conversationId, out var chat) ? chat.UntilRoom(Now) : TimeSpan.Zero;

    /// <summary>
    /// The tenant's next turn, and one of the places of those who send at once. Whoever waits for a turn keeps no place from the
    /// other tenants, and whoever has one sends without another wait.
    /// </summary>
    public async Task<Place> TakeTurnAsync(string tenantId, CancellationToken cancellationToken)
    {
        while (true)
        {
            await places.WaitAsync(cancellationToken);
            var wait = OfTheTenant(tenantId).TryAdd(Now);
            if (wait == TimeSpan.Zero)
                return new Place(places);
            places.Release();
            await Task.Delay(wait, time, cancellationToken);
        }
    }

    /// <returns>Whether the tenant's next turn was there at once; it takes no place.</returns>
    public bool TryTakeTurn(string tenantId) => OfTheTenant(tenantId).TryAdd(Now) == TimeSpan.Zero;

    /// <summary>A place alone, for what leads to messages but is none.</summary>
    public async Task<Place> TakePlaceAsync(CancellationToken cancellationToken)
    {
        await places.WaitAsync(cancellationToken);
        return new Place(places);
    }

    public void Dispose() => places.Dispose();

    // A clock that is set moves no pace.
    private TimeSpan Now => time.GetElapsedTime(0);

    private Track OfTheTenant(string tenantId) => tenants.GetOrAdd(tenantId, _ => new Track(ofTenant));

    private void ForgetSilent()
    {
        foreach (var (id, chat) in chats)
        {
            if (chat.IsSilentSince(Now - Silence))
                chats.TryRemove(id, out _);
        }
    }

    public sealed class Place(SemaphoreSlim places) : IDisposable
    {
        public void Dispose() => places.Release();
    }

    private sealed class Passage(SendPace pace, Track chat) : IDisposable
    {
        public void Dispose() => chat.Leave(pace.Now);
    }

    private sealed record Limit(int Count, TimeSpan Within);

    /// <summary>What goes one way now, and when the last messages did, as many as its longest limit counts.</summary>
    private sealed class Track(Limit[] limits)
    {
        private readonly Lock gate = new();
        private readonly List<TimeSpan> moments = [];
        private int underWay;

        public void Enter()
        {
            lock (gate) underWay++;
        }

        public void Leave(TimeSpan now)
        {
            lock (gate)
            {
                underWay--;
                Note(now);
            }
        }

        /// <returns>Zero: counted. Otherwise it may be tried again after that time.</returns>
        public TimeSpan TryAdd(TimeSpan now)
        {
            lock (gate)
            {
                var wait = Wait(now);
                if (wait == TimeSpan.Zero)
                    Note(now);
                return wait;
            }
        }

        public TimeSpan UntilRoom(TimeSpan now)
        {
            lock (gate) return Wait(now);
        }

        public bool IsSilentSince(TimeSpan moment)
        {
            lock (gate) return underWay == 0 && (moments.Count == 0 || moments[^1] <= moment);
        }

        private TimeSpan Wait(TimeSpan now)
        {
            var free = now;
            foreach (var limit in limits)
            {
                var left = limit.Count - underWay;
                if (left > moments.Count)
                    continue;
                var until = limit.Within + (left > 0 ? moments[^left] : now);
                if (until > free)
                    free = until;
            }

            return free - now;
        }

        private void Note(TimeSpan now)
        {
            if (limits.Length == 0)
                return;
            if (moments.Count == limits[^1].Count)
                moments.RemoveAt(0);
            moments.Add(now);
        }
    }
}
