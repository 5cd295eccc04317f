namespace CrmBot.Bot.Activities;

/// <summary>What goes back in the same HTTP call: a status, and for an invoke its body.</summary>
public readonly record struct TurnAnswer(int Status, InvokeAnswer? Body, IReadOnlyList<OutgoingActivity> Replies)
{
    /// <summary>For anything but an invoke; also for kinds of activity that mean nothing to us.</summary>
    public static TurnAnswer Accepted { get; } = new(StatusCodes.Status200OK, null, []);

    /// <summary>An invoke that nobody here answers.</summary>
    public static TurnAnswer NotImplemented { get; } = new(StatusCodes.Status501NotImplemented, null, []);

    public static TurnAnswer Of(InvokeAnswer body) => new(StatusCodes.Status200OK, body, []);

    /// <summary>Only when <see cref="Turn.ExpectsReplies"/>.</summary>
    public static TurnAnswer With(IReadOnlyList<OutgoingActivity> replies) => new(StatusCodes.Status200OK, null, replies);
}
