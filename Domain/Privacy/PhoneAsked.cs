namespace CrmBot.Domain.Privacy;

/// <param name="Number">The customer's, "C002".</param>
public sealed record PhoneAsked(string Number);
