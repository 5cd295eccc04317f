using CrmBot.Cards.Actions;
using CrmBot.Cards.Elements;
using CrmBot.Cards.Grammar;
using CrmBot.Cards.Wording;
using CrmBot.Domain;
using CrmBot.Domain.Tasks;

namespace CrmBot.Cards.Refusals;

/// <summary>When there is no better card to show: what happened, that nothing changed, and the way on.</summary>
public static class RefusalViews
{
    public static Card Refused(Refusal refusal, Language language) => new CardBuilder(language)
        .Strip(ContainerStyle.Emphasis, language.Say("没有改动", "Not changed"))
        .Title(RefusalWords.Sentence(refusal, language))
        .Buttons(Ways(language))
        .Build(language.Say("没有改动", "Not changed")) with { Refusal = refusal };

    /// <summary>A press that this version does not know: an old card, or a forged one.</summary>
    public static Card UnknownPress(Language language) => new CardBuilder(language)
        .Strip(ContainerStyle.Emphasis, language.Say("这张卡片已经过时", "This card is out of date"), language.Say("刚才的点击没有改动任何内容。", "Your press changed nothing."))
        .Title(language.Say("从这里继续", "Go on from here"))
        .Buttons(Ways(language))
        .Build();

    /// <summary>Our fault. The reference is all that a person needs to tell us.</summary>
    public static Card Broken(string reference, Language language) => new CardBuilder(language)
        .Strip(ContainerStyle.Attention, language.Say("! 没成功，是我们的问题", "! That did not work, and it is our fault"), language.Say("什么都没丢，也没有重复保存。", "Nothing is lost, and nothing was saved twice."))
        .Title(language.Say("请稍等再试一次", "Try again in a moment"), language.Say($"编号 {reference}", $"Reference {reference}"))
        .Buttons(Ways(language))
        .Build();

    private static Button[] Ways(Language language) =>
    [
        new Button(language.Say("看我的一天", "Show my day"), new ShowTasks(TaskScope.Today)) { IsPrimary = true },
        new Button(language.Say("我能写什么？", "What can I write?"), new ShowHelp()),
    ];
}
