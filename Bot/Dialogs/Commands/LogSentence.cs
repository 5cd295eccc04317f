using CrmBot.Domain.Interactions;

namespace CrmBot.Bot.Dialogs.Commands;

/// <summary>What one sentence says about a contact (CBK-7).</summary>
/// <param name="Content">The facts; mood and satisfaction have their own fields. May be empty.</param>
/// <param name="Satisfaction">1 to 5.</param>
public sealed record LogSentence(
    ContactChannel Channel,
    string CustomerQuery,
    string Content,
    LogPromise? Promise,
    Mood? Mood,
    int? Satisfaction);
