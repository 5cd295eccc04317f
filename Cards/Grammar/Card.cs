using CrmBot.Cards.Actions;
using CrmBot.Cards.Elements;
using CrmBot.Domain;

namespace CrmBot.Cards.Grammar;

/// <summary>A card ready to be shown.</summary>
/// <param name="Replies">What can be typed instead of pressing, most specific first (BYD-19).</param>
/// <param name="Summary">The line that a phone shows in its notification: number, tier, what; never a name (BYD-18).</param>
public sealed record Card(AdaptiveCard Content, IReadOnlyList<CardReply> Replies, string Summary)
{
    /// <summary>What it says no to; null on every other card.</summary>
    public Refusal? Refusal { get; init; }

    public ReadOnlyMemory<byte> ToUtf8() => CardJson.ToUtf8(Content);

    /// <summary>The same card with a word on top: why it is not what was asked for, or what was just done.</summary>
    public Card WithNotice(string what, string? consequence = null)
    {
        Element[] lines = consequence is null
            ? [new RichText(new TextRun(what, IsBold: true))]
            : [new RichText(new TextRun(what, IsBold: true)), new RichText(new TextRun(consequence)) { Spacing = Spacing.None }];
        var strip = new Container(lines) { Style = ContainerStyle.Emphasis, Bleeds = true };
        return this with { Content = Content with { Body = [strip, .. Content.Body], Speak = $"{what} {Content.Speak}", FallbackText = $"{what} {Content.FallbackText}" } };
    }
}

/// <param name="Key">"1" to "9", a word in lower case, or <see cref="AnyText"/>.</param>
public sealed record CardReply(string Key, CardAction Action)
{
    /// <summary>Any sentence which is no command: it fills the action's text field.</summary>
    public const string AnyText = "*";
}
