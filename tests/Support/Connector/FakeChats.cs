using System.Text.Json;

namespace CrmBot.Support.Connector;

/// <summary>What people see: for each conversation its messages in order, each with its last content.</summary>
public sealed class FakeChats
{
    private readonly Lock _gate = new();
    private readonly List<ChatMessage> _messages = [];
    private int _lastId;

    public IReadOnlyList<ChatMessage> In(string conversationId)
    {
        lock (_gate) return [.. _messages.Where(message => message.ConversationId == conversationId)];
    }

    public IReadOnlyList<ChatMessage> All
    {
        get
        {
            lock (_gate) return [.. _messages];
        }
    }

    /// <summary>Typing is no message: it gets an id but leaves nothing in the chat.</summary>
    internal string Post(string conversationId, JsonElement activity)
    {
        lock (_gate)
        {
            var id = $"m{++_lastId}";
            if (activity.GetProperty("type").GetString() == "message") _messages.Add(new ChatMessage(id, conversationId, activity, Version: 1));
            return id;
        }
    }

    internal bool Update(string conversationId, string id, JsonElement activity) =>
        Change(conversationId, id, at => _messages[at] = new ChatMessage(id, conversationId, activity, _messages[at].Version + 1));

    internal bool Delete(string conversationId, string id) => Change(conversationId, id, _messages.RemoveAt);

    private bool Change(string conversationId, string id, Action<int> change)
    {
        lock (_gate)
        {
            var at = _messages.FindIndex(message => message.Id == id && message.ConversationId == conversationId);
            if (at >= 0) change(at);
            return at >= 0;
        }
    }
}
