using CrmBot.Domain.People;

namespace CrmBot.Domain.Summaries;

/// <summary>Reps always, others when something was or will be theirs to do.</summary>
public sealed record PersonWeek(PersonId Id, TwoTexts Name, int Due, int Done, int OnTime, int Overdue, int NextWeek);
