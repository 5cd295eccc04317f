using CrmBot.Domain.DataFiles;

namespace CrmBot.Domain.Playbooks;

/// <summary>What must hold between the parts of a playbook.</summary>
internal static class PlaybookChecks
{
    public static void Check(DataFileSection root, Playbook playbook)
    {
        CheckTiers(root, playbook);
        ComplainAboutDoubles(root, "specials", playbook.Specials.Select(special => special.Id));
        ComplainAboutDoubles(root, "stages", playbook.Stages.Select(stage => stage.Id));
        if (playbook.NewCustomerTier is { } entry && playbook.Find(entry) is null)
        {
            root.Complain("new_customer_tier", $"这份方案没有 {entry} 级", $"this playbook has no tier {entry}");
        }

        foreach (var key in playbook.OwnDefaults.Where(key => !root.Has(key)))
        {
            root.Complain("ours", $"“ours”里只能写本文件的键，没有“{key}”", $"“ours” names keys of this file; there is no “{key}”");
        }
    }

    private static void CheckTiers(DataFileSection root, Playbook playbook)
    {
        var tiers = playbook.Tiers.Select(tier => tier.Tier).ToList();
        if (!tiers.SequenceEqual(tiers.Distinct().Order()))
        {
            root.Complain("tiers", "级别从高到低各写一次", "write each tier once, best first");
        }

        var graded = playbook.Grading.Rules.Select(rule => rule.Tier).Distinct().Order().ToList();
        if (graded.Count > 0 && !graded.SequenceEqual(tiers.Distinct().Order()))
        {
            root.Complain(
                "tiers",
                $"分级得出 {string.Join("、", graded)}，tiers 里写的却是 {string.Join("、", tiers)}；两边要一致",
                $"grading gives {string.Join(", ", graded)} while tiers has {string.Join(", ", tiers)}; make them the same");
        }
    }

    private static void ComplainAboutDoubles(DataFileSection root, string key, IEnumerable<string> ids)
    {
        foreach (var twice in ids.GroupBy(id => id).Where(same => same.Count() > 1))
        {
            root.Complain(key, $"“{twice.Key}”写了两次，请换一个 id", $"“{twice.Key}” stands there twice; give each its own id");
        }
    }
}
