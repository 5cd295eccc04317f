using CrmBot.Cards.Actions;
using CrmBot.Cards.Grammar;
using CrmBot.Cards.Help;
using CrmBot.Domain;
using CrmBot.Domain.People;

namespace CrmBot.Bot.Dialogs.Help;

public sealed class HelpDialog(ChooseLanguage languages)
{
    public Task<Card> ShowAsync(DialogTurn turn) => Task.FromResult(HelpViews.Help(turn.Language, Leads(turn.Actor)));

    public async Task<Card> SpeakAsync(SetLanguage action, DialogTurn turn, CancellationToken cancellationToken)
    {
        var language = action.Lang switch
        {
            "zh-CN" => Language.Chinese,
            "en" => Language.English,
            _ => turn.Language,
        };
        var actor = await languages.ChooseAsync(turn.Actor, language, cancellationToken);
        return HelpViews.Welcome(language, Leads(actor));
    }

    public static bool Leads(Actor actor) => actor.Role != PersonRole.Rep;
}
