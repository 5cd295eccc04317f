using CrmBot.Bot.Options;
using CrmBot.Bot.Tests.Activities;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Options;
using Xunit;

namespace CrmBot.Bot.Tests.Connector;

public sealed class BotOptionsTests
{
    private const string Good = "AppId=22222222-2222-2222-2222-222222222222;TenantId=t;Credential=ManagedIdentity";

    [Theory]
    [InlineData("Development", "")]
    [InlineData("Development", "AppId=any")]
    [InlineData("Development", "AppId=any;OpenIdMetadataUrl=http://127.0.0.1:5001/meta")]
    [InlineData("Development", "AppId=any;OpenIdMetadataUrl=http://localhost:5001/meta;ProactiveServiceUrl=http://[::1]:5002/")]
    [InlineData("Production", Good)]
    [InlineData("Staging", Good)]
    [InlineData("Production", Good + ";Credential=managedidentity")]
    [InlineData("Production", Good + ";Credential=WorkloadIdentity")]
    [InlineData("Production", Good + ";Credential=ClientSecret;ClientSecret=s")]
    [InlineData("Production", Good + ";TenantId=;AllowedTenants=a,b")]
    [InlineData("Production", Good + ";AllowedServiceHosts=smba.infra.gcc.teams.microsoft.com,*.teams.microsoft.us")]
    public void Good_settings_start(string environment, string settings) => Assert.Empty(Faults(environment, settings));

    [Theory]
    [InlineData("Production", Good + ";AppId=", "Bot:AppId is empty")]
    [InlineData("Staging", Good + ";AppId=", "Bot:AppId is empty")]
    [InlineData("Production", Good + ";AppId=my bot", "Bot:AppId is not an app id")]
    [InlineData("Production", Good + ";TenantId=", "Bot:AllowedTenants and Bot:TenantId are both empty")]
    [InlineData("Production", Good + ";Credential=None", "Bot:Credential is None")]
    [InlineData("Production", Good + ";Credential=", "Bot:Credential is None")]
    [InlineData("Production", Good + ";Credential=Password", "Bot:Credential must be")]
    [InlineData("Production", Good + ";Credential=3", "Bot:Credential must be")]
    [InlineData("Production", Good + ";Credential=Unknown", "Bot:Credential must be")]
    [InlineData("Development", "Credential=ManagedIdentity", "Bot:Credential is set but Bot:AppId is empty")]
    [InlineData("Production", Good + ";Credential=ClientSecret", "Bot:ClientSecret is empty")]
    [InlineData("Production", Good + ";Credential=ClientSecret;ClientSecret=s;TenantId=;AllowedTenants=a", "Bot:TenantId is empty")]
    [InlineData("Production", Good + ";Credential=Certificate;CertificatePath=/no/such/file.pem", "Bot:CertificatePath names no file")]
    [InlineData("Production", Good + ";OpenIdMetadataUrl=http://127.0.0.1:5001/meta", "Bot:OpenIdMetadataUrl must be an https address")]
    [InlineData("Development", "OpenIdMetadataUrl=http://login.example.com/meta", "Bot:OpenIdMetadataUrl must be an https address")]
    [InlineData("Production", Good + ";OpenIdMetadataUrl=meta", "Bot:OpenIdMetadataUrl must be an https address")]
    [InlineData("Production", Good + ";TokenIssuer=api.botframework.com", "Bot:TokenIssuer must be an https address")]
    [InlineData("Production", Good + ";ProactiveServiceUrl=http://smba.trafficmanager.net/", "Bot:ProactiveServiceUrl must be an https address")]
    [InlineData("Production", Good + ";AllowedServiceHosts=https://smba.trafficmanager.net/", "Bot:AllowedServiceHosts holds 'https://smba.trafficmanager.net/'")]
    [InlineData("Production", Good + ";AllowedServiceHosts=*", "Bot:AllowedServiceHosts holds '*'")]
    [InlineData("Production", Good + ";AllowedServiceHosts=*.com", "Bot:AllowedServiceHosts holds '*.com'")]
    [InlineData("Production", Good + ";AllowedServiceHosts=10.0.0.1", "Bot:AllowedServiceHosts holds '10.0.0.1'")]
    [InlineData("Production", Good + ";AllowedServiceHosts=smba.trafficmanager.net:8443", "Bot:AllowedServiceHosts holds 'smba.trafficmanager.net:8443'")]
    [InlineData("Development", "TurnsPerMinute=-1", "Bot:TurnsPerMinute must be")]
    [InlineData("Development", "PushesPerSecond=-1", "Bot:PushesPerSecond must be")]
    [InlineData("Development", "AllowedFileHosts=https://a.sharepoint.com", "Bot:AllowedFileHosts holds")]
    [InlineData("Development", "TurnsPerMinute=many", "Bot:TurnsPerMinute must be")]
    [InlineData("Development", "TurnBurst=0", "Bot:TurnBurst must be")]
    public void Each_fault_has_one_sentence(string environment, string settings, string beginning)
    {
        var fault = Assert.Single(Faults(environment, settings));
        Assert.StartsWith(beginning, fault, StringComparison.Ordinal);
        Assert.EndsWith(".", fault, StringComparison.Ordinal);
    }

    [Fact]
    public void Several_faults_are_told_at_once() =>
        Assert.Equal(3, Faults("Production", "").Count);

    [Theory]
    [InlineData("AllowedTenants=a, b c;AllowedTenants:0=")]
    [InlineData("AllowedTenants:0=a;AllowedTenants:1=b;AllowedTenants:2=c")]
    [InlineData("AllowedTenants=a\tb\nc")]
    public void Lists_come_as_array_or_as_one_text(string settings) =>
        Assert.Equal(["a", "b", "c"], Read(settings).AllowedTenants);

    [Fact]
    public void Served_tenants_are_the_listed_ones_or_else_the_bots_own()
    {
        Assert.Equal(["x"], Read("TenantId=own;AllowedTenants=x").ServedTenants);
        Assert.Equal(["own"], Read("TenantId=own").ServedTenants);
    }

    [Fact]
    public void Hosts_have_defaults() => Assert.Contains("smba.trafficmanager.net", Read("").AllowedServiceHosts);

    [Fact]
    [Trait("Spec", "SEC-1")]
    public async Task Unsigned_mode_wished_for_in_production_stops_the_start()
    {
        var start = ProtocolHost.StartAsync([("Bot:AppId", "")], "Production");
        var refused = await Assert.ThrowsAsync<OptionsValidationException>(() => start);
        Assert.Contains(refused.Failures, fault => fault.StartsWith("Bot:AppId is empty", StringComparison.Ordinal));
    }

    private static List<string> Faults(string environment, string settings) =>
        [.. new CheckBotOptions(new HostingEnvironment { EnvironmentName = environment }).Validate(null, Read(settings)).Failures ?? []];

    /// <summary>Later pairs win, so that a case can change one setting of a good set.</summary>
    private static BotOptions Read(string settings)
    {
        var pairs = settings.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=', 2));
        var values = new Dictionary<string, string?>();
        foreach (var pair in pairs) values[$"Bot:{pair[0]}"] = pair[1];
        var options = new BotOptions();
        new ReadBotOptions(new ConfigurationBuilder().AddInMemoryCollection(values).Build()).Configure(options);
        return options;
    }
}
