namespace CrmBot.Domain.Grading;

/// <summary>What is known of a customer when it is graded; null is unknown.</summary>
public sealed record GradeInput
{
    public long? AnnualAmountFen { get; init; }

    /// <summary>Hundredths of a percent: 25 % is 2,500.</summary>
    public int? ProfitBasisPoints { get; init; }

    /// <summary>1 to 10.</summary>
    public int? Potential { get; init; }

    public bool IsIndustryLeader { get; init; }

    /// <summary>Newly signed and not re-graded since: the playbook's entry tier holds.</summary>
    public bool IsNew { get; init; }

    public Tier? CurrentTier { get; init; }

    /// <summary>False when the present tier was only given (entry tier, override): then no margin keeps it.</summary>
    public bool IsCurrentEarned { get; init; } = true;

    /// <summary>A manager's override (GRD-3): it stays until the manager takes it back.</summary>
    public Tier? ManualTier { get; init; }

    /// <summary>Scores by factor, for the schemes that are filled in on a sheet.</summary>
    public IReadOnlyDictionary<string, decimal> Points { get; init; } = new Dictionary<string, decimal>();

    internal decimal? PointsOf(string factor) => Points.TryGetValue(factor, out var points) ? points : null;
}
