using CrmBot.Bot.Activities;
using CrmBot.Bot.Connector;
using CrmBot.Cards.Refusals;
using CrmBot.Cards.Wording;

namespace CrmBot.Bot.Dialogs;

/// <summary>Words and presses beyond a person's pace are accepted without effect; one sentence a minute says why.</summary>
public sealed class TooFast(PersonPace pace, TurnPeople people, ConnectorClient connector)
{
    public static bool Is(Turn turn, PersonPace pace) =>
        turn.Activity.Type is ActivityTypes.Message or ActivityTypes.Invoke && Person(turn) is { Length: > 0 } person && !pace.Allows(turn.TenantId, person);

    public async Task<TurnAnswer> AnswerAsync(Turn turn, CancellationToken cancellationToken)
    {
        // A press is owed an answer each time; it stands over the card for a moment and adds nothing to the chat.
        var isSilent = !turn.Activity.IsInvoke && (!TurnPeople.IsPersonal(turn) || !pace.IsToBeTold(turn.TenantId, Person(turn)!));
        if (isSilent || await people.MeetAsync(turn, cancellationToken) is not { } dialog)
            return TurnAnswer.Accepted;
        var sentence = RefusalWords.TooFast(dialog.Language);
        if (turn.Activity.IsInvoke)
            return TurnAnswer.Of(InvokeAnswer.Toast(sentence));
        var message = OutgoingActivity.OfText(sentence) with { Locale = dialog.Language.Tag() };
        if (turn.ExpectsReplies)
            return TurnAnswer.With([message]);
        await connector.ReplyAsync(turn.Reference, turn.Activity.Id, message, cancellationToken);
        return TurnAnswer.Accepted;
    }

    private static string? Person(Turn turn) => turn.Activity.From?.AadObjectId;
}
