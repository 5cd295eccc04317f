namespace CrmBot.Cards.Actions;

/// <param name="Week">The Monday, yyyy-MM-dd; null: this week.</param>
/// <param name="PersonId">Null: all whom the reader may see.</param>
public sealed record ShowSummary(string? Week = null, Guid? PersonId = null) : CardAction;

/// <param name="Figure">Name of the figure whose rows are asked for.</param>
public sealed record ShowSummaryRows(string Figure, string? Week = null, Guid? PersonId = null, string? Tier = null, int Page = 1) : CardAction;
