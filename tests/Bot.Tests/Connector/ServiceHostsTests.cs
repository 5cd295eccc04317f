using CrmBot.Bot.Connector;
using CrmBot.Bot.Options;
using Microsoft.Extensions.Hosting.Internal;
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
    public void With_a_credential(string? url, bool allowed) =>
        Assert.Equal(allowed, Hosts("Development", CredentialKind.ManagedIdentity).Allows(url));

    [Theory]
    [InlineData("https://contoso-my.sharepoint.com/personal/a/items/1/uploadSession?guid=1&tempauth=2", true)]
    [InlineData("https://CONTOSO.SharePoint.com/x", true)]
    [InlineData("https://sharepoint.com/x", false)]
    [InlineData("https://evilsharepoint.com/x", false)]
    [InlineData("https://contoso.sharepoint.com.evil.com/x", false)]
    [InlineData("https://contoso.sharepoint.com@evil.com/x", false)]
    [InlineData("https://user@contoso.sharepoint.com/x", false)]
    [InlineData("https://contoso.sharepoint.com:8443/x", false)]
    [InlineData("http://contoso.sharepoint.com/x", false)]
    [InlineData("https://smba.trafficmanager.net/teams/", false)]
    [InlineData("http://127.0.0.1:56150/x", false)]
    [InlineData("https://169.254.169.254/metadata", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void A_file_goes_to_file_hosts_alone(string? url, bool allowed) =>
        Assert.Equal(allowed, Hosts("Production", CredentialKind.ManagedIdentity).AllowsFile(url));

    [Theory]
    [InlineData("Development", CredentialKind.ManagedIdentity)]
    [InlineData("Production", CredentialKind.ManagedIdentity)]
    [InlineData("Production", CredentialKind.None)]
    public void Loopback_is_closed_wherever_a_token_could_go_there(string environment, CredentialKind credential) =>
        Assert.False(Hosts(environment, credential).Allows("http://127.0.0.1:56150/_connector"));

    [Theory]
    [InlineData("https://smba.infra.gov.teams.microsoft.us/gcch", true)]
    [InlineData("https://smba.trafficmanager.net/teams/", false)]
    public void Configured_list_replaces_the_defaults(string url, bool allowed) =>
        Assert.Equal(allowed, Hosts("Production", CredentialKind.ManagedIdentity, "*.teams.microsoft.us").Allows(url));

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
    public void In_development_without_a_credential(string url, bool allowed) =>
        Assert.Equal(allowed, Hosts("Development", CredentialKind.None).Allows(url));

    private static ServiceHosts Hosts(string environment, CredentialKind credential, params string[] hosts) => new(
        Microsoft.Extensions.Options.Options.Create(new BotOptions { Credential = credential, AllowedServiceHosts = hosts.Length > 0 ? hosts : BotOptions.DefaultServiceHosts }),
        new HostingEnvironment { EnvironmentName = environment });
}
