using CrmBot.Domain.Interactions;

namespace CrmBot.Domain.Tasks;

/// <summary>The last contact in one line. The text is the company's own and untrusted.</summary>
public sealed record LastContact(DateOnly On, ContactChannel Channel, TouchOutcome Outcome, string? Text);
