namespace CrmBot.Domain.Calls;

/// <summary>The lines after the last step.</summary>
/// <param name="NextStep">Said once for each promise of the call.</param>
/// <param name="NoNextStep">Said instead when there is none.</param>
public sealed record CallClosing(TwoTexts Thanks, TwoTexts NextStep, TwoTexts NoNextStep, TwoTexts Goodbye);
