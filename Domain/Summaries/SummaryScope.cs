using CrmBot.Domain.People;

namespace CrmBot.Domain.Summaries;

/// <summary>Which summary is wanted. All null: this week, as wide as the asking person may look.</summary>
/// <param name="AnyDay">Any day of the week meant.</param>
public sealed record SummaryScope(DateOnly? AnyDay = null, TeamId? TeamId = null, PersonId? PersonId = null);
