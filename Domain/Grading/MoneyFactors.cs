namespace CrmBot.Domain.Grading;

/// <summary>The figures that come from the customer's archive rather than from a score sheet.</summary>
internal static class MoneyFactors
{
    public const string Amount = "amount";
    public const string Margin = "margin";
    public const string Potential = "potential";

    public static GradeFactor YearlyAmount { get; } =
        new(Amount, new("年交易额", "Yearly amount"), GradeUnit.Fen, 0, null, []);

    public static GradeFactor ProfitMargin { get; } =
        new(Margin, new("利润贡献", "Profit contribution"), GradeUnit.BasisPoints, -1_000_000, 1_000_000, []);

    public static GradeFactor PotentialScore { get; } =
        new(Potential, new("潜力评分", "Potential score"), GradeUnit.Points, 1, 10, []);
}
