using System.Diagnostics;
using CrmBot.Bot.Dialogs.Commands;
using Xunit;

namespace CrmBot.Bot.Tests.Commands;

[Trait("Spec", "BYD-19")]
public sealed class FreeTextTests
{
    private static readonly DateOnly Monday = new(2026, 11, 23);

    [Theory]
    [InlineData("this will help him to decide")]
    [InlineData("I need help with my taxes")]
    [InlineData("we will call C002 tomorrow")]
    [InlineData("call me later")]
    [InlineData("call C002 tomorrow")]
    [InlineData("called off the meeting")]
    [InlineData("did you call them?")]
    [InlineData("issue is solved")]
    [InlineData("问题很大")]
    [InlineData("问题不大")]
    [InlineData("他没有不满意")]
    [InlineData("he is not unhappy")]
    [InlineData("she does not complain")]
    [InlineData("is he unhappy with us?")]
    [InlineData("客户没有抱怨")]
    [InlineData("下周二之前我会把报价发给他，他在等采购经理回来")]
    [InlineData("the next step is up to them")]
    [InlineData("10")]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("12 pieces")]
    [InlineData("Friday")]
    [InlineData("12月1日")]
    [InlineData("positive")]
    [InlineData("积极")]
    [InlineData("C001说下周二前要报价")]
    [InlineData("visited the exhibition")]
    [InlineData("called him, he was angry")]
    [InlineData("open the door for him")]
    [InlineData("138 0013 8000")]
    [InlineData("1; drop table customers")]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("...")]
    [InlineData("please")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("[Pay](https://evil.example)")]
    [InlineData("{{DATE()}}")]
    [InlineData("=cmd|' /C calc'!A0")]
    [InlineData("\u202eplehs\u202c <at>")]
    [InlineData("😀😀😀")]
    [InlineData("\ud800\udfff\ud800")]
    [InlineData("今天天气怎么样，适合拜访客户吗？")]
    public void A_sentence_stays_free_text_exactly_as_typed(string text) =>
        Assert.Equal(new Command.FreeText(text), CommandParser.Parse(text, Monday));

    [Theory]
    [InlineData("called ")]
    [InlineData("给")]
    [InlineData("给C001打了电话，")]
    [InlineData("called C001, by ")]
    [InlineData("please ")]
    [InlineData("请")]
    [InlineData("不")]
    [InlineData("C")]
    [InlineData("1")]
    [InlineData("18 March ")]
    [InlineData("下下周一")]
    [InlineData("一十")]
    [InlineData("-a1")]
    [InlineData(", ")]
    [InlineData("他抱怨")]
    [InlineData("\ud83d")]
    [InlineData("\r\n")]
    public void Endless_and_odd_input_is_answered_at_once(string piece)
    {
        var watch = Stopwatch.StartNew();
        foreach (var length in new[] { 1_000, CommandParser.LongestText, CommandParser.LongestText + 1, 1_000_000 })
            Assert.NotNull(CommandParser.Parse(string.Concat(Enumerable.Repeat(piece, (length / piece.Length) + 1))[..length], Monday));

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(2), $"{watch.Elapsed}");
    }

    [Fact]
    public void A_text_longer_than_the_cap_is_not_even_read()
    {
        var text = "called C001, " + new string('x', CommandParser.LongestText);

        Assert.Same(text, Assert.IsType<Command.FreeText>(CommandParser.Parse(text, Monday)).Text);
    }

    [Fact]
    public void Nothing_makes_it_throw()
    {
        string[] pieces =
        [
            "called", "C001", "给", "打了电话", "9999年", "99月99日", "31 february", "29 feb", "in 999 months", "by", "前", "十", "一十一", "0点", "25:99", "下下周日", "remind me",
            "提醒我", "away", "until", "请假", "999周", "issue", "投诉", ",", "，", "4/5", "positive", "he", "complains", "第", "\u0130", "ß", "\ud800", "🙂", " ", "\n", "0000-00-00",
        ];
        for (var seed = 0; seed < 20_000; seed++)
        {
            var (first, second, third, fourth) = (seed % 37, seed / 3 % 35, seed / 11 % 31, seed / 29 % 29);
            var text = $"{pieces[first]}{(seed % 2 == 0 ? " " : "")}{pieces[second]} {pieces[third]}{pieces[fourth]}";
            Assert.NotNull(CommandParser.Parse(text, new DateOnly(2028, 2, 29)));
        }
    }
}
