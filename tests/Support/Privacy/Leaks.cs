using System.Buffers;

namespace CrmBot.Support.Privacy;

/// <summary>Holds what operators see against what only the people concerned may see.</summary>
public static class Leaks
{
    private const int Shown = 5;
    private const int LongestLine = 600;

    /// <exception cref="InvalidOperationException">Something is in a line that must not be: says what, and shows the line.</exception>
    public static void None(IEnumerable<string> lines, IEnumerable<string> secrets)
    {
        var known = secrets.Distinct().ToArray();
        var any = SearchValues.Create(known, StringComparison.Ordinal);
        var found = lines.Where(line => line.AsSpan().ContainsAny(any))
            .Select(line => (Line: line, Secret: Array.Find(known, secret => line.Contains(secret, StringComparison.Ordinal))!))
            .DistinctBy(hit => hit.Secret).Take(Shown).Select(hit => $"“{hit.Secret}” is in: {Around(hit.Line, hit.Secret)}").ToList();
        if (found.Count > 0) throw new InvalidOperationException($"Personal data in a log or a metric:\n{string.Join("\n", found)}");
    }

    private static string Around(string line, string secret)
    {
        var at = line.IndexOf(secret, StringComparison.Ordinal);
        // The beginning names who logged it.
        return line.Length <= LongestLine ? line : $"{line[..100]} … {line[Math.Max(0, at - 200)..Math.Min(line.Length, at + secret.Length + 200)]}";
    }
}
