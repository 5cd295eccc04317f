using System.Text.Json;

namespace CrmBot.Bot.Activities;

/// <summary>
/// What the channel sends. Nothing is required and kinds stay strings: new kinds, entities and fields reach us before
/// we know them, and a reader that throws makes Teams stop delivering. Fields we never read are left out on purpose.
/// </summary>
public sealed class Activity
{
    public string? Type { get; set; }

    public string? Id { get; set; }

    /// <summary>Which question an invoke asks; see <see cref="InvokeNames"/>.</summary>
    public string? Name { get; set; }

    /// <summary>add or remove, in an installationUpdate.</summary>
    public string? Action { get; set; }

    public string? ChannelId { get; set; }

    public string? ServiceUrl { get; set; }

    public string? DeliveryMode { get; set; }

    public ChannelAccount? From { get; set; }

    public ChannelAccount? Recipient { get; set; }

    public ConversationAccount? Conversation { get; set; }

    public string? Text { get; set; }

    public string? TextFormat { get; set; }

    public string? Locale { get; set; }

    public string? LocalTimezone { get; set; }

    /// <summary>The message whose card was pressed, or which was reacted to.</summary>
    public string? ReplyToId { get; set; }

    public IReadOnlyList<ChannelAccount>? MembersAdded { get; set; }

    public IReadOnlyList<ChannelAccount>? MembersRemoved { get; set; }

    public IReadOnlyList<Reaction>? ReactionsAdded { get; set; }

    public IReadOnlyList<Reaction>? ReactionsRemoved { get; set; }

    public JsonElement Attachments { get; set; }

    public JsonElement Entities { get; set; }

    public JsonElement ChannelData { get; set; }

    public JsonElement Value { get; set; }

    public bool IsMessage => Type == ActivityTypes.Message;

    public bool IsInvoke => Type == ActivityTypes.Invoke;

    /// <summary>The sender wants our messages in the HTTP answer; never so for an invoke, which has an answer of its own.</summary>
    public bool ExpectsReplies => !IsInvoke && DeliveryMode == "expectReplies";
}
