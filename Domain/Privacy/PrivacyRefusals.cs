using CrmBot.Domain.Customers;

namespace CrmBot.Domain.Privacy;

/// <summary>The contact may not be contacted, so nobody needs their number.</summary>
public sealed record ContactBarred(ContactBar Bar) : Refusal;

/// <summary>The customer has no contact on file: there is nobody whose data it could be about.</summary>
public sealed record NoContactOnFile : Refusal;

/// <summary>A manager or a director decides this.</summary>
public sealed record LeadersOnly : Refusal;

/// <summary>A director decides this.</summary>
public sealed record DirectorsOnly : Refusal;

/// <summary>The law asks us to keep the data meanwhile.</summary>
public sealed record OnLegalHold(string Note) : Refusal;

/// <summary>No phone number, no e-mail address, or nothing at all.</summary>
public sealed record ValueUnreadable(ContactField Field) : Refusal;

/// <summary>Customers of several tenants have this number.</summary>
public sealed record WhichTenant(IReadOnlyList<string> Tenants) : Refusal;
