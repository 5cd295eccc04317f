namespace CrmBot.Support.Connector;

/// <summary>What the fake Connector does with its next call instead of serving it.</summary>
/// <param name="Act">Whether the call takes effect all the same.</param>
public sealed record ScriptedAnswer(int Status, string Body = "", string? RetryAfter = null, bool Act = false, ScriptedAnswer.Ending End = ScriptedAnswer.Ending.Answer)
{
    /// <summary>Where a redirect points to.</summary>
    public string? Location { get; init; }

    public enum Ending
    {
        Answer,
        Drop,
        Hang,
    }

    /// <summary>The connection breaks before anything happened.</summary>
    public static ScriptedAnswer DropBefore { get; } = new(0, End: Ending.Drop);

    /// <summary>The message is posted, and the connection breaks before the answer.</summary>
    public static ScriptedAnswer DropAfter { get; } = new(0, Act: true, End: Ending.Drop);

    /// <summary>No answer until the caller gives up.</summary>
    public static ScriptedAnswer Hang { get; } = new(0, End: Ending.Hang);

    /// <summary>Served, with nothing said about it, as Teams does.</summary>
    public static ScriptedAnswer EmptyBody { get; } = new(202, Act: true);

    /// <summary>Served as ever; for scripts where only a later call goes wrong.</summary>
    public static ScriptedAnswer Serve { get; } = new(201, Body: "*", Act: true);

    public static ScriptedAnswer Of(int status, string? retryAfter = null) => new(status, RetryAfter: retryAfter);

    public static ScriptedAnswer Error(int status, string code) =>
        new(status, $$"""{"error":{"code":"{{code}}","message":"scripted"} }""");
}
