using CrmBot.Cards.Calls;
using CrmBot.Cards.Grammar;
using CrmBot.Cards.Tests.Samples;
using CrmBot.Domain;
using CrmBot.Domain.Calls;
using static CrmBot.Cards.Tests.Calls.CallExample;

namespace CrmBot.Cards.Tests.Calls;

public sealed class CallSamples : ICardSamples
{
    public IEnumerable<(string Name, Func<Language, Card> Make)> Samples =>
    [
        ("brief", l => CallBriefView.Show(Brief(l), World.Today, l)),
        ("brief-bare", l => CallBriefView.Show(BareBrief(l), World.Today, l)),
        ("brief-hostile", l => CallBriefView.Show(HostileBrief(l), World.Today, l)),
        ("opening", l => CallViews.Show(Opening(l), l)),
        ("opening-hostile", l => CallViews.Show(Hostile(Opening(l)), l)),
        ("step-choice", l => CallViews.Show(AtStep(l, StepFieldKind.YesNo, 2), l)),
        ("step-choice-list", l => CallViews.Show(AtStep(l, StepFieldKind.Choice, 5), l)),
        ("step-rating", l => CallViews.Show(AtStep(l, StepFieldKind.Rating, 5), l)),
        ("step-text", l => CallViews.Show(AtStep(l, StepFieldKind.Text, 0), l)),
        ("step-text-hostile", l => CallViews.Show(Hostile(AtStep(l, StepFieldKind.Text, 0)), l)),
        ("step-number", l => CallViews.Show(AtStep(l, StepFieldKind.Number, 0), l)),
        ("step-date", l => CallViews.Show(AtStep(l, StepFieldKind.Date, 0), l)),
        ("step-date-again", l => CallViews.Show(AtStep(l, StepFieldKind.Date, 0), l, l == Language.Chinese ? "11月20日已经过去了" : "20 Nov is in the past")),
        ("promise", l => CallViews.Show(Call(l) with { State = CallState.Promising, StepNumber = 6 }, l)),
        ("review", l => CallViews.Show(Reviewing(l), l)),
        ("review-hostile", l => CallViews.Show(Hostile(Reviewing(l)), l)),
        ("note", l => CallViews.NoteField(Call(l), l)),
        ("note-hostile", l => CallViews.NoteField(Hostile(Call(l)), l)),
        ("pause", l => CallViews.Show(AtStep(l, StepFieldKind.Text, 0) with { IsPaused = true }, l)),
        ("pause-hostile", l => CallViews.Show(Hostile(AtStep(l, StepFieldKind.Text, 0)) with { IsPaused = true }, l)),
    ];
}
