namespace CrmBot.Domain.Calls;

/// <summary>The wish of one festival; null exactly when there is none.</summary>
public sealed record GreetingLine(string Festival, GreetingContact Contact, TwoTexts? Text);
