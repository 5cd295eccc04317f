using CrmBot.Domain.DataFiles;
using CrmBot.Domain.Grading;

namespace CrmBot.Domain.Playbooks;

/// <summary>Reads the grading scheme of a playbook; its <c>kind</c> says which keys follow.</summary>
internal static class GradingReader
{
    private const long FenPerYuan = 100;
    private const long MostYuan = 1_000_000_000_000;

    public static GradingScheme Read(DataFileSection grading)
    {
        GradingScheme? scheme = grading.Text("kind") switch
        {
            "amount-bands" => AmountBands(grading),
            "value-potential" => ValuePotential(grading),
            "factor-sum" => FactorSum(grading),
            "weighted-score" => WeightedScore(grading),
            "assessment" => Assessment(grading),
            _ => null,
        };
        if (scheme is null)
        {
            return Unknown(grading);
        }

        grading.Finish();
        return scheme;
    }

    private static AmountBands AmountBands(DataFileSection grading)
        => new(BandReader.Read(grading, "at_least_cny", MostYuan, FenPerYuan), grading.OptionalWord<Tier>("industry_leader"));

    private static ValuePotential ValuePotential(DataFileSection grading)
    {
        var valueFen = (long)grading.Decimal("value_at_least_cny", 1, MostYuan) * FenPerYuan;
        var marginPercent = grading.Has("margin_at_least_percent") ? grading.Decimal("margin_at_least_percent", 0, 100) : (decimal?)null;
        var potential = grading.Number("potential_at_least", 1, 10);
        var tiers = new ValuePotentialTiers(Tier.A, Tier.B, Tier.C, Tier.D);
        if (grading.Section("quadrants") is { } quadrants)
        {
            tiers = new ValuePotentialTiers(
                quadrants.Word<Tier>("value_and_potential"),
                quadrants.Word<Tier>("value"),
                quadrants.Word<Tier>("potential"),
                quadrants.Word<Tier>("neither"));
            quadrants.Finish();
            ComplainUnlessFalling(quadrants, [tiers.Both, tiers.ValueOnly, tiers.PotentialOnly, tiers.Neither]);
        }

        return new ValuePotential(valueFen, (int?)(marginPercent * 100), potential, tiers);
    }

    private static FactorSum FactorSum(DataFileSection grading)
    {
        var factors = grading.Sections("factors").Select(FactorReader.Score).ToList();
        FactorReader.ComplainAboutDoubles(grading, "factors", factors);
        return new FactorSum(factors, BandReader.Read(grading, "sum_at_least", factors.Sum(factor => factor.Most ?? 0), 1, factors));
    }

    private static WeightedScore WeightedScore(DataFileSection grading)
    {
        var items = FactorReader.Weights(grading, "items", mostIsWeight: true);
        return new WeightedScore(items, BandReader.Read(grading, "score_at_least", 100, 1, [.. items.Select(item => item.Factor)]));
    }

    private static RelationshipAssessment Assessment(DataFileSection grading)
    {
        var indicators = FactorReader.Weights(grading, "indicators", mostIsWeight: false);
        return new RelationshipAssessment(indicators, BandReader.Read(grading, "score_at_least", 100, 1, [.. indicators.Select(item => item.Factor)]));
    }

    /// <summary>Without a known kind nothing can be said of the other keys.</summary>
    private static AmountBands Unknown(DataFileSection grading)
    {
        var kind = grading.OptionalText("kind");
        grading.Complain(
            "kind",
            $"不认识的分级方式“{kind}”；请写 amount-bands、value-potential、factor-sum、weighted-score 或 assessment",
            $"“{kind}” is no way of grading; write amount-bands, value-potential, factor-sum, weighted-score or assessment");
        return new AmountBands([], null);
    }

    private static void ComplainUnlessFalling(DataFileSection section, IReadOnlyList<Tier> bestFirst)
    {
        if (bestFirst.Zip(bestFirst.Skip(1)).Any(pair => pair.First >= pair.Second))
        {
            section.Complain(section.Line, "四个象限要对应不同的级别，从高到低", "the quadrants need four different tiers, best first");
        }
    }
}
