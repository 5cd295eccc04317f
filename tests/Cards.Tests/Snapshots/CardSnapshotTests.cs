using CrmBot.Cards.Tests.Grammar;
using CrmBot.Domain;
using Xunit;
using Xunit.Sdk;

namespace CrmBot.Cards.Tests.Snapshots;

public class CardSnapshotTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("outline").FullName;

    [Fact]
    public void A_card_without_stored_outline_fails() =>
        Assert.Contains("(no file)", Assert.Throws<FailException>(() => Match("new", isAccepting: false)).Message, StringComparison.Ordinal);

    [Fact]
    public void An_accepted_outline_matches_from_then_on_whatever_the_line_ends()
    {
        Match("kept", isAccepting: true);
        var file = Path.Combine(folder, "Snapshots", "kept.txt");
        File.WriteAllText(file, File.ReadAllText(file).ReplaceLineEndings("\r\n"));
        Match("kept", isAccepting: false);
    }

    [Fact]
    public void A_difference_shows_both_texts()
    {
        Match("changed", isAccepting: true);
        File.WriteAllText(Path.Combine(folder, "Snapshots", "changed.txt"), "as it was");
        var message = Assert.Throws<FailException>(() => Match("changed", isAccepting: false)).Message;
        Assert.Contains("as it was", message, StringComparison.Ordinal);
        Assert.Contains("Start call", message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_outline_holds_no_ids()
    {
        var outline = CardOutline.Of(GrammarSamples.Answers(Language.English));
        Assert.DoesNotContain("00000000", outline, StringComparison.Ordinal);
        Assert.DoesNotContain("rev", outline, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        Directory.Delete(folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    private void Match(string name, bool isAccepting) => CardSnapshot.Matches(GrammarSamples.Answers(Language.English), folder, name, isAccepting);
}
