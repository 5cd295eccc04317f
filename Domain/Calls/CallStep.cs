namespace CrmBot.Domain.Calls;

/// <summary>One step of a call (CBK-3).</summary>
/// <param name="Title">To the rep.</param>
/// <param name="Say">To the customer.</param>
/// <param name="SourceLine">The source document whose own line the Chinese text holds word for word.</param>
/// <param name="IsCore">To be asked even when the customer has only a minute.</param>
/// <param name="OnlyIf">Blanks which must have a real value, else the step is left out.</param>
/// <param name="Branches">The first that matches holds.</param>
public sealed record CallStep(
    string Id,
    TwoTexts Title,
    TwoTexts Say,
    string? SourceLine,
    bool IsCore,
    IReadOnlyList<string> OnlyIf,
    StepField Field,
    StepHint? Hint,
    IReadOnlyList<StepBranch> Branches,
    IReadOnlyList<StepStore> Stores)
{
    public bool AppliesTo(IReadOnlyDictionary<string, string> values) => OnlyIf.All(blank => ScriptText.IsKnown(blank, values));
}
