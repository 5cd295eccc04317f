namespace CrmBot.Domain.Calls;

/// <summary>An answer to choose.</summary>
/// <param name="Value">Stable; stored and compared, never shown.</param>
/// <param name="Stage">The deal stage that the answer shows, as the playbook names it (PIP-1).</param>
/// <param name="Urgency">Urgency of the issue opened in this call: low, medium or high.</param>
/// <param name="Consent">What the customer asks us to stop; takes effect when the call is saved.</param>
public sealed record StepChoice(string Value, TwoTexts Text, string? Stage, string? Urgency, string? Consent);
