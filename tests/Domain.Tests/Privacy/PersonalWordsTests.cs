using CrmBot.Domain.Customers;
using CrmBot.Domain.Privacy;
using CrmBot.Support.Database;
using Xunit;

namespace CrmBot.Domain.Tests.Privacy;

[Trait("Spec", "BYD-18")]
public sealed class PersonalWordsTests
{
    [Theory]
    [InlineData("李娜说下周可以", "[已删除]说下周可以")]
    [InlineData("找李女士要资料，抄送李娜", "找[已删除]要资料，抄送[已删除]")]
    [InlineData("Spoke to Ms Li; LI NA agrees", "Spoke to [erased]; [erased] agrees")]
    [InlineData("Spoke to Li  Na.", "Spoke to [erased].")]
    [InlineData("联系Li Na先生", "联系[erased]先生")]
    [InlineData("打13800138000没通", "打[erased]没通")]
    [InlineData("+86 138-0013-8000 or 138 0013 8000", "[erased] or [erased]")]
    [InlineData("8613800138000", "[erased]")]
    [InlineData("Li.Na@Huadong.example wrote", "[erased] wrote")]
    [InlineData("wechat lina_77", "wechat [erased]")]
    public void All_they_are_known_by_is_taken_out(string text, string clean) => Assert.Equal(clean, new PersonalWords(LiNa()).Clean(text));

    [Theory]
    [InlineData("Li Nanotech delivers")]
    [InlineData("订单 913800138000123")]
    [InlineData("李明来过")]
    [InlineData("")]
    public void What_only_looks_alike_stays(string text) => Assert.Equal(text, new PersonalWords(LiNa()).Clean(text));

    [Fact]
    public void Whoever_has_no_words_left_changes_nothing()
    {
        var erased = LiNa();
        erased.Erase(World.Now);

        Assert.Equal("李娜 13800138000", new PersonalWords(erased).Clean("李娜 13800138000"));
    }

    private static Contact LiNa()
    {
        var contact = new Contact(ContactId.New(World.Now), new CustomerId(Guid.CreateVersion7(World.Now)), "李娜");
        contact.Describe("Li Na", "李女士", "Ms Li", null, null);
        contact.ReachBy("+86 138 0013 8000", "li.na@huadong.example", "lina_77", null, isVerified: true);
        return contact;
    }
}
