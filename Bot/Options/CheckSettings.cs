using System.Data.Common;
using Microsoft.Extensions.Configuration.Json;
using Microsoft.Extensions.Options;

namespace CrmBot.Bot.Options;

/// <summary>Stops the host when a setting stands where it must not: a secret in a file that is checked in, the Playground outside Development.</summary>
public sealed class CheckSettings(IConfiguration configuration, IHostEnvironment environment) : IValidateOptions<BotOptions>
{
    private const string Files = "appsettings";
    private static readonly string[] Passwords = ["Password", "PWD"];

    public ValidateOptionsResult Validate(string? name, BotOptions options)
    {
        var faults = DevelopmentOnly().Concat(SecretsInFiles(configuration)).ToArray();
        return faults.Length > 0 ? ValidateOptionsResult.Fail(faults) : ValidateOptionsResult.Success;
    }

    private IEnumerable<string> DevelopmentOnly()
    {
        if (configuration.GetValue<bool>("Playground:Enabled") && !environment.IsDevelopment())
            yield return "Playground:Enabled is for Development alone: outside of it files with people's data would be left on this machine.";
    }

    /// <summary>A secret store that happens to be a JSON file elsewhere is none of this.</summary>
    private static IEnumerable<string> SecretsInFiles(IConfiguration configuration)
    {
        if (configuration is not IConfigurationRoot root) yield break;
        foreach (var provider in root.Providers)
        {
            if (provider is JsonConfigurationProvider { Source.Path: { } path } && Path.GetFileName(path) is var file && file.StartsWith(Files, StringComparison.OrdinalIgnoreCase))
            {
                foreach (var key in Secrets(provider))
                    yield return $"{key} holds a secret in {file}: set it in the environment or a secret store, and change the secret, since the file may have been seen.";
            }
        }
    }

    private static IEnumerable<string> Secrets(IConfigurationProvider file)
    {
        if (file.TryGet("Bot:ClientSecret", out var secret) && !string.IsNullOrWhiteSpace(secret))
            yield return "Bot:ClientSecret";
        if (file.TryGet("Storage:ConnectionString", out var connection) && HasPassword(connection ?? ""))
            yield return "Storage:ConnectionString";
        if (file.TryGet("Telemetry:OtlpEndpoint", out var endpoint) && Uri.TryCreate(endpoint, UriKind.Absolute, out var uri) && uri.UserInfo.Length > 0)
            yield return "Telemetry:OtlpEndpoint";
    }

    private static bool HasPassword(string connection)
    {
        try
        {
            var parts = new DbConnectionStringBuilder { ConnectionString = connection };
            return Passwords.Any(word => parts.TryGetValue(word, out var value) && value is string { Length: > 0 });
        }
        catch (ArgumentException)
        {
            // The database says better what is wrong with it.
            return false;
        }
    }
}
