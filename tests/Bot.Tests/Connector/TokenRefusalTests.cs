using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using CrmBot.Bot.Tests.Activities;
using CrmBot.Support.Tokens;
using Xunit;

namespace CrmBot.Bot.Tests.Connector;

[Trait("Spec", "SEC-1")]
public sealed class TokenRefusalTests(SignedHost shared) : IClassFixture<SignedHost>
{
    private static readonly TokenWish Good = new();
    private const string Evil = "https://smba.trafficmanager.net.evil.com/";

    /// <summary>Name, token, expected status; the body is a good one.</summary>
    private static readonly (string Name, TokenWish Token, int Status)[] Tokens =
    [
        ("issuer missing", Good with { Issuer = null }, 401),
        ("issuer empty", Good with { Issuer = "" }, 401),
        ("issuer of the American government's cloud", Good with { Issuer = "https://api.botframework.us" }, 401),
        ("issuer of the Chinese cloud", Good with { Issuer = "https://api.botframework.azure.cn" }, 401),
        ("issuer with a slash more", Good with { Issuer = "https://api.botframework.com/" }, 401),
        ("an Entra user's token with our audience", Good with { Issuer = $"https://login.microsoftonline.com/{ActivityBodies.Tenant}/v2.0" }, 401),
        ("the old emulator's issuer", Good with { Issuer = "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/" }, 401),
        ("the emulator's issuer, second version", Good with { Issuer = "https://login.microsoftonline.com/d6d49420-f39b-4df7-a1dc-d59a935871db/v2.0" }, 401),
        ("the newer emulator's issuer", Good with { Issuer = "https://sts.windows.net/69e9b82d-4842-4902-8d1e-abc5b98a55e8/" }, 401),
        ("another bot that calls as a skill", Good with { Issuer = $"https://sts.windows.net/{ActivityBodies.Tenant}/", ServiceUrl = null }, 401),
        ("audience missing", Good with { Audience = null }, 401),
        ("audience empty", Good with { Audience = "" }, 401),
        ("audience of another bot", Good with { Audience = "33333333-3333-3333-3333-333333333333" }, 401),
        ("audience with a slash more", Good with { Audience = $"{FakeTokenIssuer.AppId}/" }, 401),
        ("audience as an api address", Good with { Audience = $"api://{FakeTokenIssuer.AppId}" }, 401),
        ("audience as a bot's api address", Good with { Audience = $"api://botid-{FakeTokenIssuer.AppId}" }, 401),
        ("expired six minutes ago", Good with { ExpiresIn = TimeSpan.FromMinutes(-6) }, 401),
        ("without an end", Good with { ExpiresIn = null }, 401),
        ("valid only in six minutes", Good with { ValidFromIn = TimeSpan.FromMinutes(6) }, 401),
        ("algorithm none", Good with { Algorithm = "none" }, 401),
        ("algorithm none without kid", Good with { Algorithm = "none", WithoutKid = true }, 401),
        ("HS256 with the public key as secret", Good with { Algorithm = "HS256" }, 401),
        ("PS256", Good with { Algorithm = "PS256" }, 401),
        ("unknown kid", Good with { Kid = "nobody" }, 401),
        ("no kid", Good with { WithoutKid = true }, 401),
        ("right kid, signed by another key", Good with { Kid = FakeTokenIssuer.FirstKey, Key = "unpublished" }, 401),
        ("key whose certificate has ended", Good with { Key = SignedHost.ExpiredKey }, 401),
        ("claims changed after signing", Good with { Audience = "33333333-3333-3333-3333-333333333333", ChangedAudience = FakeTokenIssuer.AppId }, 401),
        ("signature cut off", Good with { WithoutSignature = true }, 401),
        ("token of 20 KB", Good with { PaddingBytes = 15 * 1024 }, 401),
        ("key endorsed for another channel", Good with { Key = SignedHost.WebChatKey }, 403),
        ("key without endorsements", Good with { Key = SignedHost.BareKey }, 403),
        ("service URL claim missing", Good with { ServiceUrl = null }, 403),
        ("service URL claim empty", Good with { ServiceUrl = "" }, 403),
        ("service URL claim of another region", Good with { ServiceUrl = "https://smba.trafficmanager.net/apac/" }, 403),
        ("service URL claim in other case", Good with { ServiceUrl = "https://SMBA.trafficmanager.net/emea/" }, 403),
        ("expired four minutes ago: within the skew", Good with { ExpiresIn = TimeSpan.FromMinutes(-4) }, 200),
        ("valid in four minutes: within the skew", Good with { ValidFromIn = TimeSpan.FromMinutes(4) }, 200),
        ("without a beginning", Good with { ValidFromIn = null }, 200),
        ("RS384", Good with { Algorithm = "RS384" }, 200),
        ("good, by a key endorsed for two channels", Good, 200),
    ];

    /// <summary>Name, change to a good body, service URL of the token, expected status.</summary>
    private static readonly (string Name, Action<JsonObject> Change, string ServiceUrl, int Status)[] Bodies =
    [
        ("replayed with another service URL", a => a["serviceUrl"] = "https://smba.trafficmanager.net/in/", ActivityBodies.ServiceUrl, 403),
        ("service URL missing", a => a.Remove("serviceUrl"), ActivityBodies.ServiceUrl, 403),
        ("service URL missing in token and body", a => a.Remove("serviceUrl"), "", 403),
        ("channel missing", a => a.Remove("channelId"), ActivityBodies.ServiceUrl, 403),
        ("channel empty", a => a["channelId"] = "", ActivityBodies.ServiceUrl, 403),
        ("channel emulator", a => a["channelId"] = "emulator", ActivityBodies.ServiceUrl, 403),
        ("channel directline", a => a["channelId"] = "directline", ActivityBodies.ServiceUrl, 403),
        ("channel msteams in other case", a => a["channelId"] = "MSTeams", ActivityBodies.ServiceUrl, 403),
        ("channel webchat, endorsed but not ours", a => a["channelId"] = "webchat", ActivityBodies.ServiceUrl, 403),
        ("replayed with a body of 5 MB", a => a["text"] = new string('x', 5 * 1024 * 1024), ActivityBodies.ServiceUrl, 413),
        ("foreign tenant", a => Tenants(a, "99999999-9999-9999-9999-999999999999"), ActivityBodies.ServiceUrl, 403),
        ("tenants that disagree", a => a["conversation"]!["tenantId"] = "99999999-9999-9999-9999-999999999999", ActivityBodies.ServiceUrl, 403),
        ("foreign tenant in channelData alone", a => a["channelData"]!["tenant"]!["id"] = "99999999-9999-9999-9999-999999999999", ActivityBodies.ServiceUrl, 403),
        ("no tenant", a => Tenants(a, null), ActivityBodies.ServiceUrl, 403),
        ("host that only begins like ours", a => a["serviceUrl"] = Evil, Evil, 403),
        ("plain http", a => a["serviceUrl"] = "http://smba.trafficmanager.net/", "http://smba.trafficmanager.net/", 403),
        ("user info before an evil host", a => a["serviceUrl"] = "https://smba.trafficmanager.net@evil.com/", "https://smba.trafficmanager.net@evil.com/", 403),
        ("tenant only in channelData", a => a["conversation"]!.AsObject().Remove("tenantId"), ActivityBodies.ServiceUrl, 200),
    ];

    public static TheoryData<string> TokenCases => [.. Tokens.Select(row => row.Name)];

    public static TheoryData<string> BodyCases => [.. Bodies.Select(row => row.Name)];

    [Theory, MemberData(nameof(TokenCases))]
    public async Task Token(string name)
    {
        var (_, wish, status) = Tokens.Single(row => row.Name == name);
        var before = shared.Host.Handler.Turns.Count;
        var response = await shared.Host.PostGoodAsync(wish);
        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal(status == 200 ? before + 1 : before, shared.Host.Handler.Turns.Count);
        Assert.Equal("", await response.Content.ReadAsStringAsync());
        Assert.Empty(response.Headers.WwwAuthenticate);
    }

    [Theory, MemberData(nameof(BodyCases))]
    public async Task Body(string name)
    {
        var (_, change, serviceUrl, status) = Bodies.Single(row => row.Name == name);
        var token = FakeTokenIssuer.Mint(Good with { ServiceUrl = serviceUrl }, shared.Host.Time.GetUtcNow());
        var response = await shared.Host.PostAsync(ActivityBodies.Message(change), token);
        Assert.Equal(status, (int)response.StatusCode);
    }

    [Theory]
    [InlineData("no header")]
    [InlineData("empty header", "")]
    [InlineData("scheme alone", "Bearer")]
    [InlineData("scheme and blank", "Bearer ")]
    [InlineData("other scheme", "Basic {token}")]
    [InlineData("token without scheme", "{token}")]
    [InlineData("three parts", "Bearer {token} more")]
    [InlineData("two blanks", "Bearer  {token}")]
    [InlineData("no token at all", "Bearer hello")]
    [InlineData("three dots of nothing", "Bearer a.b.c")]
    [InlineData("two headers", "Bearer {token}", "Bearer {token}")]
    [InlineData("two tokens in one header", "Bearer {token}, Bearer {token}")]
    public async Task Header(string name, params string[] headers)
    {
        Assert.NotEmpty(name);
        var token = FakeTokenIssuer.Mint(Good, shared.Host.Time.GetUtcNow());
        var response = await SendAsync([.. headers.Select(header => header.Replace("{token}", token, StringComparison.Ordinal))]);
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    /// <summary>HttpClient would put both into one line; whoever forges need not.</summary>
    [Fact]
    public async Task Two_lines_that_each_hold_a_good_token_are_refused()
    {
        var line = $"Authorization: Bearer {FakeTokenIssuer.Mint(Good, shared.Host.Time.GetUtcNow())}\r\n";
        var body = ActivityBodies.Message();
        Assert.Equal("HTTP/1.1 200 OK", await shared.Host.SendRawAsync($"POST /api/messages HTTP/1.1\r\nHost: bot\r\n{line}Content-Length: {Encoding.UTF8.GetByteCount(body)}\r\n\r\n{body}"));
        Assert.Equal("HTTP/1.1 401 Unauthorized", await shared.Host.SendRawAsync($"POST /api/messages HTTP/1.1\r\nHost: bot\r\n{line}{line}Content-Length: {Encoding.UTF8.GetByteCount(body)}\r\n\r\n{body}"));
    }

    [Fact]
    public async Task Scheme_in_lower_case_is_taken_as_the_standard_says()
    {
        var response = await SendAsync($"bearer {FakeTokenIssuer.Mint(Good, shared.Host.Time.GetUtcNow())}");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task Body_a_thousand_levels_deep_is_no_activity()
    {
        var body = ActivityBodies.Message(a => a["value"] = "#").Replace("\"#\"", new string('[', 1000) + new string(']', 1000), StringComparison.Ordinal);
        var response = await shared.Host.PostAsync(body, FakeTokenIssuer.Mint(Good, shared.Host.Time.GetUtcNow()));
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task Body_naming_its_service_url_twice_is_no_activity()
    {
        var body = ActivityBodies.Message().Replace("{\"type\"", $"{{\"serviceUrl\":\"{Evil}\",\"type\"", StringComparison.Ordinal);
        var response = await shared.Host.PostAsync(body, FakeTokenIssuer.Mint(Good, shared.Host.Time.GetUtcNow()));
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    private Task<HttpResponseMessage> SendAsync(params string[] headers) =>
        shared.Host.SendAsync(new StringContent(ActivityBodies.Message(), Encoding.UTF8, "application/json"), headers);

    private static void Tenants(JsonObject activity, string? tenant)
    {
        activity["conversation"]!["tenantId"] = tenant;
        activity["channelData"]!["tenant"]!["id"] = tenant;
    }
}
