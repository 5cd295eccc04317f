using System.Collections.Concurrent;

namespace CrmBot.Bot.Dialogs;

/// <summary>
/// Messages which this process is answering or has answered lately: their repeats are silent. What must hold beyond the
/// process is stored with its effect (<see cref="Domain.Chats.HandledActivity"/>).
/// </summary>
public sealed class RecentMessages(TimeProvider time)
{
    private static readonly TimeSpan KeepFor = TimeSpan.FromMinutes(15);
    private const int Most = 50_000;

    private readonly ConcurrentDictionary<(string Conversation, string Activity), long> seen = new();
    private long sweptAt;

    // The dictionary's own count stops everybody for a moment.
    private int count;

    /// <summary>False when it was here before.</summary>
    public bool TryBegin(string conversation, string activity)
    {
        var now = time.GetTimestamp();
        if (Volatile.Read(ref count) > Most || time.GetElapsedTime(Interlocked.Read(ref sweptAt), now) > KeepFor)
            Sweep(now);
        if (!seen.TryAdd((conversation, activity), now))
            return false;
        Interlocked.Increment(ref count);
        return true;
    }

    /// <summary>It was not answered: the next delivery may try again.</summary>
    public void Forget(string conversation, string activity)
    {
        if (seen.TryRemove((conversation, activity), out _))
            Interlocked.Decrement(ref count);
    }

    private void Sweep(long now)
    {
        Interlocked.Exchange(ref sweptAt, now);
        foreach (var (key, at) in seen)
        {
            if (time.GetElapsedTime(at, now) > KeepFor)
                Forget(key.Conversation, key.Activity);
        }
    }
}
