using CrmBot.Domain.Grading;

namespace CrmBot.Domain.Playbooks;

/// <summary>A class of customers and what its members are owed.</summary>
/// <param name="Name">The playbook's own name; names collide between playbooks, so it is shown with the playbook's.</param>
/// <param name="SlaRank">1 is answered first.</param>
/// <param name="Actions">The menu on the tier's cards (GRD-5).</param>
public sealed record PlaybookTier(
    Tier Tier,
    TwoTexts Name,
    int SlaRank,
    IReadOnlyList<TwoTexts> Actions,
    IReadOnlyList<Cadence> Cadences,
    IReadOnlyList<ContactQuota> Quotas);
