namespace CrmBot.Domain.Playbooks;

/// <summary>A stage of the deal (PIP-1), in the order of the list.</summary>
/// <param name="Id">Stable; scripts name it in their choices.</param>
/// <param name="Focus">What follow-ups in this stage are about.</param>
/// <param name="ProbabilityPercent">Chance of signing for the forecast (PIP-5), 0 to 100; ours, no source gives one.</param>
public sealed record PlaybookStage(string Id, TwoTexts Name, TwoTexts Focus, int ProbabilityPercent);
