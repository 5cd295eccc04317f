using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.IdentityModel.Tokens;

namespace CrmBot.Support.Tokens;

/// <summary>Writes tokens by hand, since a library would refuse to make most of the bad ones.</summary>
internal static class TokenMint
{
    public static string Mint(TokenWish wish, DateTimeOffset now)
    {
        var header = new JsonObject { ["typ"] = "JWT", ["alg"] = wish.Algorithm };
        if (!wish.WithoutKid) header["kid"] = wish.Kid ?? wish.Key;
        var unsigned = $"{Encode(header)}.{Encode(Payload(wish, now))}";
        var signature = wish.WithoutSignature ? "" : Base64UrlEncoder.Encode(Sign(wish, Encoding.ASCII.GetBytes(unsigned)));
        if (wish.ChangedAudience is { } audience) unsigned = $"{Encode(header)}.{Encode(Payload(wish with { Audience = audience }, now))}";
        return $"{unsigned}.{signature}";
    }

    private static JsonObject Payload(TokenWish wish, DateTimeOffset now)
    {
        var payload = new JsonObject();
        if (wish.Issuer is not null) payload["iss"] = wish.Issuer;
        if (wish.Audience is not null) payload["aud"] = wish.Audience;
        if (wish.ServiceUrl is not null) payload["serviceurl"] = wish.ServiceUrl;
        if (wish.ExpiresIn is { } end) payload["exp"] = (now + end).ToUnixTimeSeconds();
        if (wish.ValidFromIn is { } begin) payload["nbf"] = (now + begin).ToUnixTimeSeconds();
        if (wish.PaddingBytes > 0) payload["padding"] = new string('x', wish.PaddingBytes);
        return payload;
    }

    private static byte[] Sign(TokenWish wish, byte[] data)
    {
        var rsa = TestKeys.Named(wish.Key);
        return wish.Algorithm switch
        {
            "none" => [],
            "HS256" => HMACSHA256.HashData(Encoding.ASCII.GetBytes(rsa.ExportSubjectPublicKeyInfoPem()), data),
            "PS256" => rsa.SignData(data, HashAlgorithmName.SHA256, RSASignaturePadding.Pss),
            "RS384" => rsa.SignData(data, HashAlgorithmName.SHA384, RSASignaturePadding.Pkcs1),
            _ => rsa.SignData(data, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1),
        };
    }

    private static string Encode(JsonObject part) => Base64UrlEncoder.Encode(part.ToJsonString());
}
