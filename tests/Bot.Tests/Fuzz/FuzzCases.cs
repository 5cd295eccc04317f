using System.Globalization;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using Xunit.Sdk;

namespace CrmBot.Bot.Tests.Fuzz;

/// <summary>
/// Invented inputs, one from each seed. A failure names its seed: CRMBOT_FUZZ_SEED with CRMBOT_FUZZ_CASES=1 makes that input
/// again, CRMBOT_FUZZ_CASES alone makes a long run.
/// </summary>
internal static class FuzzCases
{
    private const int FirstSeed = 2027;
    private const int Size = 12;

    public static async Task RunAsync<T>(Gen<T> inputs, int cases, Func<T, Task> check)
    {
        var first = Number("CRMBOT_FUZZ_SEED") ?? FirstSeed;
        for (var seed = first; seed < first + (Number("CRMBOT_FUZZ_CASES") ?? cases); seed++)
        {
            var input = inputs.Sample(1, new Rnd((ulong)seed), Size).Single();
            try
            {
                await check(input);
            }
            catch (Exception exception)
            {
                throw new XunitException($"CRMBOT_FUZZ_SEED={seed} CRMBOT_FUZZ_CASES=1 makes this again:\n{Cut(Text(input))}\n{exception.Message}", exception);
            }
        }
    }

    private static string Text<T>(T input) => input is JsonNode node ? Junk.Spell(node) : $"{input}";

    private static string Cut(string text) => text.Length <= 4000 ? text : $"{text[..4000]} … ({text.Length} characters)";

    private static int? Number(string name) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
