using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using Microsoft.IdentityModel.Tokens;

namespace CrmBot.Bot.Connector;

/// <summary>A key of the issuer with the channels it may sign for, which the library's own key type loses.</summary>
public sealed record SigningKey(RsaSecurityKey Key, IReadOnlySet<string> Endorsements, DateTime? NotAfterUtc)
{
    private const int MinBits = 2048;

    public bool IsExpired(DateTime nowUtc) => NotAfterUtc < nowUtc;

    /// <summary>Null for a key that cannot serve: not RSA, not for signing, too short, nameless or garbled. The others must not suffer from it.</summary>
    public static SigningKey? From(JsonWebKey key)
    {
        try
        {
            return Read(key);
        }
        catch (Exception exception) when (exception is FormatException or CryptographicException)
        {
            return null;
        }
    }

    private static SigningKey? Read(JsonWebKey key)
    {
        if (key.Kty != JsonWebAlgorithmsKeyTypes.RSA || string.IsNullOrEmpty(key.Kid) || key.Use is not (null or "" or "sig")) return null;
        if (string.IsNullOrEmpty(key.N) || string.IsNullOrEmpty(key.E)) return null;
        var numbers = new RSAParameters { Modulus = Base64UrlEncoder.DecodeBytes(key.N), Exponent = Base64UrlEncoder.DecodeBytes(key.E) };
        var rsa = new RsaSecurityKey(numbers) { KeyId = key.Kid };
        return rsa.KeySize < MinBits ? null : new SigningKey(rsa, EndorsementsOf(key), CertificateEnd(key));
    }

    private static FrozenSet<string> EndorsementsOf(JsonWebKey key) =>
        key.AdditionalData.TryGetValue("endorsements", out var value) && value is JsonElement { ValueKind: JsonValueKind.Array } list
            ? list.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()!).ToFrozenSet(StringComparer.Ordinal)
            : [];

    private static DateTime? CertificateEnd(JsonWebKey key)
    {
        if (key.X5c.Count == 0) return null;
        using var certificate = X509CertificateLoader.LoadCertificate(Convert.FromBase64String(key.X5c[0]));
        return certificate.NotAfter.ToUniversalTime();
    }
}
