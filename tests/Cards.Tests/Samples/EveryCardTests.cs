using CrmBot.Cards.Tests.Rules;
using CrmBot.Cards.Tests.Schema;
using CrmBot.Cards.Tests.Snapshots;
using CrmBot.Cards.Wording;
using CrmBot.Domain;
using Xunit;

namespace CrmBot.Cards.Tests.Samples;

[Trait("Spec", "BYD-18")]
[Trait("Spec", "BYD-19")]
public class EveryCardTests
{
    public static TheoryData<string, Language> Cards()
    {
        var cards = new TheoryData<string, Language>();
        foreach (var sample in CardSample.All)
        {
            cards.Add(sample.Path, Language.Chinese);
            cards.Add(sample.Path, Language.English);
        }

        return cards;
    }

    public static TheoryData<string> Pairs() => new(CardSample.All.Select(s => s.Path));

    [Theory, MemberData(nameof(Cards))]
    public void Every_card_is_well_formed(string path, Language language) =>
        None(CardSchema.Errors(CardSample.At(path).Make(language).ToUtf8()));

    [OfficialSchemaTheory, MemberData(nameof(Cards))]
    public async Task Every_card_pleases_the_published_schema(string path, Language language) =>
        None(await OfficialSchema.Errors(CardSample.At(path).Make(language).ToUtf8()));

    [Theory, MemberData(nameof(Cards))]
    public void Every_card_keeps_the_house_rules(string path, Language language) =>
        None(CardRules.Check(CardSample.At(path).Make(language)));

    [Theory, MemberData(nameof(Cards))]
    public void Every_card_says_in_which_language_it_is(string path, Language language) =>
        Assert.Equal(language.Tag(), CardTree.Text(CardTree.Parse(CardSample.At(path).Make(language).ToUtf8()), "lang"));

    [Theory, MemberData(nameof(Cards))]
    public void Every_card_looks_as_it_did(string path, Language language)
    {
        var sample = CardSample.At(path);
        CardSnapshot.OfSample(sample.Folder, $"{sample.Name}.{(language == Language.Chinese ? "zh" : "en")}", sample.Make(language));
    }

    [Theory, MemberData(nameof(Pairs))]
    public void Both_languages_have_the_same_parts_and_buttons(string path)
    {
        var sample = CardSample.At(path);
        Assert.Equal(CardSkeleton.Of(sample.Make(Language.English)), CardSkeleton.Of(sample.Make(Language.Chinese)));
    }

    [Theory, MemberData(nameof(Pairs))]
    public void A_card_is_the_same_however_often_it_is_made(string path)
    {
        var sample = CardSample.At(path);
        Assert.True(sample.Make(Language.Chinese).ToUtf8().Span.SequenceEqual(sample.Make(Language.Chinese).ToUtf8().Span));
    }

    [Fact]
    public void No_outline_is_left_behind_without_its_card()
    {
        var names = CardSample.All.SelectMany(s => new[] { $"{s.Folder}/{s.Name}.zh", $"{s.Folder}/{s.Name}.en" }).ToHashSet();
        var files = Directory.EnumerateFiles(CardSnapshot.Root(), "*.txt", SearchOption.AllDirectories)
            .Where(f => Path.GetFileName(Path.GetDirectoryName(f)) == "Snapshots")
            .Select(f => $"{Path.GetFileName(Path.GetDirectoryName(Path.GetDirectoryName(f)))}/{Path.GetFileNameWithoutExtension(f)}");
        Assert.All(files, f => Assert.Contains(f, names));
    }

    // All of them, in full: whoever broke one wants to see the rest.
    private static void None(IReadOnlyList<string> faults) => Assert.True(faults.Count == 0, string.Join('\n', faults));
}
