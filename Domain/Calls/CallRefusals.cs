namespace CrmBot.Domain.Calls;

/// <summary>The call was saved or dropped; its record stands. Nothing was changed by the press.</summary>
public sealed record CallIsOver(CallSessionId Id, bool WasSaved) : Refusal;

/// <summary>The task has no script: it is logged by a tap or a sentence.</summary>
public sealed record NoScript : Refusal;
