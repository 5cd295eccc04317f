using CrmBot.Cards.Customers;
using CrmBot.Domain;
using CrmBot.Domain.Customers.Import;
using Xunit;

namespace CrmBot.Cards.Tests.Customers;

[Trait("Spec", "ARC-10")]
public sealed class ImportWordsTests
{
    public static TheoryData<ImportWarningKind> Kinds => [.. Enum.GetValues<ImportWarningKind>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_warning_is_a_sentence_of_its_own_in_both_languages(ImportWarningKind kind)
    {
        var others = Enum.GetValues<ImportWarningKind>().Where(k => k != kind).Select(Sentences);

        var (zh, en) = Sentences(kind);
        Assert.StartsWith("登记表!B7：“x”", zh, StringComparison.Ordinal);
        Assert.StartsWith("登记表!B7: “x” ", en, StringComparison.Ordinal);
        Assert.DoesNotContain(others, other => other.Zh == zh || other.En == en);
    }

    [Fact, Trait("Spec", "SEC-3")]
    public void An_erased_contact_is_told_without_a_name()
    {
        var warning = new ImportWarning(ImportWarningKind.ContactErased, "登记表", "B7", "", []);

        Assert.Equal("登记表!B7: the contact was erased on request; the row's contact is left out", ImportWords.Sentence(warning, Language.English));
        Assert.Equal("登记表!B7：联系人应本人要求删除过，这一行的联系人没有导入", ImportWords.Sentence(warning, Language.Chinese));
    }

    [Fact]
    public void What_it_is_compared_with_and_how_often_stand_behind_it() => Assert.Equal(
        "“x” is the name of several numbers; they are kept apart (C001, C002), 3 times",
        ImportWords.Sentence(new ImportWarning(ImportWarningKind.SameName, "", "", "x", ["C001", "C002"], 3), Language.English));

    private static (string Zh, string En) Sentences(ImportWarningKind kind)
    {
        var warning = new ImportWarning(kind, "登记表", "B7", "x", []);
        return (ImportWords.Sentence(warning, Language.Chinese), ImportWords.Sentence(warning, Language.English));
    }
}
