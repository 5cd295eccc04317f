namespace CrmBot.Domain.Summaries;

/// <summary>A week of a person, a team or the company (SUM-1), flat, with names in both languages.</summary>
/// <param name="Scope">What to ask for again to get this very summary or its rows.</param>
/// <param name="Name">Of the person or team; null: the whole company.</param>
/// <param name="NeedsYouFirst">Exceptions, the gravest first (BYD-15); empty in a good week.</param>
/// <param name="Overdue">The longest overdue, at most eight; how many there are stands in <see cref="ContactFigures.Overdue"/>.</param>
public sealed record WeeklySummary(
    SummaryScope Scope,
    TwoTexts? Name,
    SummaryPeriod Period,
    IReadOnlyList<SummaryConcern> NeedsYouFirst,
    ContactFigures Contacts,
    IReadOnlyList<PersonWeek> People,
    IReadOnlyList<TierCoverage> Coverage,
    ConversationFigures Conversations,
    IssueFigures Issues,
    PromiseFigures Promises,
    int NextWeek,
    IReadOnlyList<SummaryRow> Overdue);
