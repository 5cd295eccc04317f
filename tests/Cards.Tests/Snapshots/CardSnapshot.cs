using System.Runtime.CompilerServices;
using CrmBot.Cards.Grammar;
using Xunit;

namespace CrmBot.Cards.Tests.Snapshots;

/// <summary>
/// Compares a card's outline with the file stored beside the test. With <c>CRMBOT_ACCEPT_SNAPSHOTS=1</c> the file is written
/// instead: look at the difference in version control before it goes in.
/// </summary>
internal static class CardSnapshot
{
    public const string Variable = "CRMBOT_ACCEPT_SNAPSHOTS";

    private static bool IsAccepting => Environment.GetEnvironmentVariable(Variable) == "1";

    public static void Matches(Card card, string name, [CallerFilePath] string test = "") => Matches(card, Path.GetDirectoryName(test)!, name, IsAccepting);

    public static void Matches(Card card, string folder, string name, bool isAccepting)
    {
        var file = Path.Combine(folder, "Snapshots", name + ".txt");
        var now = CardOutline.Of(card);
        if (isAccepting)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, now);
            return;
        }

        var then = File.Exists(file) ? File.ReadAllText(file).ReplaceLineEndings("\n") : "(no file)";
        if (then != now)
            Assert.Fail($"{name} looks different. Set {Variable}=1 to accept it.\n--- stored\n{then}\n--- now\n{now}");
    }

    public static void OfSample(string folder, string name, Card card) => Matches(card, Path.Combine(Root(), folder), name, IsAccepting);

    /// <summary>The folder of this test project.</summary>
    public static string Root([CallerFilePath] string here = "") => Path.GetDirectoryName(Path.GetDirectoryName(here)!)!;
}
