namespace CrmBot.Domain.Grading;

/// <summary>Why a customer has its tier.</summary>
public enum GradeBasis
{
    /// <summary>The figures say so.</summary>
    Figures,

    /// <summary>A figure is below its line, though not by more than the margin (BYD-17).</summary>
    KeptByMargin,

    /// <summary>A leader of its industry.</summary>
    IndustryLeader,

    /// <summary>New customers start here.</summary>
    NewCustomer,

    /// <summary>A manager's override.</summary>
    Manual,

    /// <summary>A figure that decides is unknown, so nothing changes.</summary>
    MissingFigures,
}
