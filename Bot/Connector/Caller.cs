namespace CrmBot.Bot.Connector;

/// <summary>Who delivered a request, and what his token lets him say.</summary>
public sealed class Caller
{
    private readonly string? _serviceUrl;
    private readonly IReadOnlySet<string>? _endorsements;

    private Caller(string? serviceUrl, IReadOnlySet<string>? endorsements) => (_serviceUrl, _endorsements) = (serviceUrl, endorsements);

    /// <summary>Someone on this machine, in Development: unsigned, so nothing in a token limits him.</summary>
    public static Caller ThisMachine { get; } = new(null, null);

    public static Caller WithToken(string serviceUrl, IReadOnlySet<string> endorsements) => new(serviceUrl, endorsements);

    /// <summary>The channels which the issuer lets the signing key speak for.</summary>
    public bool IsEndorsedFor(string channel) => _endorsements is null || _endorsements.Contains(channel);

    /// <summary>Compared as written: a normalised URL may be another one to the server behind it.</summary>
    public bool SpeaksFor(string? serviceUrl) => _serviceUrl is null || string.Equals(_serviceUrl, serviceUrl, StringComparison.Ordinal);
}
