using Microsoft.Extensions.Options;

namespace CrmBot.Bot.Options;

/// <summary>Stops the host before it serves anyone it should not: one sentence per fault.</summary>
public sealed class CheckBotOptions(IHostEnvironment environment) : IValidateOptions<BotOptions>
{
    public ValidateOptionsResult Validate(string? name, BotOptions options)
    {
        var faults = Identity(options).Concat(Credentials(options)).Concat(Addresses(options)).Concat(Paces(options)).ToArray();
        return faults.Length > 0 ? ValidateOptionsResult.Fail(faults) : ValidateOptionsResult.Success;
    }

    private IEnumerable<string> Identity(BotOptions o)
    {
        if (o.IsUnsigned && !environment.IsDevelopment())
            yield return "Bot:AppId is empty: outside Development the bot serves only requests signed for its app id.";
        if (!o.IsUnsigned && !environment.IsDevelopment() && !Guid.TryParse(o.AppId, out _))
            yield return "Bot:AppId is not an app id: it must be the GUID of the bot's registration.";
        if (o.ServedTenants.Count == 0 && !environment.IsDevelopment())
            yield return "Bot:AllowedTenants and Bot:TenantId are both empty: name the tenants that the bot serves.";
    }

    private IEnumerable<string> Credentials(BotOptions o)
    {
        if (o.Credential == CredentialKind.Unknown)
            yield return "Bot:Credential must be None, ClientSecret, Certificate, ManagedIdentity or WorkloadIdentity.";
        if (o.Credential == CredentialKind.None && !environment.IsDevelopment())
            yield return "Bot:Credential is None: outside Development the bot needs a credential to call the Connector.";
        if (o.Credential != CredentialKind.None && o.IsUnsigned && environment.IsDevelopment())
            yield return "Bot:Credential is set but Bot:AppId is empty: a credential belongs to an app id.";
        if (NeedsTenant(o.Credential) && o.TenantId.Length == 0)
            yield return $"Bot:TenantId is empty: Bot:Credential {o.Credential} needs the registration's tenant (botframework.com for an old multi-tenant one).";
        if (o.Credential == CredentialKind.ClientSecret && o.ClientSecret.Length == 0)
            yield return "Bot:ClientSecret is empty: set it in the environment or a secret store, not in appsettings.json.";
        if (o.Credential == CredentialKind.Certificate && !File.Exists(o.CertificatePath))
            yield return "Bot:CertificatePath names no file: give the PEM or PFX file with certificate and private key.";
    }

    private IEnumerable<string> Addresses(BotOptions o)
    {
        if (!IsHttps(o.OpenIdMetadataUrl) && !(environment.IsDevelopment() && IsLoopback(o.OpenIdMetadataUrl)))
            yield return "Bot:OpenIdMetadataUrl must be an https address; plain http is for loopback in Development alone.";
        if (!IsHttps(o.TokenIssuer))
            yield return "Bot:TokenIssuer must be an https address, such as https://api.botframework.com.";
        if (!IsHttps(o.ProactiveServiceUrl) && !(environment.IsDevelopment() && IsLoopback(o.ProactiveServiceUrl)))
            yield return "Bot:ProactiveServiceUrl must be an https address.";
        foreach (var (list, hosts) in new[] { ("AllowedServiceHosts", o.AllowedServiceHosts), ("AllowedFileHosts", o.AllowedFileHosts) })
            foreach (var host in hosts.Where(host => !IsHostPattern(host)))
                yield return $"Bot:{list} holds '{host}': write a host name or *.suffix with at least two labels, without scheme, port or path.";
    }

    private static IEnumerable<string> Paces(BotOptions o)
    {
        if (o.TurnsPerMinute < 0)
            yield return "Bot:TurnsPerMinute must be a whole number: how many words and presses one person may send in a minute, or 0 for any number.";
        if (o.PushesPerSecond < 0)
            yield return "Bot:PushesPerSecond must be a whole number: how many reminders one tenant gets in a second, or 0 for any number.";
        if (o.TurnBurst < 1)
            yield return "Bot:TurnBurst must be a whole number from 1 on: how many words and presses one person may send at once.";
    }

    private static bool NeedsTenant(CredentialKind kind) =>
        kind is CredentialKind.ClientSecret or CredentialKind.Certificate or CredentialKind.WorkloadIdentity;

    private static bool IsHttps(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps;

    private static bool IsLoopback(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback;

    private static bool IsHostPattern(string pattern)
    {
        var host = pattern.StartsWith("*.", StringComparison.Ordinal) ? pattern[2..] : pattern;
        return Uri.CheckHostName(host) == UriHostNameType.Dns && host.Contains('.');
    }
}
