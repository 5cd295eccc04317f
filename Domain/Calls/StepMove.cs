namespace CrmBot.Domain.Calls;

/// <summary>Where a call goes after an answer.</summary>
/// <param name="Next">Null when the closing follows.</param>
/// <param name="Offer">A form to offer before going on; null when the answer calls for none.</param>
public sealed record StepMove(CallStep? Next, CallOffer? Offer);
