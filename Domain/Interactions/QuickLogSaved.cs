using CrmBot.Domain.Customers;
using CrmBot.Domain.Tasks;

namespace CrmBot.Domain.Interactions;

/// <summary>What a quick log has written, for the card that takes the proposal's place.</summary>
/// <param name="Answered">The task that it settled; its card is done.</param>
/// <param name="NextOn">The next contact with the customer; null: none is planned.</param>
/// <param name="UndoUntil">Local time of the actor.</param>
public sealed record QuickLogSaved(
    InteractionId Id,
    CustomerId CustomerId,
    string CustomerNumber,
    string CustomerName,
    CrmTaskId? Answered,
    string? Promise,
    DateOnly? PromiseDueOn,
    DateOnly? NextOn,
    DateTime UndoUntil);
