using System.Net;
using CrmBot.Support.App;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CrmBot.Bot.Tests.Health;

public sealed class HealthTests
{
    [Fact]
    public async Task The_process_says_that_it_lives_and_without_any_detail()
    {
        await using var bot = await TestBot.StartAsync();
        var (status, body) = await GetAsync(bot, "/health/live");
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal("Healthy", body);
    }

    [Fact]
    public async Task It_is_ready_once_the_database_is_in_shape()
    {
        await using var bot = await TestBot.StartAsync();
        var (status, body) = await GetAsync(bot, "/health/ready");
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal("Healthy", body);
    }

    [Fact]
    public async Task A_database_that_lacks_a_migration_is_not_ready_though_the_process_lives()
    {
        await using var bot = await TestBot.StartAsync();
        bot.File.Execute("DELETE FROM \"__EFMigrationsHistory\"");
        var (status, body) = await GetAsync(bot, "/health/ready");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, status);
        Assert.Equal("Unhealthy", body);
        Assert.Equal(HttpStatusCode.OK, (await GetAsync(bot, "/health/live")).Status);
    }

    [Fact]
    public async Task A_database_that_cannot_be_read_is_not_ready_and_the_answer_does_not_say_where_it_is()
    {
        await using var bot = await TestBot.StartAsync();
        bot.File.Execute("DROP TABLE \"__EFMigrationsHistory\"");
        var (status, body) = await GetAsync(bot, "/health/ready");
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "Unhealthy"), (status, body));
    }

    [Fact]
    [Trait("Spec", "SEC-1")]
    public async Task There_are_three_routes_and_no_more()
    {
        await using var bot = await TestBot.StartAsync();
        var routes = bot.Host.Services.GetServices<EndpointDataSource>().Concat(((IEndpointRouteBuilder)bot.Host.App).DataSources)
            .SelectMany(s => s.Endpoints).OfType<RouteEndpoint>().Select(e => "/" + e.RoutePattern.RawText!.TrimStart('/')).Distinct().Order(StringComparer.Ordinal);
        Assert.Equal(["/api/messages", "/health/live", "/health/ready"], routes);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/api/messages")]
    [InlineData("/swagger")]
    [InlineData("/health")]
    [InlineData("/.env")]
    [InlineData("/appsettings.json")]
    [Trait("Spec", "SEC-1")]
    public async Task Nothing_else_can_be_fetched(string path)
    {
        await using var bot = await TestBot.StartAsync();
        var (status, body) = await GetAsync(bot, path);
        Assert.Contains(status, new[] { HttpStatusCode.NotFound, HttpStatusCode.MethodNotAllowed });
        Assert.Empty(body);
    }

    private static async Task<(HttpStatusCode Status, string Body)> GetAsync(TestBot bot, string path)
    {
        using var response = await bot.Host.Http.GetAsync(new Uri(path, UriKind.Relative));
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }
}
