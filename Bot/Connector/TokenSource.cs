using Azure.Core;
using CrmBot.Bot.Options;

namespace CrmBot.Bot.Connector;

/// <summary>
/// The bot's own token, fetched once and kept until five minutes before its end. After the Connector refused one,
/// a new credential is made, as Azure.Identity offers no other way past its own cache.
/// </summary>
public sealed class TokenSource(BotOptions options, Func<BotOptions, TokenCredential> makeCredential, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(5);

    private readonly TokenRequestContext _request = new([$"{options.TokenIssuer}/.default"]);
    private readonly SemaphoreSlim _oneFetch = new(1, 1);
    private TokenCredential? _credential;
    private volatile BearerToken? _current;

    /// <summary>Null with credential None: the Connector of this machine asks for no token.</summary>
    public async ValueTask<string?> GetAsync(CancellationToken cancellationToken)
    {
        if (options.Credential == CredentialKind.None) return null;
        if (_current is { } token && IsFresh(token)) return token.Value;
        await _oneFetch.WaitAsync(cancellationToken);
        try
        {
            if (_current is { } fetched && IsFresh(fetched)) return fetched.Value;
            _credential ??= makeCredential(options);
            var access = await _credential.GetTokenAsync(_request, cancellationToken);
            _current = new BearerToken(access.Token, access.ExpiresOn);
            return access.Token;
        }
        finally
        {
            _oneFetch.Release();
        }
    }

    /// <summary>Forgets <paramref name="refused"/>, unless another call has replaced it already.</summary>
    public async ValueTask RenewAsync(string? refused, CancellationToken cancellationToken)
    {
        await _oneFetch.WaitAsync(cancellationToken);
        if (_current?.Value == refused) (_current, _credential) = (null, null);
        _oneFetch.Release();
    }

    private bool IsFresh(BearerToken token) => time.GetUtcNow() < token.ExpiresOn - Margin;

    public void Dispose() => _oneFetch.Dispose();

    private sealed record BearerToken(string Value, DateTimeOffset ExpiresOn)
    {
        /// <summary>No token in a log, wherever this record may land.</summary>
        public override string ToString() => "(token)";
    }
}
