using System.Data.Common;
using CrmBot.Bot.Activities;
using CrmBot.Bot.Connector;
using CrmBot.Bot.Dialogs;
using CrmBot.Bot.Telemetry;
using CrmBot.Cards.Grammar;
using CrmBot.Domain.People;
using CrmBot.Domain.Reminders;
using CrmBot.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace CrmBot.Bot.Jobs;

/// <summary>
/// Sends what is leased (TSK-9): one chat after the other in order, several chats and tenants at once, as fast as
/// <see cref="SendPace"/> lets it. Each send is recorded before the next one begins, so a crash can only double the one in flight.
/// </summary>
public sealed partial class Deliveries(
    IServiceScopeFactory scopes, ConnectorClient connector, SendPace pace, Sightings sightings, BotMeters meters, TimeProvider time, ILogger<Deliveries> logger)
{
    private readonly string node = $"{Environment.MachineName}-{Environment.ProcessId}";

    /// <summary>Everybody's that is ripe, of each tenant so much that the next tick does not have to wait for long.</summary>
    /// <returns>How many messages went out.</returns>
    public async Task<int> DeliverAsync(CancellationToken cancellationToken)
    {
        var tenants = await InScopeAsync((ClaimReminders claim) => claim.TenantsAsync(NowUtc, cancellationToken));
        var sent = await Task.WhenAll(tenants.Select(tenant => Task.Run(() => DeliverAsync(tenant, cancellationToken), CancellationToken.None)));
        return sent.Sum();
    }

    /// <summary>
    /// Only this person's, who has just opened the chat: at any hour, and without a wait for the tenant's turn. What cannot go at
    /// once comes with a tick.
    /// </summary>
    public async Task DeliverToAsync(Actor present, CancellationToken cancellationToken) =>
        await SendAsync(await ClaimAsync(present.TenantId, present.Id, cancellationToken), mayWait: false, cancellationToken);

    private DateTime NowUtc => time.GetUtcNow().UtcDateTime;

    private async Task<int> DeliverAsync(string tenantId, CancellationToken cancellationToken)
    {
        for (var sent = 0; ;)
        {
            IReadOnlyList<ReminderMail> mails;
            using (await pace.TakePlaceAsync(cancellationToken))
                mails = await ClaimAsync(tenantId, null, cancellationToken);
            sent += await SendAsync(mails, mayWait: true, cancellationToken);
            // One claim lasts about as long as the pause between two ticks; the next one is the next tick's.
            if (pace.HasLimit || mails.Count == 0)
                return sent;
        }
    }

    private Task<IReadOnlyList<ReminderMail>> ClaimAsync(string tenantId, PersonId? present, CancellationToken cancellationToken) =>
        InScopeAsync((ClaimReminders claim) => claim.ClaimAsync(node, tenantId, present, NowUtc, cancellationToken));

    private async Task<int> SendAsync(IReadOnlyList<ReminderMail> mails, bool mayWait, CancellationToken cancellationToken)
    {
        var sent = 0;
        try
        {
            var together = new ParallelOptions { MaxDegreeOfParallelism = SendPace.AtOnce, CancellationToken = cancellationToken };
            await Parallel.ForEachAsync(mails, together, async (mail, ct) => Interlocked.Add(ref sent, await SendAsync(mail, mayWait, ct)));
            return sent;
        }
        catch (OperationCanceledException) when (mails.Count > 0)
        {
            await InScopeAsync((KeepLease lease) => lease.EndAsync(mails[0].Lease, CancellationToken.None));
            throw;
        }
    }

    private async Task<int> SendAsync(ReminderMail mail, bool mayWait, CancellationToken cancellationToken)
    {
        var messages = new List<IReadOnlyList<WaitingReminder>>();
        if (mail.Pushes.Digest.Count > 0)
            messages.Add(mail.Pushes.Digest);
        // The most important one comes last: it stands at the bottom of the chat, where typed numbers go.
        messages.AddRange(mail.Pushes.Single.Reverse().Select(r => (IReadOnlyList<WaitingReminder>)[r]));
        if (mail.Address is not { } address)
        {
            var ids = messages.SelectMany(m => m).Select(r => r.Id).ToList();
            await InScopeAsync((RecordDelivery record) => record.UnreachableAsync(ids, "never met, or removed", cancellationToken));
            return 0;
        }

        var sent = 0;
        foreach (var message in messages)
        {
            // Nothing of the database is held while we wait here.
            using var place = mayWait ? await pace.TakeTurnAsync(mail.Recipient.TenantId, cancellationToken) : null;
            var isTurn = place is not null || pace.TryTakeTurn(mail.Recipient.TenantId);
            var wait = pace.UntilRoomIn(address.ConversationId);
            if (!isTurn || wait > TimeSpan.Zero)
            {
                var notBeforeUtc = NowUtc + (wait > SendPace.Pause ? wait : SendPace.Pause);
                await InScopeAsync((KeepLease lease) => lease.PutOffAsync(mail.Lease, mail.Recipient.Id, notBeforeUtc, cancellationToken));
                return sent;
            }

            sent += await SendOneAsync(mail, address, message, message == mail.Pushes.Digest, cancellationToken) ? 1 : 0;
        }

        return sent;
    }

    private async Task<bool> SendOneAsync(
        ReminderMail mail, ChatAddress address, IReadOnlyList<WaitingReminder> leased, bool isDigest, CancellationToken cancellationToken)
    {
        List<WaitingReminder> message;
        Card? card;
        await using (var scope = scopes.CreateAsyncScope())
        {
            message = await HeldAsync(mail, leased, scope.ServiceProvider, cancellationToken);
            if (message.Count == 0)
                return false;
            try
            {
                card = await CardAsync(message, mail.Recipient, isDigest, scope.ServiceProvider, cancellationToken);
            }
            catch (Exception exception) when (IsBroken(exception))
            {
                await BrokenAsync(exception, message, cancellationToken);
                return false;
            }

            if (card is null)
            {
                await scope.ServiceProvider.GetRequiredService<RecordDelivery>().WithdrawnAsync(message.ConvertAll(r => r.Id), cancellationToken);
                return false;
            }

            await sightings.KeepAsync(mail.Recipient, scope.ServiceProvider.GetRequiredService<CrmDbContext>().Seen.Take(), NowUtc, cancellationToken);
        }

        // From here on nothing is cut off: nobody would know whether the channel has it.
        var delivery = await connector.SendAsync(Reference(mail.Recipient, address), Alerting(card), CancellationToken.None);
        await using var recording = scopes.CreateAsyncScope();
        return await RecordAsync(delivery, mail, message, isDigest, card, recording.ServiceProvider);
    }

    private Task<Card?> CardAsync(List<WaitingReminder> message, Actor recipient, bool isDigest, IServiceProvider services, CancellationToken cancellationToken)
    {
        var cards = services.GetRequiredService<ReminderCards>();
        return isDigest
            ? cards.DigestAsync(message, recipient, NowUtc, cancellationToken)
            : cards.SingleAsync(message[0], recipient, NowUtc, cancellationToken);
    }

    /// <summary>The message itself is at fault. A database that does not answer is everybody's trouble, and costs nobody a try.</summary>
    internal static bool IsBroken(Exception exception) => exception is not (OperationCanceledException or DbUpdateException) && exception.GetBaseException() is not DbException;

    /// <summary>It would come up at every claim and take the others of its tenant along: it waits as what the channel has refused does.</summary>
    private async Task BrokenAsync(Exception exception, List<WaitingReminder> message, CancellationToken cancellationToken)
    {
        Log.NotMade(logger, exception, message[0].Kind, message[0].Id.Value, message.Count);
        meters.Sent("Broken");
        meters.Failures.Add(1);
        TellGivenUp(await InScopeAsync((RecordDelivery record) => record.LaterAsync(message.ConvertAll(r => r.Id), null, exception.GetType().Name, NowUtc, cancellationToken)));
    }

    private void TellGivenUp(int count)
    {
        if (count == 0)
            return;
        Log.GivenUp(logger, count);
        meters.Failures.Add(1);
    }

    // A lease that ends while the channel may still be busy with the message is as good as over.
    private async Task<List<WaitingReminder>> HeldAsync(
        ReminderMail mail, IReadOnlyList<WaitingReminder> message, IServiceProvider services, CancellationToken cancellationToken)
    {
        var held = await services.GetRequiredService<KeepLease>()
            .HeldAsync(mail.Lease, [.. message.Select(r => r.Id)], NowUtc + RetryPlan.Budget, cancellationToken);
        if (held.Count < message.Count)
            Log.NotHeld(logger, message.Count - held.Count);
        return [.. message.Where(r => held.Contains(r.Id))];
    }

    private async Task<bool> RecordAsync(
        Delivery delivery, ReminderMail mail, List<WaitingReminder> message, bool isDigest, Card card, IServiceProvider services)
    {
        var record = services.GetRequiredService<RecordDelivery>();
        var ids = message.ConvertAll(r => r.Id);
        var nowUtc = NowUtc;
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

    private async Task FailedAsync(ConnectorFailure failure, List<ReminderId> ids, Actor recipient, IServiceProvider services, DateTime nowUtc)
    {
        var record = services.GetRequiredService<RecordDelivery>();
        switch (failure.Kind)
        {
            case FailureKind.Blocked or FailureKind.NotInstalled or FailureKind.DisabledByAdmin or FailureKind.ConversationGone or FailureKind.MemberGone:
                await record.UnreachableAsync(ids, failure.Kind.ToString(), CancellationToken.None);
                await services.GetRequiredService<LosePerson>().LoseAsync(recipient.Id, nowUtc, CancellationToken.None);
                break;
            case FailureKind.TooBig or FailureKind.BadRequest or FailureKind.HostRefused or FailureKind.NotSupported:
                TellGivenUp(await record.FailedAsync(ids, failure.Kind.ToString(), CancellationToken.None));
                break;
            default:
                TellGivenUp(await record.LaterAsync(ids, failure.RetryAfter is { } wait ? nowUtc + wait : null, failure.Kind.ToString(), nowUtc, CancellationToken.None));
                break;
        }
    }

    internal static OutgoingActivity Alerting(Card card) =>
        OutgoingActivity.OfCard(card.ToUtf8()) with { Summary = card.Summary, Alerts = true, Locale = card.Content.Language };

    internal static ConversationReference Reference(Actor recipient, ChatAddress address) =>
        new(recipient.TenantId, address.ServiceUrl, address.ConversationId, address.BotId, address.BotName, address.UserId, "msteams");

    private async Task<T> InScopeAsync<TService, T>(Func<TService, Task<T>> work) where TService : notnull
    {
        await using var scope = scopes.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<TService>());
    }

    private async Task InScopeAsync<TService>(Func<TService, Task> work) where TService : notnull
    {
        await using var scope = scopes.CreateAsyncScope();
        await work(scope.ServiceProvider.GetRequiredService<TService>());
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Reminder not sent: {Failure}, {Kind}, {Count} in it")]
        public static partial void NotSent(ILogger logger, FailureKind failure, ReminderKind kind, int count);

        [LoggerMessage(2, LogLevel.Information, "{Count} reminders not sent: their lease is over, or they have been taken back")]
        public static partial void NotHeld(ILogger logger, int count);

        [LoggerMessage(3, LogLevel.Error, "A reminder could not be made: {Kind} {ReminderId}, {Count} in it")]
        public static partial void NotMade(ILogger logger, Exception exception, ReminderKind kind, Guid reminderId, int count);

        [LoggerMessage(4, LogLevel.Error, "{Count} reminders were given up; the command failed-reminders lists them and sends them again")]
        public static partial void GivenUp(ILogger logger, int count);
    }
}
