namespace CrmBot.Bot.Connector;

/// <summary>
/// Has the keys ready before the first token comes, and drops within an hour those which the issuer has withdrawn.
/// An issuer that is down does not stop the host: it starts, is not ready, and asks again.
/// </summary>
public sealed class RefreshSigningKeys(SigningKeys keys, TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan Routine = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await keys.RefreshAsync();
            await Task.Delay(keys.HasKeys ? Routine : SigningKeys.MinRefetchInterval, time, stoppingToken)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
