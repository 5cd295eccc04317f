using CrmBot.Bot.Dialogs.Commands;
using CrmBot.Domain.Grading;
using Xunit;

namespace CrmBot.Bot.Tests.Commands;

[Trait("Spec", "BYD-19")]
public sealed class GradeWordsTests
{
    [Theory]
    [InlineData("grade C002", GradeWish.See)]
    [InlineData("tier of c2", GradeWish.See)]
    [InlineData("C002's grade?", GradeWish.See)]
    [InlineData("Why is C002 B-tier?", GradeWish.See)]
    [InlineData("why is C002 in tier B", GradeWish.See)]
    [InlineData("C002 为什么是B级？", GradeWish.See)]
    [InlineData("为什么C002是B级客户", GradeWish.See)]
    [InlineData("C002是几级", GradeWish.See)]
    [InlineData("等级 C002", GradeWish.See)]
    [InlineData("C002的等级", GradeWish.See)]
    [InlineData("regrade C002", GradeWish.Again)]
    [InlineData("please re-grade C002", GradeWish.Again)]
    [InlineData("grade C002 again", GradeWish.Again)]
    [InlineData("重新定级 C002", GradeWish.Again)]
    [InlineData("C002 重新定级", GradeWish.Again)]
    [InlineData("请按数据重算C002", GradeWish.Again)]
    [InlineData("取消人工定级 C002", GradeWish.LetFiguresDecide)]
    [InlineData("C002 改由数据决定", GradeWish.LetFiguresDecide)]
    [InlineData("let the figures decide on C002", GradeWish.LetFiguresDecide)]
    [InlineData("use the figures for C002", GradeWish.LetFiguresDecide)]
    public void Grades_are_asked_for_in_a_persons_words(string text, GradeWish wish) => Assert.Equal(new Command.Grade(wish, "C002"), Parse(text));

    [Theory]
    [InlineData("C002 定为A级：战略客户", Tier.A, "战略客户")]
    [InlineData("把C002的等级改成C级，因为项目停了", Tier.C, "项目停了")]
    [InlineData("C002升到A级", Tier.A, null)]
    [InlineData("set C002 to A: Strategic for us", Tier.A, "Strategic for us")]
    [InlineData("move C002 to tier D because the project stopped", Tier.D, "the project stopped")]
    [InlineData("grade C002 as B", Tier.B, null)]
    public void A_manager_sets_one_with_its_reason(string text, Tier tier, string? reason) =>
        Assert.Equal(new Command.Grade(GradeWish.Set, "C002", tier, reason), Parse(text));

    [Theory]
    [InlineData("set C002 to A?")]
    [InlineData("C002 定为A级吗？")]
    [InlineData("set C002 to E")]
    [InlineData("产品等级")]
    [InlineData("他们要升到A级")]
    [InlineData("grade")]
    [InlineData("call C002 about the grade A steel")]
    public void What_is_asked_or_speaks_of_something_else_sets_no_grade(string text) => Assert.IsNotType<Command.Grade>(Parse(text));

    private static Command Parse(string text) => CommandParser.Parse(text, new DateOnly(2026, 11, 23));
}
