using CrmBot.Bot.Activities;
using CrmBot.Bot.Connector;
using CrmBot.Cards.Grammar;
using CrmBot.Cards.Reminders;
using CrmBot.Cards.Tasks;
using CrmBot.Domain.Reminders;
using CrmBot.Domain.Tasks;

namespace CrmBot.Bot.Jobs;

/// <summary>Brings messages up to date which show an older state than the database (TSK-6): handled elsewhere, taken over, done.</summary>
public sealed class Refreshes(RefreshMessages messages, TaskCards tasks, ReminderCards cards, ConnectorClient connector)
{
    public async Task<int> RefreshAsync(DateTime nowUtc, CancellationToken cancellationToken)
    {
        var stale = await messages.FindAsync(cancellationToken);
        foreach (var message in stale.DistinctBy(m => (m.Recipient.Id, m.ActivityId)))
        {
            if (message is { ActivityId: { } id, Address: { } address } && await CardAsync(message, nowUtc, cancellationToken) is { } card)
            {
                var update = OutgoingActivity.OfCard(card.ToUtf8()) with { Summary = card.Summary, Locale = card.Content.Language };
                var delivery = await connector.UpdateAsync(Deliveries.Reference(message.Recipient, address), id, update, cancellationToken);
                if (delivery is Delivery.Failed { Failure.IsPassing: true })
                    continue;
            }

            await messages.DoneAsync(message.Recipient.Id, message.ActivityId ?? "", cancellationToken);
        }

        return stale.Count;
    }

    private async Task<Card?> CardAsync(StaleMessage message, DateTime nowUtc, CancellationToken cancellationToken)
    {
        if (message.IsInDigest)
        {
            var ids = await messages.TasksOfDigestAsync(message.Recipient.Id, message.ActivityId!, cancellationToken);
            return await cards.DigestAsync(ids, message.Recipient, nowUtc, cancellationToken) ?? ReminderViews.DigestDone(message.Recipient.Language);
        }

        if (message.TaskId is not { } task || await tasks.ReadAsync(task, message.Recipient, nowUtc, cancellationToken) is not { } card)
            return null;
        return message.Kind == ReminderKind.Escalation ? ReminderViews.Escalation(card, message.Recipient.Language) : TaskCardView.Show(card, message.Recipient.Language);
    }
}
