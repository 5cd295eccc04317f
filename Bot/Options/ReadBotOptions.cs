using System.Globalization;
using Microsoft.Extensions.Options;

namespace CrmBot.Bot.Options;

/// <summary>
/// Reads the section by hand: lists come as an array or as one string, and a mistyped credential kind
/// must end in our own sentence rather than in the binder's exception.
/// </summary>
public sealed class ReadBotOptions(IConfiguration configuration) : IConfigureOptions<BotOptions>
{
    private static readonly char[] Separators = [',', ';', ' ', '\t', '\r', '\n'];
    private readonly IConfigurationSection _section = configuration.GetSection(BotOptions.Section);

    public void Configure(BotOptions options)
    {
        options.AppId = Text("AppId", options.AppId);
        options.TenantId = Text("TenantId", options.TenantId);
        options.AllowedTenants = List("AllowedTenants", options.AllowedTenants);
        options.AllowedServiceHosts = List("AllowedServiceHosts", options.AllowedServiceHosts);
        options.AllowedFileHosts = List("AllowedFileHosts", options.AllowedFileHosts);
        options.OpenIdMetadataUrl = Text("OpenIdMetadataUrl", options.OpenIdMetadataUrl);
        options.TokenIssuer = Text("TokenIssuer", options.TokenIssuer);
        options.Credential = Kind(Text("Credential", nameof(CredentialKind.None)));
        options.ClientSecret = Text("ClientSecret", options.ClientSecret);
        options.CertificatePath = Text("CertificatePath", options.CertificatePath);
        options.ManagedIdentityClientId = Text("ManagedIdentityClientId", options.ManagedIdentityClientId);
        options.ProactiveServiceUrl = Text("ProactiveServiceUrl", options.ProactiveServiceUrl);
        options.TurnsPerMinute = Number("TurnsPerMinute", options.TurnsPerMinute);
        options.PushesPerSecond = Number("PushesPerSecond", options.PushesPerSecond);
        options.TurnBurst = Number("TurnBurst", options.TurnBurst);
    }

    private string Text(string key, string otherwise) =>
        _section[key] is { } value && value.Trim() is { Length: > 0 } text ? text : otherwise;

    /// <summary>What is no number becomes one that the check refuses.</summary>
    private int Number(string key, int otherwise) =>
        string.IsNullOrWhiteSpace(_section[key]) ? otherwise
        : int.TryParse(_section[key], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;

    private IReadOnlyList<string> List(string key, IReadOnlyList<string> otherwise)
    {
        var section = _section.GetSection(key);
        // One text, as an environment variable gives it, stands for the whole list and not beside what a file lists.
        var values = string.IsNullOrWhiteSpace(section.Value) ? section.GetChildren().Select(child => child.Value) : [section.Value];
        var entries = values.SelectMany(Split).Distinct(StringComparer.OrdinalIgnoreCase).ToArray();
        return entries.Length > 0 ? entries : otherwise;
    }

    private static string[] Split(string? value) =>
        value?.Split(Separators, StringSplitOptions.RemoveEmptyEntries) ?? [];

    private static CredentialKind Kind(string name) =>
        Enum.GetValues<CredentialKind>().Where(kind => kind.ToString().Equals(name, StringComparison.OrdinalIgnoreCase))
            .DefaultIfEmpty(CredentialKind.Unknown).First();
}
