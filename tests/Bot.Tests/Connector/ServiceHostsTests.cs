using CrmBot.Bot.Connector;
using CrmBot.Bot.Tests.Activities;
using Xunit;

namespace CrmBot.Bot.Tests.Connector;

[Trait("Spec", "SEC-1")]
public sealed class ServiceHostsTests
{
    [Theory]
    [InlineData("https://smba.trafficmanager.net/teams/", true)]
    [InlineData("https://smba.trafficmanager.net", true)]
    [InlineData("https://SMBA.TrafficManager.net/emea/", true)]
    [InlineData("https://smba.trafficmanager.net:443/emea/", true)]
    [InlineData("https://europe.botframework.com/", true)]
    [InlineData("https://smba.infra.gcc.teams.microsoft.com/gcc", true)]
    [InlineData("http://smba.trafficmanager.net/", false)]
    [InlineData("https://smba.trafficmanager.net:8443/", false)]
    [InlineData("https://evil.trafficmanager.net/", false)]
    [InlineData("https://smba.trafficmanager.net.evil.com/", false)]
    [InlineData("https://smba.trafficmanager.net@evil.com/", false)]
    [InlineData("https://user@smba.trafficmanager.net/", false)]
    [InlineData("https://evilbotframework.com/", false)]
    [InlineData("https://botframework.com/", false)]
    [InlineData("https://smba.trafficmanager.net/?to=evil", false)]
    [InlineData("https://smba.trafficmanager.net/#x", false)]
    [InlineData("https://169.254.169.254/metadata", false)]
    [InlineData("https://[::1]/", false)]
    [InlineData("ftp://smba.trafficmanager.net/", false)]
    [InlineData("/teams/", false)]
    [InlineData("smba.trafficmanager.net", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public async Task With_a_credential(string? url, bool allowed)
    {
        await using var host = await ProtocolHost.StartAsync([("Bot:AppId", "a"), ("Bot:Credential", "ManagedIdentity"), ("Bot:OpenIdMetadataUrl", "http://127.0.0.1:1/")]);
        Assert.Equal(allowed, host.Get<ServiceHosts>().Allows(url));
        Assert.False(host.Get<ServiceHosts>().Allows("http://127.0.0.1:56150/_connector"));
    }

    [Theory]
    [InlineData("http://127.0.0.1:56150/_connector", true)]
    [InlineData("http://localhost:56150/_connector", true)]
    [InlineData("http://[::1]:80/", true)]
    [InlineData("https://smba.trafficmanager.net/teams/", true)]
    [InlineData("https://127.0.0.1/", false)]
    [InlineData("http://localhost.evil.com/", false)]
    [InlineData("http://127.0.0.1@evil.com/", false)]
    [InlineData("http://192.168.1.1/", false)]
    [InlineData("http://0.0.0.0/", false)]
    public async Task In_development_without_a_credential(string url, bool allowed)
    {
        await using var host = await ProtocolHost.StartUnsignedAsync();
        Assert.Equal(allowed, host.Get<ServiceHosts>().Allows(url));
    }
}
