using System.Collections.Concurrent;
using CrmBot.Bot.Activities;

namespace CrmBot.Bot.Tests.Activities;

/// <summary>Remembers each turn and answers as the test says.</summary>
public sealed class RecordingTurnHandler : ITurnHandler
{
    public ConcurrentQueue<Turn> Turns { get; } = new();

    public Func<Turn, CancellationToken, ValueTask<TurnAnswer>> Answer { get; set; } = (_, _) => ValueTask.FromResult(TurnAnswer.Accepted);

    public ValueTask<TurnAnswer> HandleAsync(Turn turn, CancellationToken cancellationToken)
    {
        Turns.Enqueue(turn);
        return Answer(turn, cancellationToken);
    }
}
