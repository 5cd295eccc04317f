namespace CrmBot.Domain.Interactions;

/// <summary>The one-tap rules of BYD-1.</summary>
public static class OneTap
{
    /// <summary>How long a press can be taken back.</summary>
    public static readonly TimeSpan UndoFor = TimeSpan.FromMinutes(10);

    /// <summary>So many calls without an answer, then another channel is suggested.</summary>
    public const int MaxAttempts = 3;
}
