using CrmBot.Domain.Interactions;

namespace CrmBot.Domain.Summaries;

/// <param name="Due">Due up to Sunday and not closed before Monday, or made early this week; so Done never exceeds it.</param>
/// <param name="OnTime">Of those done, before the last day in time had passed.</param>
public sealed record ContactFigures(int Due, int Done, int OnTime, int Overdue);

/// <summary>What happened with customers, asked for by a task or not; taken-back presses are not in it.</summary>
/// <param name="Satisfaction">Mean of the ratings, 1–5; null without any.</param>
/// <param name="RecordedLate">Written down more than two hours after the contact (CBK-8).</param>
public sealed record ConversationFigures(
    int Contacts,
    IReadOnlyDictionary<ContactChannel, int> ByChannel,
    double? Satisfaction,
    int Ratings,
    IReadOnlyDictionary<Mood, int> Moods,
    int RecordedLate);

/// <param name="Missed">Issues of which a clock ran out in the week, answered since or not.</param>
public sealed record IssueFigures(int Opened, int Closed, int Missed);

/// <param name="Late">Kept too late in the week, or still owed past their day.</param>
public sealed record PromiseFigures(int Kept, int Late);
