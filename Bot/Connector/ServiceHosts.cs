using System.Net;
using CrmBot.Bot.Options;
using Microsoft.Extensions.Options;

namespace CrmBot.Bot.Connector;

/// <summary>
/// Where the bot may send its token and its cards. The service URL arrives in a request body, so it is asked
/// when an activity comes in and again before every call: a stored reference may be older than the rule.
/// </summary>
public sealed class ServiceHosts(IOptions<BotOptions> options, IHostEnvironment environment)
{
    private readonly IReadOnlyList<string> _patterns = options.Value.AllowedServiceHosts;
    private readonly IReadOnlyList<string> _filePatterns = options.Value.AllowedFileHosts;

    /// <summary>A token never leaves for a loopback address, because loopback is open only without a credential.</summary>
    private readonly bool _loopbackToo = environment.IsDevelopment() && options.Value.Credential == CredentialKind.None;

    public bool Allows(string? serviceUrl) =>
        Uri.TryCreate(serviceUrl, UriKind.Absolute, out var uri)
        && uri.UserInfo.Length == 0 && uri.Query.Length == 0 && uri.Fragment.Length == 0
        && (IsListed(uri, _patterns) || (_loopbackToo && IsLoopback(uri)));

    /// <summary>Where a file may go that somebody accepted: an address with its own permission, so no token of ours goes there.</summary>
    public bool AllowsFile(string? uploadUrl) =>
        Uri.TryCreate(uploadUrl, UriKind.Absolute, out var uri)
        && uri.UserInfo.Length == 0
        && (IsListed(uri, _filePatterns) || (_loopbackToo && IsLoopback(uri)));

    private static bool IsListed(Uri uri, IReadOnlyList<string> patterns)
    {
        if (uri.Scheme != Uri.UriSchemeHttps || uri.Port != 443 || uri.HostNameType != UriHostNameType.Dns) return false;
        foreach (var pattern in patterns)
            if (Matches(uri.IdnHost, pattern)) return true;
        return false;
    }

    private static bool Matches(string host, string pattern) =>
        pattern.StartsWith("*.", StringComparison.Ordinal)
            ? host.EndsWith(pattern[1..], StringComparison.OrdinalIgnoreCase)
            : host.Equals(pattern, StringComparison.OrdinalIgnoreCase);

    private static bool IsLoopback(Uri uri) => uri.Scheme == Uri.UriSchemeHttp
        && (uri.Host == "localhost" || (IPAddress.TryParse(uri.DnsSafeHost, out var address) && IPAddress.IsLoopback(address)));
}
