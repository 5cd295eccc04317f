using CrmBot.Domain.DataFiles;
using CrmBot.Domain.Grading;

namespace CrmBot.Domain.Playbooks;

/// <summary>Reads bands, best first. Lines fall from band to band and the last begins at the bottom, so no value is in two bands or in none.</summary>
internal static class BandReader
{
    public static IReadOnlyList<GradeBand> Read(
        DataFileSection grading, string lineKey, decimal most, decimal unit, IReadOnlyList<GradeFactor>? factors = null)
    {
        var sections = grading.Sections("bands");
        if (sections.Count < 2)
        {
            grading.Complain("bands", "至少要有两个分段", "give at least two bands");
        }

        var bands = sections.Select(section => Band(section, lineKey, most, unit, factors ?? [])).ToList();
        for (var i = 1; i < bands.Count; i++)
        {
            ComplainAboutOverlap(sections[i], lineKey, bands[i - 1], bands[i]);
        }

        if (bands.Count > 0 && (bands[^1].AtLeast != 0 || bands[^1].And.Count > 0))
        {
            sections[^1].Complain(lineKey, $"最后一段要从 0 开始，{lineKey}: 0，不加别的条件", $"the last band must take all the rest: {lineKey}: 0 and no other condition");
        }

        return bands;
    }

    private static GradeBand Band(DataFileSection section, string lineKey, decimal most, decimal unit, IReadOnlyList<GradeFactor> factors)
    {
        var tier = section.Word<Tier>("tier");
        var atLeast = section.Decimal(lineKey, 0, most) * unit;
        var and = new Dictionary<string, decimal>();
        if (section.OptionalSection("and") is { } others)
        {
            foreach (var factor in factors.Where(factor => others.Has(factor.Id)))
            {
                and[factor.Id] = others.Decimal(factor.Id, factor.Least, factor.Most ?? decimal.MaxValue);
            }

            others.Finish();
        }

        section.Finish();
        return new GradeBand(tier, atLeast, and);
    }

    private static void ComplainAboutOverlap(DataFileSection section, string lineKey, GradeBand above, GradeBand band)
    {
        if (band.AtLeast >= above.AtLeast)
        {
            section.Complain(
                lineKey,
                $"分段重叠：{band.Tier} 的下限要低于 {above.Tier} 的下限",
                $"bands overlap: the line of {band.Tier} must be below the line of {above.Tier}");
        }

        if (band.Tier <= above.Tier)
        {
            section.Complain("tier", "级别从高到低各写一次", "write each tier once, best first");
        }
    }
}
