using CrmBot.Domain.People;

namespace CrmBot.Domain.Privacy;

/// <summary>Who acts in a turn, and when it was received.</summary>
public sealed record Acting(Actor Actor, DateTime NowUtc);
