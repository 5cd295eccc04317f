using System.Globalization;
using CrmBot.Cards.Actions;
using CrmBot.Cards.Elements;
using CrmBot.Cards.Grammar;
using CrmBot.Cards.Tasks;
using CrmBot.Cards.Wording;
using CrmBot.Domain;
using CrmBot.Domain.Calls;

namespace CrmBot.Cards.Calls;

/// <summary>One question of a script: what to say, a hint, and the field. Up to three answers are buttons: one tap.</summary>
internal static class CallStepView
{
    private const int MostAsButtons = 3;

    public static Card Show(CallCard call, Domain.Calls.CallStepView step, string? problem, Language language)
    {
        var builder = new CardBuilder(language);
        TaskMenus.Problem(builder, problem);
        builder.Kicker(CallViews.Where(call, CallViews.StepOf(call, language), language), call.StepNumber, call.StepCount).Title(step.Title);
        if (step.Say is { } line)
            builder.Quote(language.Say("这样说", "Say this"), line);
        if (step.Hint is { } hint)
            builder.Small(Hint(step.HintKind, Untrusted.Line(hint, 300), language));
        return (step.Field is StepFieldKind.Choice or StepFieldKind.YesNo && step.Choices.Count <= MostAsButtons
            ? Tap(builder, call, step, language)
            : Fill(builder, call, step, language)).Build(CallViews.Toast(call, language));
    }

    private static CardBuilder Tap(CardBuilder builder, CallCard call, Domain.Calls.CallStepView step, Language language) => builder
        .Small(language.Say("客户的回答", "Their answer"))
        .Answers([.. step.Choices.Select(c => new Button(Chosen(c, step), Answer(call, step, c.Value)))])
        .WordsBelow(CallViews.Back(call, language), CallViews.Skip(call, language), CallViews.Pause(call, language));

    private static CardBuilder Fill(CardBuilder builder, CallCard call, Domain.Calls.CallStepView step, Language language)
    {
        builder.Field(Field(call, step, language))
            .Words(
                new Button(language.Say("下一步", "Next"), Answer(call, step, null), ReplyWords.Next) { IsPrimary = true },
                CallViews.Back(call, language), CallViews.Skip(call, language), CallViews.Pause(call, language));
        foreach (var (choice, index) in step.Choices.Select((c, i) => (c, i)))
            builder.Typed(step.Field == StepFieldKind.Rating ? choice.Value : Number(index + 1), Answer(call, step, choice.Value));
        if (step.Choices.Count == 0)
            builder.Typed(CardReply.AnyText, Answer(call, step, null));
        return builder;
    }

    private static Input Field(CallCard call, Domain.Calls.CallStepView step, Language language) => step.Field switch
    {
        StepFieldKind.Text => new TextInput("a", language.Say("客户的原话", "In their words")) { IsMultiline = true, MaxLength = 1000, Value = step.Answer is { } a ? Untrusted.Line(a, 1000) : null },
        StepFieldKind.Number => new NumberInput("a", language.Say("数字", "A number"), step.Min, step.Max) { Value = step.Answer },
        StepFieldKind.Date => new DateInput("a", language.Say("哪天", "Which day")) { Min = call.Today, Value = step.Answer },
        StepFieldKind.Rating => Choices(step, language, c => $"{c.Value} {c.Text}"),
        _ => Choices(step, language, c => $"{Number(step.Choices.ToList().IndexOf(c) + 1)} {c.Text}"),
    };

    private static ChoiceInput Choices(Domain.Calls.CallStepView step, Language language, Func<CallChoice, string> title) =>
        new("a", language.Say("客户的回答", "Their answer"), [.. step.Choices.Select(c => new Choice(title(c), c.Value))]) { IsExpanded = true, Value = step.Answer };

    private static string Hint(StepHintKind? kind, string hint, Language language) => kind == StepHintKind.Manner
        ? hint
        : language.Say($"还可以问：“{hint}”", $"You could ask: “{hint}”");

    private static string Chosen(CallChoice choice, Domain.Calls.CallStepView step) => choice.Value == step.Answer ? $"{choice.Text} ✓" : choice.Text;

    private static AnswerStep Answer(CallCard call, Domain.Calls.CallStepView step, string? value) => new(call.Id.Value, call.Rev, step.Id, value);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
