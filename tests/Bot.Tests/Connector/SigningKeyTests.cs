using System.Net;
using CrmBot.Bot.Connector;
using CrmBot.Bot.Tests.Activities;
using CrmBot.Support.Tokens;
using Microsoft.IdentityModel.Tokens;
using Xunit;

namespace CrmBot.Bot.Tests.Connector;

[Trait("Spec", "SEC-1")]
public sealed class SigningKeyTests : IAsyncLifetime
{
    private static readonly TokenWish Forged = new() { Kid = "nobody", Key = "unpublished" };
    private static readonly TokenWish Rotated = new() { Key = "key-2" };
    private FakeTokenIssuer _issuer = null!;

    public async Task InitializeAsync() => _issuer = await FakeTokenIssuer.StartAsync();

    public async Task DisposeAsync() => await _issuer.DisposeAsync();

    [Fact]
    public async Task Keys_are_there_before_the_first_token()
    {
        await using var host = await ProtocolHost.StartSignedAsync(_issuer);
        await host.Get<SigningKeys>().RefreshAsync();
        Assert.True(host.Get<BotTokenCheck>().IsReady);
        Assert.Equal(1, _issuer.Fetches);
    }

    [Fact]
    public async Task Token_by_a_new_key_is_served_at_once()
    {
        await using var host = await StartedAsync();
        _issuer.Publish("key-2");
        host.Time.Advance(SigningKeys.MinRefetchInterval);
        Assert.Equal(HttpStatusCode.OK, (await host.PostGoodAsync(Rotated)).StatusCode);
    }

    [Fact]
    public async Task Forged_tokens_ask_the_issuer_once_in_half_a_minute()
    {
        await using var host = await StartedAsync();
        host.Time.Advance(SigningKeys.MinRefetchInterval);
        for (var i = 0; i < 20; i++) Assert.Equal(HttpStatusCode.Unauthorized, (await host.PostGoodAsync(Forged)).StatusCode);
        Assert.Equal(2, _issuer.Fetches);
    }

    [Fact]
    public async Task New_key_after_a_forged_token_waits_half_a_minute_and_no_longer()
    {
        await using var host = await StartedAsync();
        host.Time.Advance(SigningKeys.MinRefetchInterval);
        await host.PostGoodAsync(Forged);
        _issuer.Publish("key-2");
        Assert.Equal(HttpStatusCode.Unauthorized, (await host.PostGoodAsync(Rotated)).StatusCode);
        host.Time.Advance(SigningKeys.MinRefetchInterval);
        Assert.Equal(HttpStatusCode.OK, (await host.PostGoodAsync(Rotated)).StatusCode);
    }

    [Fact]
    public async Task Withdrawn_key_is_refused_after_the_next_fetch()
    {
        await using var host = await StartedAsync();
        _issuer.Publish("key-2");
        _issuer.Withdraw(FakeTokenIssuer.FirstKey);
        host.Time.Advance(SigningKeys.MinRefetchInterval);
        await host.Get<SigningKeys>().RefreshAsync();
        Assert.Equal(HttpStatusCode.Unauthorized, (await host.PostGoodAsync()).StatusCode);
    }

    [Fact(Timeout = 180_000)]
    public async Task Keys_are_fetched_anew_each_hour()
    {
        await using var host = await StartedAsync();
        await host.Time.TimersStarted(1);
        host.Time.Advance(TimeSpan.FromHours(1));
        await host.Time.TimersStarted(2);
        Assert.Equal(2, _issuer.Fetches);
    }

    [Theory]
    [InlineData(IssuerTrouble.Down)]
    [InlineData(IssuerTrouble.KeysDown)]
    [InlineData(IssuerTrouble.NoKeys)]
    [InlineData(IssuerTrouble.Html)]
    [InlineData(IssuerTrouble.Empty)]
    [InlineData(IssuerTrouble.Huge)]
    [InlineData(IssuerTrouble.Redirect)]
    [InlineData(IssuerTrouble.ForeignKeys)]
    public async Task Issuer_in_trouble_neither_opens_the_door_nor_shuts_out_known_keys(IssuerTrouble trouble)
    {
        _issuer.Trouble = trouble;
        await using (var cold = await ProtocolHost.StartSignedAsync(_issuer))
        {
            Assert.Equal(HttpStatusCode.Unauthorized, (await cold.PostGoodAsync()).StatusCode);
            Assert.False(cold.Get<BotTokenCheck>().IsReady);
        }

        _issuer.Trouble = IssuerTrouble.None;
        await using var warm = await StartedAsync();
        _issuer.Trouble = trouble;
        warm.Time.Advance(SigningKeys.MinRefetchInterval);
        Assert.Equal(HttpStatusCode.Unauthorized, (await warm.PostGoodAsync(Forged)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await warm.PostGoodAsync()).StatusCode);
    }

    [Fact]
    public async Task Host_started_in_an_outage_serves_once_the_issuer_is_back()
    {
        _issuer.Trouble = IssuerTrouble.Down;
        await using var host = await ProtocolHost.StartSignedAsync(_issuer);
        await host.Time.TimersStarted(1);
        _issuer.Trouble = IssuerTrouble.None;
        host.Time.Advance(SigningKeys.MinRefetchInterval);
        Assert.Equal(HttpStatusCode.OK, (await host.PostGoodAsync()).StatusCode);
    }

    [Fact]
    public void Garbled_key_spoils_itself_alone()
    {
        var key = new JsonWebKey { Kty = "RSA", Kid = "k", N = "AQAB", E = "AQAB" };
        Assert.Null(SigningKey.From(key)); // too short
        key.N = "not base64!";
        Assert.Null(SigningKey.From(key));
        Assert.Null(SigningKey.From(new JsonWebKey { Kty = "EC", Kid = "k" }));
    }

    private async Task<ProtocolHost> StartedAsync()
    {
        var host = await ProtocolHost.StartSignedAsync(_issuer);
        await host.Get<SigningKeys>().RefreshAsync();
        return host;
    }
}
