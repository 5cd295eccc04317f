namespace CrmBot.Domain.Calls;

/// <summary>A circumstance in which a greeting would hurt (BYD-13), and what to do then.</summary>
/// <param name="When">A stable word for the circumstance.</param>
public sealed record GreetingSensitivity(string When, GreetingCaution Do, TwoTexts Reason);
