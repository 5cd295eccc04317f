using CrmBot.Domain.People;

namespace CrmBot.Domain.Playbooks;

/// <summary>Who leads the issues of a kind.</summary>
/// <param name="CareRole">Set exactly for <see cref="IssueOwnerKind.CareRole"/>.</param>
/// <param name="Department">The department's key in the company's table; set exactly for <see cref="IssueOwnerKind.Department"/>.</param>
/// <param name="IsDefault">The source leaves the owner open.</param>
public sealed record IssueOwner(IssueOwnerKind Kind, CareRole? CareRole, string? Department, TwoTexts Name, bool IsDefault);
