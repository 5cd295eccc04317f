using CrmBot.Bot.Activities;
using CrmBot.Bot.Connector;
using CrmBot.Bot.Dialogs;
using CrmBot.Bot.Telemetry;
using CrmBot.Cards.Grammar;
using CrmBot.Cards.Reminders;
using CrmBot.Cards.Tasks;
using CrmBot.Domain.Reminders;
using CrmBot.Domain.Storage;
using CrmBot.Domain.Tasks;

namespace CrmBot.Bot.Jobs;

/// <summary>
/// Brings messages up to date which show an older state than the database (TSK-6): handled elsewhere, taken over, done. An
/// update takes its tenant's turn as a reminder does; in a chat that has had enough it is left to a later tick.
/// </summary>
public sealed partial class Refreshes(
    IServiceScopeFactory scopes, ConnectorClient connector, SendPace pace, Sightings sightings, BotMeters meters, TimeProvider time, ILogger<Refreshes> logger)
{
    public async Task<int> RefreshAsync(CancellationToken cancellationToken)
    {
        IReadOnlyList<StaleMessage> stale;
        await using (var scope = scopes.CreateAsyncScope())
            stale = await scope.ServiceProvider.GetRequiredService<RefreshMessages>().FindAsync(cancellationToken);
        var tenants = stale.DistinctBy(m => (m.Recipient.Id, m.ActivityId)).GroupBy(m => m.Recipient.TenantId);
        await Task.WhenAll(tenants.Select(tenant => Task.Run(() => RefreshAsync(tenant, cancellationToken), CancellationToken.None)));
        return stale.Count;
    }

    private async Task RefreshAsync(IGrouping<string, StaleMessage> ofTenant, CancellationToken cancellationToken)
    {
        foreach (var message in ofTenant)
        {
            using var place = await pace.TakeTurnAsync(ofTenant.Key, cancellationToken);
            if (message.Address is { } address && pace.UntilRoomIn(address.ConversationId) > TimeSpan.Zero)
                continue;
            await using var scope = scopes.CreateAsyncScope();
            await RefreshAsync(message, scope.ServiceProvider, cancellationToken);
        }
    }

    private async Task RefreshAsync(StaleMessage message, IServiceProvider services, CancellationToken cancellationToken)
    {
        if (message is { ActivityId: { } id, Address: { } address } && await TryCardAsync(message, services, cancellationToken) is { } card)
        {
            await sightings.KeepAsync(message.Recipient, services.GetRequiredService<CrmDbContext>().Seen.Take(), time.GetUtcNow().UtcDateTime, cancellationToken);
            var update = OutgoingActivity.OfCard(card.ToUtf8()) with { Summary = card.Summary, Locale = card.Content.Language };
            var delivery = await connector.UpdateAsync(Deliveries.Reference(message.Recipient, address), id, update, cancellationToken);
            if (delivery is Delivery.Failed { Failure.IsPassing: true })
                return;
        }

        await services.GetRequiredService<RefreshMessages>().DoneAsync(message.Recipient.Id, message.ActivityId ?? "", cancellationToken);
    }

    /// <summary>What cannot be made is left as it stands: a press on it shows how things are, and the others' turn comes.</summary>
    private async Task<Card?> TryCardAsync(StaleMessage message, IServiceProvider services, CancellationToken cancellationToken)
    {
        try
        {
            return await CardAsync(message, services, cancellationToken);
        }
        catch (Exception exception) when (Deliveries.IsBroken(exception))
        {
            Log.NotMade(logger, exception, message.Kind, message.Id.Value);
            meters.Failures.Add(1);
            return null;
        }
    }

    private async Task<Card?> CardAsync(StaleMessage message, IServiceProvider services, CancellationToken cancellationToken)
    {
        var nowUtc = time.GetUtcNow().UtcDateTime;
        if (message.IsInDigest)
        {
            var ids = await services.GetRequiredService<RefreshMessages>().TasksOfDigestAsync(message.Recipient.Id, message.ActivityId!, cancellationToken);
            return await services.GetRequiredService<ReminderCards>().DigestAsync(ids, message.Recipient, nowUtc, cancellationToken)
                ?? ReminderViews.DigestDone(message.Recipient.Language);
        }

        if (message.TaskId is not { } task || await services.GetRequiredService<TaskCards>().ReadAsync(task, message.Recipient, nowUtc, cancellationToken) is not { } card)
            return null;
        return message.Kind == ReminderKind.Escalation ? ReminderViews.Escalation(card, message.Recipient.Language) : TaskCardView.Show(card, message.Recipient.Language);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "A message could not be brought up to date: {Kind} {ReminderId}")]
        public static partial void NotMade(ILogger logger, Exception exception, ReminderKind kind, Guid reminderId);
    }
}
