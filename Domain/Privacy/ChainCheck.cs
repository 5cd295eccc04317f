namespace CrmBot.Domain.Privacy;

/// <param name="Records">Those that are sealed.</param>
/// <param name="FromBefore">Records from before the chain, which carry no hash.</param>
/// <param name="Unsealed">Written in the last seconds; no chain protects them yet.</param>
/// <param name="BrokenAt">The first record that was changed, or does not follow the one before it; null: unbroken.</param>
/// <param name="NewestNumber">Kept elsewhere together with <paramref name="NewestHash"/>, they show later whether records are missing at the end.</param>
public sealed record ChainCheck(string TenantId, int Records, int FromBefore, int Unsealed, long? BrokenAt, long NewestNumber, string NewestHash);
