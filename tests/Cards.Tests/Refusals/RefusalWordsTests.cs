using CrmBot.Cards.Refusals;
using CrmBot.Cards.Tests.Samples;
using CrmBot.Domain;
using Xunit;

namespace CrmBot.Cards.Tests.Refusals;

public class RefusalWordsTests
{
    private static readonly string[] SystemWords = ["error", "invalid", "failed", "denied", "entity", "请填写", "失败", "非法", "无效", "异常"];

    public static TheoryData<string> Refusals() => new(RefusalExample.Types.Select(t => t.FullName!));

    [Theory, MemberData(nameof(Refusals))]
    public void Every_refusal_has_words_in_both_languages(string type)
    {
        var refusal = Example(type, "C002");
        var (zh, en) = (RefusalWords.Sentence(refusal, Language.Chinese), RefusalWords.Sentence(refusal, Language.English));
        Assert.Contains(zh, c => c is >= '一' and <= '鿿');
        Assert.DoesNotContain(en, c => c is >= '一' and <= '鿿');
        Assert.EndsWith("。", zh, StringComparison.Ordinal);
        Assert.EndsWith(".", en, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Refusals))]
    public void No_refusal_speaks_like_a_machine_or_blames(string type)
    {
        foreach (var language in Enum.GetValues<Language>())
        {
            var sentence = RefusalWords.Sentence(Example(type, "C002"), language);
            Assert.DoesNotContain(SystemWords, w => sentence.Contains(w, StringComparison.OrdinalIgnoreCase));
            Assert.DoesNotContain('!', sentence);
        }
    }

    [Theory, MemberData(nameof(Refusals))]
    [Trait("Spec", "SEC-4")]
    public void What_people_wrote_comes_back_harmless(string type)
    {
        foreach (var language in Enum.GetValues<Language>())
        {
            var sentence = RefusalWords.Sentence(Example(type, Canary.HostileName), language);
            Assert.DoesNotContain("{{", sentence, StringComparison.Ordinal);
            Assert.DoesNotContain('\u202E', sentence);
        }
    }

    [Fact]
    public void A_refusal_nobody_worded_is_found() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => RefusalWords.Sentence(new Unworded(), Language.English));

    private static Refusal Example(string type, string text) => RefusalExample.Of(typeof(Refusal).Assembly.GetType(type)!, text);

    private sealed record Unworded : Refusal;
}
