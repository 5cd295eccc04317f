using CrmBot.Bot.Tests.Activities;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Xunit;

namespace CrmBot.Bot.Tests.Connector;

/// <summary>The program itself, started in each environment with a settings file of its own.</summary>
[Trait("Spec", "SEC-5")]
public sealed class SettingsTests : IDisposable
{
    private const string Good = """{"Bot":{"AppId":"22222222-2222-2222-2222-222222222222","TenantId":"t","Credential":"ClientSecret"}}""";
    private static readonly (string, string?) Secret = ("Bot:ClientSecret", "from the environment");

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("crmbot-settings-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("Production", "appsettings.json", """{"Bot":{"ClientSecret":"hush"}}""", "Bot:ClientSecret")]
    [InlineData("Staging", "appsettings.json", """{"Bot":{"ClientSecret":"hush"}}""", "Bot:ClientSecret")]
    [InlineData("Development", "appsettings.json", """{"Bot":{"ClientSecret":"hush"}}""", "Bot:ClientSecret")]
    [InlineData("Production", "appsettings.Production.json", """{"Bot":{"ClientSecret":"hush"}}""", "Bot:ClientSecret")]
    [InlineData("Development", "appsettings.Development.json", """{"Bot":{"ClientSecret":"hush"}}""", "Bot:ClientSecret")]
    [InlineData("Production", "appsettings.json", """{"Storage":{"ConnectionString":"Server=x;User Id=sa;Password=hush"}}""", "Storage:ConnectionString")]
    [InlineData("Production", "appsettings.json", """{"Storage":{"ConnectionString":"Server=x;uid=sa;pwd='hush'"}}""", "Storage:ConnectionString")]
    [InlineData("Production", "appsettings.json", """{"Telemetry":{"OtlpEndpoint":"https://me:hush@collector.example"}}""", "Telemetry:OtlpEndpoint")]
    public async Task A_secret_in_a_settings_file_stops_the_start_and_is_not_said_again(string environment, string file, string content, string key)
    {
        File.WriteAllText(Path.Combine(_folder.FullName, file), content);
        var fault = Assert.Single(await FaultsAsync(environment), fault => fault.StartsWith($"{key} holds a secret in {file}: ", StringComparison.Ordinal));
        Assert.DoesNotContain("hush", fault, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"Bot":{"ClientSecret":""}}""")]
    [InlineData("""{"Storage":{"ConnectionString":"Data Source=data/crmbot.db"}}""")]
    [InlineData("""{"Storage":{"ConnectionString":"Server=x;Database=CrmBot;Authentication=Active Directory Default"}}""")]
    [InlineData("""{"Storage":{"ConnectionString":"no connection string"}}""")]
    [InlineData("""{"Telemetry":{"OtlpEndpoint":"https://collector.example"}}""")]
    public async Task A_file_without_a_secret_starts_with_the_secret_from_elsewhere(string content)
    {
        File.WriteAllText(Path.Combine(_folder.FullName, "appsettings.json"), content);
        File.WriteAllText(Path.Combine(_folder.FullName, "appsettings.Production.json"), Good);
        Assert.Empty(await FaultsAsync("Production", Secret));
    }

    [Theory]
    [InlineData("Production", true)]
    [InlineData("Staging", true)]
    [InlineData("development", false)]
    [InlineData("Development", false)]
    [Trait("Spec", "SEC-1")]
    public async Task The_Playground_stops_every_start_but_a_developers(string environment, bool isRefused)
    {
        var faults = await FaultsAsync(environment, ("Playground:Enabled", "true"));
        Assert.Equal(isRefused, faults.Any(fault => fault.StartsWith("Playground:Enabled is for Development alone", StringComparison.Ordinal)));
    }

    private async Task<IReadOnlyList<string>> FaultsAsync(string environment, params (string Key, string? Value)[] settings)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = environment, ContentRootPath = _folder.FullName });
        builder.Configuration.AddInMemoryCollection(settings.Select(pair => KeyValuePair.Create(pair.Key, pair.Value)));
        builder.Logging.ClearProviders();
        builder.AddBot();
        await using var app = builder.Build();
        try
        {
            // What the host does first of all at its start.
            app.Services.GetRequiredService<IStartupValidator>().Validate();
            return [];
        }
        catch (OptionsValidationException refused)
        {
            return [.. refused.Failures];
        }
    }
}
