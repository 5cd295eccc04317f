namespace CrmBot.Domain.People;

/// <summary>Who is there, and whether they had been out of reach until now.</summary>
public sealed record Encounter(Actor Actor, DateTime? WelcomedUtc, bool CameBack);
