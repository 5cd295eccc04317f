namespace CrmBot.Domain.Calls;

/// <summary>Help beside a step; hidden when one of its blanks cannot be filled.</summary>
public sealed record StepHint(StepHintKind Kind, TwoTexts Text);
