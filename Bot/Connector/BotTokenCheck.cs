using System.Net;
using CrmBot.Bot.Options;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace CrmBot.Bot.Connector;

/// <summary>
/// SEC-1: only a token which the Bot Framework issued for this bot makes a caller. There is no switch to turn it off:
/// without an app id (Development alone) the request must come from this machine, and from no web page open on it.
/// </summary>
public sealed partial class BotTokenCheck
{
    private const int MaxTokenLength = 16 * 1024;
    private const string Scheme = "Bearer ";
    private static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(5);

    private readonly JsonWebTokenHandler _handler = new() { MaximumTokenSizeInBytes = MaxTokenLength, MapInboundClaims = false };
    private readonly TokenValidationParameters _rules;
    private readonly SigningKeys _keys;
    private readonly TimeProvider _time;
    private readonly ILogger<BotTokenCheck> _logger;
    private readonly bool _unsigned;

    public BotTokenCheck(IOptions<BotOptions> options, SigningKeys keys, TimeProvider time, ILogger<BotTokenCheck> logger)
    {
        (_keys, _time, _logger, _unsigned) = (keys, time, logger, options.Value.IsUnsigned);
        _rules = Rules(options.Value);
    }

    /// <summary>For readiness: without keys every signed request would be refused.</summary>
    public bool IsReady => _unsigned || _keys.HasKeys;

    /// <summary>Null: nobody we know (answer 401). Why stands in the log alone.</summary>
    public async ValueTask<Caller?> IdentifyAsync(HttpRequest request)
    {
        if (_unsigned) return IsFromThisMachine(request) ? Caller.ThisMachine : Refuse("the request is unsigned and not from this machine");
        var header = request.Headers.Authorization;
        if (header.Count != 1 || !TryReadToken(header[0], out var token)) return Refuse("there is no single bearer token");
        if (string.IsNullOrEmpty(token.Kid) || await _keys.FindAsync(token.Kid) is not { } key) return Refuse("its key is not the issuer's");
        var result = await _handler.ValidateTokenAsync(token, _rules);
        if (!result.IsValid) return Refuse(result.Exception.GetType().Name);
        // A token without the claim speaks for no service URL: admission refuses the empty one too.
        return Caller.WithToken(token.TryGetPayloadValue<string>("serviceurl", out var url) ? url ?? "" : "", key.Endorsements);
    }

    private bool TryReadToken(string? header, out JsonWebToken token)
    {
        token = null!;
        if (header is null || header.Length > MaxTokenLength || !header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)) return false;
        var text = header[Scheme.Length..];
        if (text.Contains(' ') || !_handler.CanReadToken(text)) return false;
        try
        {
            token = _handler.ReadJsonWebToken(text);
            return true;
        }
        catch (Exception exception) when (exception is ArgumentException or SecurityTokenException or FormatException)
        {
            return false;
        }
    }

    private TokenValidationParameters Rules(BotOptions options) => new()
    {
        ValidIssuer = options.TokenIssuer,
        ValidAudience = options.AppId,
        IgnoreTrailingSlashWhenValidatingAudience = false,
        ValidAlgorithms = [SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512],
        RequireSignedTokens = true,
        RequireExpirationTime = true,
        ValidateIssuerSigningKey = true,
        IssuerSigningKeyResolver = (_, _, kid, _) => _keys.Known(kid) is { } known ? [known.Key] : [],
        LifetimeValidator = (from, until, _, _) => IsCurrent(from, until, _time.GetUtcNow().UtcDateTime),
    };

    private static bool IsCurrent(DateTime? fromUtc, DateTime? untilUtc, DateTime nowUtc) =>
        untilUtc is { } until && nowUtc < until + ClockSkew && (fromUtc is not { } from || from <= nowUtc + ClockSkew);

    /// <summary>
    /// No address means no network (a local socket). A page in the developer's browser could post here too,
    /// but browsers say so with an Origin, and Teams and its emulator never send one.
    /// </summary>
    private static bool IsFromThisMachine(HttpRequest request)
    {
        var address = request.HttpContext.Connection.RemoteIpAddress;
        return (address is null || IPAddress.IsLoopback(address)) && request.Headers.Origin.Count == 0;
    }

    private Caller? Refuse(string reason)
    {
        LogRefused(reason);
        return null;
    }

    [LoggerMessage(1103, LogLevel.Warning, "Refused a request: {Reason}")]
    private partial void LogRefused(string reason);
}
