namespace CrmBot.Bot.Dialogs;

/// <summary>
/// Messages which this process is answering or has answered lately, the last 10,000 at least or those of the last
/// 15 minutes, whichever are fewer: their repeats are silent. What must hold beyond that is stored with its effect
/// (<see cref="Domain.Chats.HandledActivity"/>).
/// </summary>
public sealed class RecentMessages(TimeProvider time)
{
    private static readonly TimeSpan KeepFor = TimeSpan.FromMinutes(15);
    private const int Most = 10_000;

    private readonly Lock gate = new();

    // Two halves: the older one is thrown away whole, so that no message pays for looking through the others.
    private HashSet<(string Conversation, string Activity)> newer = [];
    private HashSet<(string Conversation, string Activity)> older = [];
    private long newerSince = time.GetTimestamp();

    /// <summary>False when it was here before.</summary>
    public bool TryBegin(string conversation, string activity)
    {
        lock (gate)
        {
            if (newer.Count >= Most || time.GetElapsedTime(newerSince) > KeepFor)
            {
                (older, newer) = (newer, []);
                newerSince = time.GetTimestamp();
            }

            return !older.Contains((conversation, activity)) && newer.Add((conversation, activity));
        }
    }

    /// <summary>It was not answered: the next delivery may try again.</summary>
    public void Forget(string conversation, string activity)
    {
        lock (gate)
        {
            newer.Remove((conversation, activity));
            older.Remove((conversation, activity));
        }
    }
}
