using CrmBot.Bot.Activities;
using CrmBot.Bot.Connector;
using CrmBot.Bot.Telemetry;
using CrmBot.Cards.Grammar;
using CrmBot.Domain.People;
using CrmBot.Domain.Reminders;

namespace CrmBot.Bot.Jobs;

/// <summary>
/// Sends what is leased (TSK-9): one chat after the other in order, several chats at once. Each send is recorded before the
/// next one begins, so a crash can only double the one in flight.
/// </summary>
public sealed partial class Deliveries(IServiceScopeFactory scopes, ConnectorClient connector, BotMeters meters, TimeProvider time, ILogger<Deliveries> logger)
{
    private const int AtOnce = 8;

    private readonly string node = $"{Environment.MachineName}-{Environment.ProcessId}";

    /// <param name="present">Only this person's, at any hour; null: everybody's that is ripe.</param>
    /// <returns>How many messages went out.</returns>
    public async Task<int> DeliverAsync(PersonId? present, DateTime nowUtc, CancellationToken cancellationToken)
    {
        var sent = 0;
        while (true)
        {
            var mails = await ClaimAsync(present, nowUtc, cancellationToken);
            if (mails.Count == 0)
                return sent;
            await Parallel.ForEachAsync(mails, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken }, async (mail, ct) =>
                Interlocked.Add(ref sent, await SendAsync(mail, ct)));
            if (present is not null)
                return sent;
        }
    }

    private async Task<IReadOnlyList<ReminderMail>> ClaimAsync(PersonId? present, DateTime nowUtc, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ClaimReminders>().ClaimAsync(node, present, nowUtc, cancellationToken);
    }

    private async Task<int> SendAsync(ReminderMail mail, CancellationToken cancellationToken)
    {
        var messages = new List<IReadOnlyList<WaitingReminder>>();
        if (mail.Pushes.Digest.Count > 0)
            messages.Add(mail.Pushes.Digest);
        // The most important one comes last: it stands at the bottom of the chat, where typed numbers go.
        messages.AddRange(mail.Pushes.Single.Reverse().Select(r => (IReadOnlyList<WaitingReminder>)[r]));
        var sent = 0;
        foreach (var message in messages)
        {
            await using var scope = scopes.CreateAsyncScope();
            sent += await SendOneAsync(mail, message, message == mail.Pushes.Digest, scope.ServiceProvider, cancellationToken) ? 1 : 0;
        }

        return sent;
    }

    private async Task<bool> SendOneAsync(ReminderMail mail, IReadOnlyList<WaitingReminder> message, bool isDigest, IServiceProvider services, CancellationToken cancellationToken)
    {
        var record = services.GetRequiredService<RecordDelivery>();
        var ids = message.Select(r => r.Id).ToList();
        if (mail.Address is not { } address)
        {
            await record.UnreachableAsync(ids, "never met, or removed", cancellationToken);
            return false;
        }

        var nowUtc = time.GetUtcNow().UtcDateTime;
        var pusher = services.GetRequiredService<ReminderCards>();
        var card = isDigest
            ? await pusher.DigestAsync(message, mail.Recipient, nowUtc, cancellationToken)
            : await pusher.SingleAsync(message[0], mail.Recipient, nowUtc, cancellationToken);
        if (card is null)
        {
            await record.WithdrawnAsync(ids, cancellationToken);
            return false;
        }

        return await RecordAsync(await connector.SendAsync(Reference(mail.Recipient, address), Alerting(card), cancellationToken), mail, message, isDigest, card, services, cancellationToken);
    }

    // Once the channel has it, the record is made whatever else is asked of us: cancellation is honoured before a send only.
    private async Task<bool> RecordAsync(
        Delivery delivery, ReminderMail mail, IReadOnlyList<WaitingReminder> message, bool isDigest, Card card, IServiceProvider services, CancellationToken cancellationToken)
    {
        var record = services.GetRequiredService<RecordDelivery>();
        var ids = message.Select(r => r.Id).ToList();
        var nowUtc = time.GetUtcNow().UtcDateTime;
        if (delivery is Delivery.Sent sent)
        {
            await record.SentAsync(ids, mail.Address!.ConversationId, sent.ActivityId, isDigest, nowUtc, CancellationToken.None);
            await services.GetRequiredService<Dialogs.NewestCards>().RememberAsync(mail.Recipient.Id, sent.ActivityId, card, CancellationToken.None);
            meters.Sent("sent");
            meters.ReminderLeft(nowUtc - message.Min(r => r.MomentUtc));
            return true;
        }

        var failure = ((Delivery.Failed)delivery).Failure;
        Log.NotSent(logger, failure.Kind, message[0].Kind, ids.Count);
        meters.Sent(failure.Kind.ToString());
        await FailedAsync(failure, ids, mail.Recipient, services, nowUtc);
        return false;
    }

    private static async Task FailedAsync(ConnectorFailure failure, List<ReminderId> ids, Actor recipient, IServiceProvider services, DateTime nowUtc)
    {
        var record = services.GetRequiredService<RecordDelivery>();
        switch (failure.Kind)
        {
            case FailureKind.Blocked or FailureKind.NotInstalled or FailureKind.DisabledByAdmin or FailureKind.ConversationGone or FailureKind.MemberGone:
                await record.UnreachableAsync(ids, failure.Kind.ToString(), CancellationToken.None);
                await services.GetRequiredService<LosePerson>().LoseAsync(recipient.Id, nowUtc, CancellationToken.None);
                break;
            case FailureKind.TooBig or FailureKind.BadRequest or FailureKind.HostRefused or FailureKind.NotSupported:
                await record.FailedAsync(ids, failure.Kind.ToString(), CancellationToken.None);
                break;
            default:
                await record.LaterAsync(ids, failure.RetryAfter is { } wait ? nowUtc + wait : null, failure.Kind.ToString(), nowUtc, CancellationToken.None);
                break;
        }
    }

    internal static OutgoingActivity Alerting(Card card) =>
        OutgoingActivity.OfCard(card.ToUtf8()) with { Summary = card.Summary, Alerts = true, Locale = card.Content.Language };

    internal static ConversationReference Reference(Actor recipient, ChatAddress address) =>
        new(recipient.TenantId, address.ServiceUrl, address.ConversationId, address.BotId, address.BotName, address.UserId, "msteams");

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Reminder not sent: {Failure}, {Kind}, {Count} in it")]
        public static partial void NotSent(ILogger logger, FailureKind failure, ReminderKind kind, int count);
    }
}
