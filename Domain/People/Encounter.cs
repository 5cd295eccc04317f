using CrmBot.Domain.Chats;

namespace CrmBot.Domain.People;

/// <summary>Who is there, how their chat stands, and whether they had been out of reach until now.</summary>
public sealed record Encounter(Actor Actor, ChatState Chat, DateTime? WelcomedUtc, bool CameBack);
