using CrmBot.Domain.Grading;
using CrmBot.Domain.Playbooks;
using CrmBot.Domain.Workbooks;

namespace CrmBot.Domain.Customers.Import;

/// <summary>A tier's name means something only within the customer's playbook: 潜力客户 is in two of them.</summary>
internal static class TierCell
{
    public static Tier? Read(RowReader row, string field, Playbook playbook)
    {
        if (row.Text(field, WorkbookLimits.CellCharacters) is not { } name)
            return null;
        var word = HeaderText.Normalise(name);
        foreach (var tier in playbook.Tiers)
        {
            string[] names = [tier.Name.Zh, tier.Name.En, tier.Tier.ToString()];
            if (names.Any(known => HeaderText.Normalise(known) == word))
                return tier.Tier;
        }

        row.Complain(field, ImportFault.TierUnknown, [.. playbook.Tiers.Select(tier => tier.Name.Zh)]);
        return null;
    }
}
