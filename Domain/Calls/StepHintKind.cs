namespace CrmBot.Domain.Calls;

/// <summary>The first three are questions to the customer; a manner is a word to the rep.</summary>
public enum StepHintKind
{
    Open,
    Scenario,
    Competitor,
    Manner,
}
