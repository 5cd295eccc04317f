using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace CrmBot.Support.Tokens;

/// <summary>RSA keys by name, made once for the whole test run because making one is slow.</summary>
internal static class TestKeys
{
    private static readonly ConcurrentDictionary<string, Lazy<RSA>> Keys = new();

    public static RSA Named(string name) => Keys.GetOrAdd(name, static _ => new Lazy<RSA>(() => RSA.Create(2048))).Value;
}
