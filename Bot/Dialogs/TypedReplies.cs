using System.Buffers;
using System.Text;
using System.Text.Json;
using CrmBot.Cards.Actions;
using CrmBot.Cards.Grammar;
using CrmBot.Domain.Chats;

namespace CrmBot.Bot.Dialogs;

/// <summary>What can be typed for the newest card, as stored text and back.</summary>
public sealed class TypedReplies
{
    private readonly Dictionary<string, CardAction> actions = new(StringComparer.Ordinal);

    public CardAction? ForKey(string key) => actions.GetValueOrDefault(key);

    public CardAction? ForNumber(int number) => ForKey(number.ToString(System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>The newest card's message; null when there is none, or the channel named none.</summary>
    public string? ActivityId { get; private init; }

    /// <summary>The field that a free sentence would fill.</summary>
    public ITakesText? ForText => ForKey(CardReply.AnyText) as ITakesText;

    /// <summary>The call whose card this is; null when it is none.</summary>
    public Guid? Call => All.OfType<ICallAction>().FirstOrDefault()?.Id;

    public IEnumerable<CardAction> All => actions.Values;

    public static string Write(IReadOnlyList<CardReply> replies)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            var written = new HashSet<string>(StringComparer.Ordinal);
            foreach (var reply in replies.Where(r => written.Add(r.Key)))
            {
                writer.WritePropertyName(reply.Key);
                ActionJson.Write(writer, reply.Action);
            }

            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    public static TypedReplies Read(NewestCard? card)
    {
        var replies = new TypedReplies { ActivityId = card?.ActivityId };
        if (card is null || card.Replies[0] != '{')
            return replies;
        using var document = JsonDocument.Parse(card.Replies);
        foreach (var property in document.RootElement.EnumerateObject())
        {
            if (ActionJson.Read(property.Value) is { } action)
                replies.actions[property.Name] = action;
        }

        return replies;
    }
}
