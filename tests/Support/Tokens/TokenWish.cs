namespace CrmBot.Support.Tokens;

/// <summary>What a token should look like; the defaults make a good one. A null leaves the claim out.</summary>
public sealed record TokenWish
{
    public string? Issuer { get; init; } = "https://api.botframework.com";

    public string? Audience { get; init; } = FakeTokenIssuer.AppId;

    public string? ServiceUrl { get; init; } = "https://smba.trafficmanager.net/emea/";

    public TimeSpan? ExpiresIn { get; init; } = TimeSpan.FromHours(1);

    public TimeSpan? ValidFromIn { get; init; } = TimeSpan.FromMinutes(-5);

    /// <summary>Null: the id of the key that signs.</summary>
    public string? Kid { get; init; }

    public bool WithoutKid { get; init; }

    public string Algorithm { get; init; } = "RS256";

    /// <summary>Name of the issuer's key that signs; an unknown name is a key which the issuer does not publish.</summary>
    public string Key { get; init; } = FakeTokenIssuer.FirstKey;

    public int PaddingBytes { get; init; }

    /// <summary>Put into the token after it was signed.</summary>
    public string? ChangedAudience { get; init; }

    public bool WithoutSignature { get; init; }
}
