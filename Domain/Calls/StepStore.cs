namespace CrmBot.Domain.Calls;

/// <summary>Where an answer goes besides being kept as the step's answer (CBK-6). An NPS answer is never mixed with satisfaction.</summary>
public enum StepStore
{
    Mood,
    Satisfaction,
    Nps,
    Need,
    Issue,
    Promise,
    Stage,
    Note,
    Consent,
}
