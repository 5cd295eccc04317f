using CrmBot.Domain.Customers;
using CrmBot.Domain.Grading;

namespace CrmBot.Domain.Interactions;

/// <summary>What OK would write (BYD-16); nothing is written yet. Names in the reader's language.</summary>
/// <param name="Key">Made once; the card gives it back, so a second OK writes nothing.</param>
/// <param name="Answers">The contact task that this contact settles, in the task's words; null: none is due.</param>
/// <param name="NextOn">When the next contact of the cadence would be due; null: the tier has none.</param>
public sealed record QuickLogProposal(
    Guid Key,
    CustomerId CustomerId,
    string CustomerNumber,
    string CustomerName,
    Tier Tier,
    QuickLogEntry Entry,
    AnsweredTask? Answers,
    DateOnly? NextOn);

/// <param name="About">Null: the plain callback of the tier.</param>
public sealed record AnsweredTask(Tasks.TaskKind Kind, string? About, DateOnly DueOn);
