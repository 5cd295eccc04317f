using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using CrmBot.Support.Connector;

namespace CrmBot.Support.App;

/// <summary>A person in the personal chat with the bot: writes, presses, and sees what Teams would show.</summary>
/// <param name="bot">Where this person's activities go.</param>
public sealed class Chatter(FakeConnector connector, Func<HttpClient> bot, string idEnd, string name)
{
    public const string Tenant = "11111111-1111-1111-1111-111111111111";
    public const string BotId = "28:22222222-2222-2222-2222-222222222222";

    private readonly Dictionary<string, (int Version, JsonElement Card)> answered = [];
    private readonly ConcurrentQueue<string> typed = new();
    private readonly ConcurrentQueue<JsonElement> answers = new();
    private int lastId;

    /// <summary>All that this person has written, into the chat or into a field.</summary>
    public IReadOnlyCollection<string> Typed => typed;

    /// <summary>What presses of this person were answered with.</summary>
    public IReadOnlyCollection<JsonElement> Answers => answers;

    public string Locale { get; init; } = "zh-CN";

    public string TenantId { get; init; } = Tenant;

    public string ObjectId => $"00000000-0000-0000-0000-00000000{idEnd}";

    public string ConversationId => TenantId == Tenant ? $"a:{idEnd}" : $"a:{TenantId}:{idEnd}";

    /// <summary>The node that this person's activities reach.</summary>
    public BotHost? Node { get; set; }

    /// <summary>Messages as they stand, oldest first; those that a press has changed in place with what the press answered.</summary>
    public IReadOnlyList<ShownCard> Cards => [.. connector.Chats.In(ConversationId).Where(m => m.Card.ValueKind == JsonValueKind.Object).Select(Shown)];

    public ShownCard Newest => Cards[^1];

    /// <summary>What stands in that card's message by now.</summary>
    public ShownCard Present(ShownCard card) => Cards.First(c => c.MessageId == card.MessageId);

    public int MessageCount => connector.Chats.In(ConversationId).Count;

    public string NextId() => $"f:{idEnd}:{++lastId}";

    /// <summary>Both activities of a personal install.</summary>
    public async Task<ShownCard> InstallAsync()
    {
        await AcceptedAsync(Activity("installationUpdate", a => a["action"] = "add"));
        await AcceptedAsync(Activity("conversationUpdate", a => a["membersAdded"] = new JsonArray(new JsonObject { ["id"] = BotId })));
        return Newest;
    }

    public Task RemoveAsync() => AcceptedAsync(Activity("installationUpdate", a => a["action"] = "remove"));

    /// <returns>The newest card afterwards.</returns>
    public async Task<ShownCard> SayAsync(string text)
    {
        await AcceptedAsync(Message(text));
        return Newest;
    }

    public async Task AcceptedAsync(JsonObject activity)
    {
        using var response = await PostAsync(activity);
        if (!response.IsSuccessStatusCode)
            throw new InvalidOperationException($"{activity["type"]} was answered {response.StatusCode}.");
    }

    /// <summary>Presses the button whose title has this part, on the newest card unless another is named; the answer takes its place.</summary>
    /// <param name="inputs">The card's fields by id, as far as they are filled.</param>
    public async Task<ShownCard> PressAsync(string titlePart, ShownCard? on = null, params (string Id, string Value)[] inputs)
    {
        var card = on ?? Newest;
        using var response = await PostAsync(PressOf(titlePart, card, inputs));
        return await AnsweredAsync(card.MessageId, response);
    }

    /// <summary>The activity of such a press, each time a new one.</summary>
    public JsonObject PressOf(string titlePart, ShownCard card, params (string Id, string Value)[] inputs)
    {
        foreach (var (_, value) in inputs)
            typed.Enqueue(value);
        return Press(card.MessageId, With(card.Button(titlePart), [.. card.InputsFor(titlePart).Where(i => inputs.All(own => own.Id != i.Id)), .. inputs]));
    }

    /// <summary>The same press by a client without Action.Execute: a message, whose answer is an update of the card.</summary>
    public JsonObject SubmitOf(string titlePart, ShownCard card) => Activity("message", a =>
        (a["value"], a["replyToId"]) = (PressOf(titlePart, card)["value"]!["action"]!["data"]!.DeepClone(), card.MessageId));

    public async Task<ShownCard> PressAsync(ShownCard card, JsonObject data)
    {
        using var response = await PostAsync(Press(card.MessageId, data));
        return await AnsweredAsync(card.MessageId, response);
    }

    public async Task<ShownCard> AnsweredAsync(string messageId, HttpResponseMessage response)
    {
        if (response.StatusCode != HttpStatusCode.OK)
            throw new InvalidOperationException($"The press was answered {response.StatusCode}.");
        var answer = await response.Content.ReadFromJsonAsync<JsonElement>();
        if (answer.GetProperty("type").GetString() != "application/vnd.microsoft.card.adaptive")
            throw new InvalidOperationException($"The press was answered with {answer}.");
        var version = connector.Chats.In(ConversationId).FirstOrDefault(m => m.Id == messageId)?.Version ?? 0;
        answered[messageId] = (version, answer.GetProperty("value"));
        answers.Enqueue(answer.GetProperty("value"));
        return new ShownCard(messageId, answer.GetProperty("value"));
    }

    public JsonObject Press(string messageId, JsonObject data) => Activity("invoke", a =>
    {
        a["name"] = "adaptiveCard/action";
        a["replyToId"] = messageId;
        a["value"] = new JsonObject
        {
            ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = data["verb"]?.DeepClone(), ["data"] = data.DeepClone() },
            ["trigger"] = "manual",
        };
    });

    public JsonObject Message(string text, Action<JsonObject>? change = null)
    {
        typed.Enqueue(text);
        return Activity("message", a =>
        {
            a["text"] = text;
            change?.Invoke(a);
        });
    }

    public JsonObject Activity(string type, Action<JsonObject>? change = null)
    {
        var activity = new JsonObject
        {
            ["type"] = type,
            ["id"] = NextId(),
            ["channelId"] = "msteams",
            ["serviceUrl"] = connector.ServiceUrl,
            ["from"] = new JsonObject { ["id"] = $"29:{idEnd}", ["name"] = name, ["aadObjectId"] = ObjectId },
            ["recipient"] = new JsonObject { ["id"] = BotId, ["name"] = "CrmBot" },
            ["conversation"] = new JsonObject { ["id"] = ConversationId, ["tenantId"] = TenantId, ["conversationType"] = "personal" },
            ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = TenantId } },
            ["locale"] = Locale,
        };
        change?.Invoke(activity);
        return activity;
    }

    public Task<HttpResponseMessage> PostAsync(JsonObject activity) =>
        (Node?.Http ?? bot()).PostAsync(new Uri("/api/messages", UriKind.Relative), new StringContent(activity.ToJsonString(), System.Text.Encoding.UTF8, "application/json"));

    private static JsonObject With(JsonElement data, IReadOnlyList<(string Id, string Value)> inputs)
    {
        var filled = JsonObject.Create(data)!.DeepClone().AsObject();
        foreach (var (id, value) in inputs)
            filled[id] = value;
        return filled;
    }

    private ShownCard Shown(ChatMessage message) =>
        answered.TryGetValue(message.Id, out var press) && press.Version == message.Version ? new(message.Id, press.Card) : new(message.Id, message.Card);
}
