namespace CrmBot.Domain.Calls;

/// <summary>What a step's field takes as its answer.</summary>
public enum StepFieldKind
{
    Choice,

    /// <summary>1 to 5, of which 5 is best.</summary>
    Rating,
    YesNo,
    Text,
    Number,
    Date,
}
