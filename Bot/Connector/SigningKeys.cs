using System.Collections.Frozen;

namespace CrmBot.Bot.Connector;

/// <summary>
/// The issuer's keys, loaded at start and again when a token names one we lack, at most each 30 seconds: a forged token
/// must neither make us hammer the issuer nor shut out a new key for long. In an outage the last good keys stay.
/// </summary>
public sealed partial class SigningKeys(SigningKeyDocuments documents, TimeProvider time, ILogger<SigningKeys> logger)
{
    public static readonly TimeSpan MinRefetchInterval = TimeSpan.FromSeconds(30);

    private readonly Lock _gate = new();
    private volatile FrozenDictionary<string, SigningKey> _keys = FrozenDictionary<string, SigningKey>.Empty;
    private Task _fetch = Task.CompletedTask;
    private long? _lastFetch;

    public bool HasKeys => _keys.Count > 0;

    /// <summary>Null when the issuer has no such key, or had none when last asked.</summary>
    public async ValueTask<SigningKey?> FindAsync(string kid)
    {
        if (!_keys.ContainsKey(kid)) await RefreshAsync();
        return Known(kid);
    }

    public SigningKey? Known(string kid) =>
        _keys.TryGetValue(kid, out var key) && !key.IsExpired(time.GetUtcNow().UtcDateTime) ? key : null;

    /// <summary>Joins a fetch under way, and does nothing when the last began less than 30 seconds ago. Never throws.</summary>
    public Task RefreshAsync()
    {
        lock (_gate)
        {
            if (!_fetch.IsCompleted) return _fetch;
            if (_lastFetch is { } last && time.GetElapsedTime(last) < MinRefetchInterval) return Task.CompletedTask;
            _lastFetch = time.GetTimestamp();
            return _fetch = FetchAsync();
        }
    }

    private async Task FetchAsync()
    {
        await Task.Yield(); // the first part of a fetch must not run under the lock
        try
        {
            _keys = await documents.FetchAsync(CancellationToken.None);
            LogFetched(_keys.Count);
        }
        catch (Exception exception)
        {
            LogFailed(exception, _keys.Count);
        }
    }

    [LoggerMessage(1101, LogLevel.Information, "Loaded {Count} signing keys of the token issuer")]
    private partial void LogFetched(int count);

    [LoggerMessage(1102, LogLevel.Warning, "Could not load the token issuer's signing keys; {Count} earlier ones stay in use")]
    private partial void LogFailed(Exception exception, int count);
}
