using CrmBot.Bot.Activities;
using CrmBot.Bot.Connector;
using CrmBot.Bot.Dialogs.Help;
using CrmBot.Bot.Jobs;
using CrmBot.Cards.Help;
using CrmBot.Domain.People;
using CrmBot.Domain.Reminders;

namespace CrmBot.Bot.Dialogs;

/// <summary>
/// Installed, removed, members changed (C2). A personal install comes as two activities and is greeted once; then comes
/// what is due, at any hour: whoever has just opened the chat is not disturbed by it.
/// </summary>
public sealed class InstallTurn(
    TurnPeople people, WelcomePerson welcome, LosePerson lose, ComeBack comeBack, RaiseReminders raise, Deliveries deliveries,
    NewestCards newest, ConnectorClient connector)
{
    public async Task<TurnAnswer> HandleAsync(Turn turn, CancellationToken cancellationToken)
    {
        var activity = turn.Activity;
        var isInstall = activity is { Type: ActivityTypes.InstallationUpdate, Action: "add" or "add-upgrade" };
        var isBotAdded = activity.MembersAdded?.Any(m => m?.Id is { } id && id == activity.Recipient?.Id) == true;
        var isRemoved = activity is { Type: ActivityTypes.InstallationUpdate, Action: "remove" or "remove-upgrade" };
        if (!TurnPeople.IsPersonal(turn))
            return isInstall || isBotAdded ? await GreetGroupAsync(turn, cancellationToken) : TurnAnswer.Accepted;
        if (!isInstall && !isBotAdded && !isRemoved)
            return TurnAnswer.Accepted;
        if (await people.EncounterAsync(turn, cancellationToken) is not { } met)
            return TurnAnswer.Accepted;
        if (isRemoved)
            await lose.LoseAsync(met.Actor.Id, turn.ReceivedUtc, cancellationToken);
        else if (await welcome.MayGreetAsync(met.Actor, isInstall, turn.ReceivedUtc, cancellationToken))
            await GreetAsync(turn, met, cancellationToken);
        return TurnAnswer.Accepted;
    }

    private async Task GreetAsync(Turn turn, Encounter met, CancellationToken cancellationToken)
    {
        var card = HelpViews.Welcome(met.Actor.Language, HelpDialog.Leads(met.Actor));
        var greeting = OutgoingActivity.OfCard(card.ToUtf8()) with { Summary = card.Summary, Locale = card.Content.Language };
        var delivery = await connector.SendAsync(turn.Reference, greeting, cancellationToken);
        if (delivery is Delivery.Failed failed)
        {
            await welcome.NotGreetedAsync(met.Actor, cancellationToken);
            if (failed.Failure.IsPassing)
                throw new ReplyNotDelivered(failed.Failure.Kind);
            return;
        }

        await newest.RememberAsync(met.Actor.Id, ((Delivery.Sent)delivery).ActivityId, card, cancellationToken);
        await comeBack.RestoreAsync(met.Actor.Id, newChat: true, turn.ReceivedUtc, cancellationToken);
        await raise.RaiseAsync(turn.ReceivedUtc, cancellationToken);
        await deliveries.DeliverToAsync(met.Actor, cancellationToken);
    }

    private async Task<TurnAnswer> GreetGroupAsync(Turn turn, CancellationToken cancellationToken)
    {
        var language = turn.Activity.Locale?.StartsWith("zh", StringComparison.OrdinalIgnoreCase) == true ? Domain.Language.Chinese : Domain.Language.English;
        await connector.SendAsync(turn.Reference, OutgoingActivity.OfCard(HelpViews.OnlyInPrivate(language).ToUtf8()), cancellationToken);
        return TurnAnswer.Accepted;
    }
}
