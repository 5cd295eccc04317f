using CrmBot.Domain.Grading;
using CrmBot.Domain.Interactions;
using CrmBot.Domain.People;

namespace CrmBot.Domain.Summaries;

internal sealed record TaskCounts(
    PersonId PersonId, int Due, int Done, int OnTime, int Overdue, int PromisesKept, int PromisesLate, int NextWeek);

internal sealed record TierCounts(Tier Tier, int Covered, int All);

internal sealed record ContactCounts(ContactChannel Channel, Mood? Mood, int Real, int Ratings, int? RatingSum, int RecordedLate);

internal sealed record WeekPerson(PersonId Id, string Name, string? EnglishName, PersonRole Role);
