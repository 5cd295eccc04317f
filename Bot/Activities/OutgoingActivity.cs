namespace CrmBot.Bot.Activities;

/// <summary>
/// What the bot says: a text, a card, a file or the typing sign. Never text and card together, as Teams splits such a message in two
/// and gives no id back, so that it could never be updated; an update with both is refused.
/// </summary>
public sealed record OutgoingActivity
{
    private OutgoingActivity(string type) => Type = type;

    public string Type { get; }

    public string? Text { get; private init; }

    /// <summary>plain unless the words are our own, because markdown in a customer's name would be drawn.</summary>
    public string? TextFormat { get; init; }

    /// <summary>A whole Adaptive Card as UTF-8 JSON, passed on unread.</summary>
    public ReadOnlyMemory<byte> Card { get; private init; }

    public FileAttachment? File { get; private init; }

    /// <summary>Stands in the activity feed and on lock screens: no personal data in it.</summary>
    public string? Summary { get; init; }

    /// <summary>Rings in the activity feed.</summary>
    public bool Alerts { get; init; }

    public string? Locale { get; init; }

    /// <summary>People whose <c>&lt;at&gt;name&lt;/at&gt;</c> stands in the text; Teams refuses a mention that does not.</summary>
    public IReadOnlyList<ChannelAccount> Mentions { get; init; } = [];

    public static OutgoingActivity OfText(string text) => new(ActivityTypes.Message) { Text = text, TextFormat = "plain" };

    public static OutgoingActivity OfCard(ReadOnlyMemory<byte> card) => new(ActivityTypes.Message) { Card = card };

    public static OutgoingActivity OfFile(FileAttachment file) => new(ActivityTypes.Message) { File = file };

    public static OutgoingActivity Typing { get; } = new(ActivityTypes.Typing);
}
