using System.Security.Cryptography;
using System.Text;

namespace CrmBot.Bot.Dialogs;

/// <summary>The short word by which a person can tell us which failure they saw; the log line carries the same.</summary>
internal static class References
{
    private const string Alphabet = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    public static string Of(string? activityId)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(activityId ?? ""));
        return new string([.. hash.Take(5).Select(b => Alphabet[b % Alphabet.Length])]);
    }
}
