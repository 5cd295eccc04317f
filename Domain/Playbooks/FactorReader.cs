using CrmBot.Domain.DataFiles;
using CrmBot.Domain.Grading;

namespace CrmBot.Domain.Playbooks;

/// <summary>Reads the factors of the schemes that are filled in on a sheet.</summary>
internal static class FactorReader
{
    public static GradeFactor Score(DataFileSection section)
    {
        var id = section.Text("id");
        var name = section.OwnTexts();
        var least = section.Number("min", 0, 100);
        var most = section.Number("max", least, 100);
        var scale = Scale(section, least, most);
        section.Finish();
        return new GradeFactor(id, name, GradeUnit.Points, least, most, scale);
    }

    /// <summary>Weights which do not sum to 100 are a mistake: the bands would mean something else than they say.</summary>
    public static IReadOnlyList<GradeWeight> Weights(DataFileSection grading, string key, bool mostIsWeight)
    {
        var weights = grading.Sections(key).Select(section => Weight(section, mostIsWeight)).ToList();
        var sum = weights.Sum(weight => weight.Percent);
        if (sum != 100)
        {
            grading.Complain(key, $"权重合计要等于 100，现在是 {sum}", $"the weights must sum to 100, not {sum}");
        }

        ComplainAboutDoubles(grading, key, [.. weights.Select(weight => weight.Factor)]);
        return weights;
    }

    public static void ComplainAboutDoubles(DataFileSection grading, string key, IReadOnlyList<GradeFactor> factors)
    {
        foreach (var twice in factors.GroupBy(factor => factor.Id).Where(group => group.Count() > 1))
        {
            grading.Complain(key, $"“{twice.Key}”写了两次，请换一个 id", $"“{twice.Key}” stands there twice; give each its own id");
        }
    }

    private static GradeWeight Weight(DataFileSection section, bool mostIsWeight)
    {
        var id = section.Text("id");
        var name = section.OwnTexts();
        var percent = section.Number("weight", 1, 100);
        var most = mostIsWeight ? percent : 100;
        var scale = Scale(section, 0, most);
        section.Finish();
        return new GradeWeight(new GradeFactor(id, name, GradeUnit.Points, 0, most, scale), percent);
    }

    private static IReadOnlyList<GradeScalePoint> Scale(DataFileSection section, decimal least, decimal most)
        => [.. section.Sections("scale").Select(point =>
        {
            var meaning = new GradeScalePoint(point.Decimal("points", least, most), point.OwnTexts());
            point.Finish();
            return meaning;
        })];
}
