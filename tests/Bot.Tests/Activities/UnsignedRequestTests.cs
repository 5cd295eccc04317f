using System.Net;
using Xunit;

namespace CrmBot.Bot.Tests.Activities;

/// <summary>Development without an app id: the caller's address has to vouch for him.</summary>
[Trait("Spec", "SEC-1")]
public sealed class UnsignedRequestTests : IAsyncLifetime
{
    private ProtocolHost _host = null!;

    public async Task InitializeAsync() => _host = await ProtocolHost.StartUnsignedAsync();

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Theory]
    [InlineData("127.0.0.1", HttpStatusCode.OK)]
    [InlineData("127.8.9.1", HttpStatusCode.OK)]
    [InlineData("::1", HttpStatusCode.OK)]
    [InlineData("::ffff:127.0.0.1", HttpStatusCode.OK)]
    [InlineData("192.168.1.20", HttpStatusCode.Unauthorized)]
    [InlineData("::ffff:192.168.1.20", HttpStatusCode.Unauthorized)]
    [InlineData("fe80::1", HttpStatusCode.Unauthorized)]
    [InlineData("203.0.113.9", HttpStatusCode.Unauthorized)]
    public async Task Only_this_machine_is_served(string address, HttpStatusCode status)
    {
        _host.CallerAddress = IPAddress.Parse(address);
        Assert.Equal(status, (await _host.PostAsync(ActivityBodies.Message())).StatusCode);
    }

    [Fact]
    public async Task Forwarded_address_is_not_believed()
    {
        _host.CallerAddress = IPAddress.Parse("203.0.113.9");
        var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = new StringContent(ActivityBodies.Message()) };
        request.Headers.Add("X-Forwarded-For", "127.0.0.1");
        Assert.Equal(HttpStatusCode.Unauthorized, (await _host.SendAsync(request)).StatusCode);
    }

    [Fact]
    public async Task Web_page_in_the_developers_browser_is_not_served()
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = new StringContent(ActivityBodies.Message()) };
        request.Headers.Add("Origin", "https://evil.example");
        Assert.Equal(HttpStatusCode.Unauthorized, (await _host.SendAsync(request)).StatusCode);
    }

    [Fact]
    public async Task Emulators_dummy_token_does_no_harm() =>
        Assert.Equal(HttpStatusCode.OK, (await _host.PostAsync(ActivityBodies.Message(), "dummy")).StatusCode);

    [Theory]
    [InlineData("http://127.0.0.1:56150/_connector", HttpStatusCode.OK)]
    [InlineData("http://localhost:56150/_connector", HttpStatusCode.OK)]
    [InlineData("http://192.168.1.20:56150/_connector", HttpStatusCode.Forbidden)]
    [InlineData("https://evil.example/", HttpStatusCode.Forbidden)]
    public async Task Service_urls_of_this_machine_are_allowed_too(string serviceUrl, HttpStatusCode status) =>
        Assert.Equal(status, (await _host.PostAsync(ActivityBodies.Message(a => a["serviceUrl"] = serviceUrl))).StatusCode);

    [Fact]
    public async Task Other_channels_are_refused_here_too() =>
        Assert.Equal(HttpStatusCode.Forbidden, (await _host.PostAsync(ActivityBodies.Message(a => a["channelId"] = "emulator"))).StatusCode);

    [Fact]
    public async Task Tenant_list_counts_here_too()
    {
        await using var host = await ProtocolHost.StartAsync([("Bot:AllowedTenants", "99999999-9999-9999-9999-999999999999")]);
        Assert.Equal(HttpStatusCode.Forbidden, (await host.PostAsync(ActivityBodies.Message())).StatusCode);
    }
}
