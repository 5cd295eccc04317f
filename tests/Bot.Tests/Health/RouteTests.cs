using System.Net;
using System.Net.Http.Headers;
using System.Text;
using CrmBot.Bot.Connector;
using CrmBot.Bot.Tests.Activities;
using CrmBot.Support;
using CrmBot.Support.App;
using CrmBot.Support.Privacy;
using CrmBot.Support.Tokens;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CrmBot.Bot.Tests.Health;

/// <summary>The whole program with an app id: every route that it has is called by somebody without a token.</summary>
[Trait("Spec", "SEC-1")]
public sealed class RouteTests : IAsyncLifetime
{
    private OperatorsView _operators = null!;
    private BotFile _file = null!;
    private FailureLog _log = null!;
    private FakeTokenIssuer _issuer = null!;
    private BotHost _host = null!;

    public async Task InitializeAsync()
    {
        (_file, _log, _operators) = (new BotFile(), new FailureLog(), new OperatorsView());
        _issuer = await FakeTokenIssuer.StartAsync();
        _host = await BotHost.StartAsync(_file, new TestTime(), _log, _operators, ("Demo:Enabled", "false"), ("Bot:AppId", FakeTokenIssuer.AppId), ("Bot:OpenIdMetadataUrl", _issuer.MetadataUrl));
        await _host.Services.GetRequiredService<SigningKeys>().RefreshAsync();
    }

    public async Task DisposeAsync()
    {
        await _host.DisposeAsync();
        await _issuer.DisposeAsync();
        _file.Dispose();
        _operators.Dispose();
    }

    [Fact]
    public async Task Without_a_token_health_tells_its_state_and_nothing_else_answers()
    {
        var answers = new List<string>();
        foreach (var path in Routes())
        {
            foreach (var method in new[] { "DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT", "TRACE" })
            {
                using var response = await CallAsync(method, path);
                if (response.StatusCode != HttpStatusCode.MethodNotAllowed) answers.Add($"{path} {(int)response.StatusCode} {await response.Content.ReadAsStringAsync()}".TrimEnd());
            }
        }

        Assert.Equal(["/api/messages 401", "/health/live 200", "/health/live 200 Healthy", "/health/ready 200", "/health/ready 200 Healthy"], answers.Distinct().Order(StringComparer.Ordinal));
        Assert.Empty(_log.Lines);
    }

    [Fact]
    public async Task With_a_token_messages_are_taken()
    {
        var token = FakeTokenIssuer.Mint(new TokenWish(), new TestTime().GetUtcNow());
        using var response = await CallAsync("POST", "/api/messages", token);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Leaks.None(_operators.Lines, [token, token.Split('.')[2]]);
    }

    [Fact]
    public async Task Without_the_issuers_keys_nobody_could_be_served_so_it_is_not_ready_until_they_are_there()
    {
        await using var issuer = await FakeTokenIssuer.StartAsync();
        issuer.Trouble = IssuerTrouble.Down;
        using var file = new BotFile();
        var time = new TestTime();
        await using var host = await BotHost.StartAsync(file, time, _log, _operators, ("Demo:Enabled", "false"), ("Bot:AppId", FakeTokenIssuer.AppId), ("Bot:OpenIdMetadataUrl", issuer.MetadataUrl));
        var keys = host.Services.GetRequiredService<SigningKeys>();
        await keys.RefreshAsync();
        Assert.Equal("503 Unhealthy", await ReadyAsync(host));

        issuer.Trouble = IssuerTrouble.None;
        time.Advance(SigningKeys.MinRefetchInterval);
        await keys.RefreshAsync();
        Assert.Equal("200 Healthy", await ReadyAsync(host));
    }

    private static async Task<string> ReadyAsync(BotHost host)
    {
        using var response = await host.Http.GetAsync(new Uri("/health/ready", UriKind.Relative));
        return $"{(int)response.StatusCode} {await response.Content.ReadAsStringAsync()}";
    }

    private IEnumerable<string> Routes() => _host.Services.GetServices<EndpointDataSource>().Concat(((IEndpointRouteBuilder)_host.App).DataSources)
        .SelectMany(source => source.Endpoints).OfType<RouteEndpoint>().Select(endpoint => "/" + endpoint.RoutePattern.RawText!.TrimStart('/')).Distinct();

    private async Task<HttpResponseMessage> CallAsync(string method, string path, string? token = null)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        // A kind that has no answer, so that nothing is sent anywhere.
        if (method == "POST") request.Content = new StringContent(ActivityBodies.Message(a => a["type"] = "typing"), Encoding.UTF8, "application/json");
        if (token is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return await _host.Http.SendAsync(request);
    }
}
