namespace CrmBot.Domain.Privacy;

/// <param name="FromBefore">Records from before the chain, which carry no hash.</param>
/// <param name="BrokenAt">The first record that was changed, or does not follow the one before it; null: unbroken.</param>
/// <param name="NewestNumber">Kept elsewhere together with <paramref name="NewestHash"/>, they show later whether records are missing at the end.</param>
public sealed record ChainCheck(string TenantId, int Records, int FromBefore, long? BrokenAt, long NewestNumber, string NewestHash);
