using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Tokens;

namespace CrmBot.Support.Tokens;

/// <summary>The Bot Framework's login service on a free loopback port, with keys of its own.</summary>
public sealed class FakeTokenIssuer : IAsyncDisposable
{
    public const string AppId = "22222222-2222-2222-2222-222222222222";
    public const string FirstKey = "key-1";

    private readonly WebApplication _app;
    private volatile List<JsonObject> _keys = [];
    private int _fetches;

    private FakeTokenIssuer(WebApplication app) => _app = app;

    public string MetadataUrl => $"{_app.Urls.First()}/v1/.well-known/openidconfiguration";

    /// <summary>How often the key document was asked for.</summary>
    public int Fetches => Volatile.Read(ref _fetches);

    public IssuerTrouble Trouble { get; set; }

    public static async Task<FakeTokenIssuer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var issuer = new FakeTokenIssuer(app);
        app.MapGet("/v1/.well-known/openidconfiguration", (RequestDelegate)issuer.ServeMetadataAsync);
        app.MapGet("/elsewhere", (RequestDelegate)(http => http.Response.WriteAsync(Metadata(app.Urls.First()))));
        app.MapGet("/v1/.well-known/keys", (RequestDelegate)issuer.ServeKeysAsync);
        await app.StartAsync();
        issuer.Publish(FirstKey);
        return issuer;
    }

    public static string Mint(TokenWish wish, DateTimeOffset now) => TokenMint.Mint(wish, now);

    /// <summary>Adds a key; by default endorsed for Teams. Null endorsements leave the field out.</summary>
    public void Publish(string name, string[]? endorsements, DateTimeOffset? certificateEnd = null) =>
        _keys = [.. _keys, Document(name, endorsements, certificateEnd)];

    public void Publish(string name) => Publish(name, ["webchat", "msteams"]);

    public void Withdraw(string name) => _keys = [.. _keys.Where(key => (string?)key["kid"] != name)];

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private Task ServeMetadataAsync(HttpContext http) => Trouble switch
    {
        IssuerTrouble.Down => Status(http, StatusCodes.Status503ServiceUnavailable),
        IssuerTrouble.Html => http.Response.WriteAsync("<html>sign in to the hotel network</html>"),
        IssuerTrouble.Empty => http.Response.WriteAsync("{}"),
        IssuerTrouble.Huge => http.Response.WriteAsync(new string(' ', 2 * 1024 * 1024) + Metadata(_app.Urls.First())),
        IssuerTrouble.Redirect => Redirect(http),
        // Another host by its name, which has the good keys and hands them out.
        IssuerTrouble.ForeignKeys => http.Response.WriteAsync(Metadata(_app.Urls.First().Replace("127.0.0.1", "localhost", StringComparison.Ordinal))),
        _ => http.Response.WriteAsync(Metadata(_app.Urls.First())),
    };

    private Task ServeKeysAsync(HttpContext http)
    {
        Interlocked.Increment(ref _fetches);
        if (Trouble == IssuerTrouble.KeysDown) return Status(http, StatusCodes.Status500InternalServerError);
        var keys = Trouble == IssuerTrouble.NoKeys ? [] : _keys;
        return http.Response.WriteAsync($$"""{"keys":[{{string.Join(',', keys.Select(key => key.ToJsonString()))}}]}""");
    }

    private static string Metadata(string host) =>
        $$"""{"issuer":"https://api.botframework.com","jwks_uri":"{{host}}/v1/.well-known/keys","id_token_signing_alg_values_supported":["RS256"]}""";

    private static Task Status(HttpContext http, int status)
    {
        http.Response.StatusCode = status;
        return Task.CompletedTask;
    }

    private static Task Redirect(HttpContext http)
    {
        http.Response.Redirect("/elsewhere");
        return Task.CompletedTask;
    }

    private static JsonObject Document(string name, string[]? endorsements, DateTimeOffset? certificateEnd)
    {
        var rsa = TestKeys.Named(name);
        var numbers = rsa.ExportParameters(includePrivateParameters: false);
        var key = new JsonObject
        {
            ["kty"] = "RSA", ["use"] = "sig", ["kid"] = name,
            ["n"] = Base64UrlEncoder.Encode(numbers.Modulus), ["e"] = Base64UrlEncoder.Encode(numbers.Exponent),
        };
        if (endorsements is not null) key["endorsements"] = new JsonArray([.. endorsements.Select(channel => JsonValue.Create(channel))]);
        if (certificateEnd is { } end) key["x5c"] = new JsonArray(Convert.ToBase64String(Certificate(rsa, end)));
        return key;
    }

    private static byte[] Certificate(RSA rsa, DateTimeOffset end)
    {
        var request = new CertificateRequest("CN=fake issuer", rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(end.AddYears(-1), end);
        return certificate.Export(X509ContentType.Cert);
    }
}
