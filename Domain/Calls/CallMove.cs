namespace CrmBot.Domain.Calls;

/// <summary>The call has moved; the answer may offer a form to open before going on.</summary>
public sealed record CallMove(CallSessionId Id, CallOffer? Offer);
