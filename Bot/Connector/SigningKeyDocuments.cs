using System.Collections.Frozen;
using CrmBot.Bot.Options;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace CrmBot.Bot.Connector;

/// <summary>Fetches the issuer's metadata and the keys it points to, which must lie on the same host: metadata may be cached by others.</summary>
public sealed class SigningKeyDocuments(IOptions<BotOptions> options) : IDisposable
{
    private const int MaxDocumentBytes = 1024 * 1024;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly Uri _metadata = new(options.Value.OpenIdMetadataUrl);
    private readonly HttpClient _http = new(ConnectorHttp.Handler()) { Timeout = Patience, MaxResponseContentBufferSize = MaxDocumentBytes };

    /// <exception cref="Exception">Any, when the documents cannot be had or hold no key: the caller keeps what it has.</exception>
    public async Task<FrozenDictionary<string, SigningKey>> FetchAsync(CancellationToken cancellationToken)
    {
        var retriever = new HttpDocumentRetriever(_http) { RequireHttps = _metadata.Scheme == Uri.UriSchemeHttps };
        var metadata = OpenIdConnectConfiguration.Create(await retriever.GetDocumentAsync(_metadata.AbsoluteUri, cancellationToken));
        var keys = new JsonWebKeySet(await retriever.GetDocumentAsync(KeysAddress(metadata), cancellationToken));
        var usable = keys.Keys.Select(SigningKey.From).OfType<SigningKey>().DistinctBy(key => key.Key.KeyId)
            .ToFrozenDictionary(key => key.Key.KeyId, StringComparer.Ordinal);
        return usable.Count > 0 ? usable : throw new InvalidOperationException("The issuer's key document holds no usable RSA key.");
    }

    private string KeysAddress(OpenIdConnectConfiguration metadata) =>
        Uri.TryCreate(metadata.JwksUri, UriKind.Absolute, out var uri) && uri.Scheme == _metadata.Scheme && uri.Authority == _metadata.Authority
            ? uri.AbsoluteUri
            : throw new InvalidOperationException("The issuer's metadata points to keys on another host.");

    public void Dispose() => _http.Dispose();
}
