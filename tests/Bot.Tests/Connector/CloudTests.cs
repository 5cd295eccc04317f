using System.Net;
using Azure.Core;
using CrmBot.Bot.Connector;
using CrmBot.Bot.Options;
using CrmBot.Bot.Tests.Activities;
using CrmBot.Support;
using CrmBot.Support.Tokens;
using Xunit;

namespace CrmBot.Bot.Tests.Connector;

/// <summary>Another cloud is a matter of configuration, and then only that cloud is served (A4).</summary>
[Trait("Spec", "SEC-1")]
public sealed class CloudTests : IAsyncLifetime
{
    private const string Public = "https://api.botframework.com", Government = "https://api.botframework.us", China = "https://api.botframework.azure.cn";
    private const string GovernmentUrl = "https://smba.infra.gov.teams.microsoft.us/gcch";

    private FakeTokenIssuer _issuer = null!;

    public async Task InitializeAsync() => _issuer = await FakeTokenIssuer.StartAsync();

    public async Task DisposeAsync() => await _issuer.DisposeAsync();

    [Theory]
    [InlineData(Public, Public, HttpStatusCode.OK)]
    [InlineData(Public, Government, HttpStatusCode.Unauthorized)]
    [InlineData(Public, China, HttpStatusCode.Unauthorized)]
    [InlineData(Government, Government, HttpStatusCode.OK)]
    [InlineData(Government, Public, HttpStatusCode.Unauthorized)]
    [InlineData(China, China, HttpStatusCode.OK)]
    [InlineData(China, Public, HttpStatusCode.Unauthorized)]
    public async Task Token_of_a_cloud_is_served_where_the_bot_belongs_to_it(string bots, string tokens, HttpStatusCode status)
    {
        await using var host = await ProtocolHost.StartSignedAsync(_issuer, ("Bot:TokenIssuer", bots));
        Assert.Equal(status, (await host.PostGoodAsync(new TokenWish { Issuer = tokens })).StatusCode);
    }

    [Theory]
    [InlineData(GovernmentUrl, HttpStatusCode.OK)]
    [InlineData(ActivityBodies.ServiceUrl, HttpStatusCode.Forbidden)]
    public async Task Answers_go_to_the_hosts_of_the_bots_cloud_alone(string serviceUrl, HttpStatusCode status)
    {
        await using var host = await ProtocolHost.StartSignedAsync(_issuer, ("Bot:TokenIssuer", Government), ("Bot:AllowedServiceHosts", "*.teams.microsoft.us"));
        var token = FakeTokenIssuer.Mint(new TokenWish { Issuer = Government, ServiceUrl = serviceUrl }, host.Time.GetUtcNow());
        Assert.Equal(status, (await host.PostAsync(ActivityBodies.Message(a => a["serviceUrl"] = serviceUrl), token)).StatusCode);
    }

    [Theory]
    [InlineData(Public, "https://api.botframework.com/.default")]
    [InlineData(Government, "https://api.botframework.us/.default")]
    [InlineData(China, "https://api.botframework.azure.cn/.default")]
    public async Task Own_token_is_asked_for_the_same_cloud(string cloud, string scope)
    {
        var asked = new RecordingCredential();
        using var tokens = new TokenSource(new BotOptions { TokenIssuer = cloud, Credential = CredentialKind.ClientSecret }, _ => asked, new TestTime());
        await tokens.GetAsync(CancellationToken.None);
        Assert.Equal([scope], asked.Scopes);
    }

    private sealed class RecordingCredential : TokenCredential
    {
        public string[] Scopes { get; private set; } = [];

        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken)
        {
            Scopes = requestContext.Scopes;
            return new AccessToken("token", DateTimeOffset.MaxValue);
        }

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            ValueTask.FromResult(GetToken(requestContext, cancellationToken));
    }
}
