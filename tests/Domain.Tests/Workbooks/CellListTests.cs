using System.Globalization;
using CrmBot.Domain.Workbooks;
using Xunit;

namespace CrmBot.Domain.Tests.Workbooks;

[Trait("Spec", "ARC-10")]
public sealed class CellListTests
{
    [Theory]
    [InlineData("高层拜访、定制方案", "高层拜访|定制方案")]
    [InlineData("试用体验；案例分享;\n报价", "试用体验|案例分享|报价")]
    [InlineData("Visit, then quote", "Visit, then quote")]
    [InlineData("", "")]
    public void Lists_are_split_at_list_signs_only(string text, string parts) => Assert.Equal(parts, string.Join('|', CellList.Split(text)));

    [Theory]
    [InlineData("3月18日前发送A模块资料，预约4月演示", "3月18日前发送A模块资料|预约4月演示")]
    [InlineData("协同物流部门反馈,承诺优化配送时效", "协同物流部门反馈|承诺优化配送时效")]
    [InlineData("4月5日前跟进评估进展，提供报价方案", "4月5日前跟进评估进展|提供报价方案")]
    [InlineData("准备A模块、B模块，C模块的资料", "准备A模块、B模块，C模块的资料")]
    [InlineData("Send specs by 18 March, book a demo", "Send specs by 18 March|book a demo")]
    [InlineData("Send red, green and blue samples", "Send red,green and blue samples")]
    [InlineData("发送报价；预约演示", "发送报价|预约演示")]
    public void Follow_ups_become_one_promise_each_when_they_stand_alone(string text, string parts) =>
        Assert.Equal(parts, string.Join('|', CellList.SplitActions(text)));

    [Theory]
    [InlineData("3月18日前发送A模块资料", "2024-03-18")]
    [InlineData("send specs by 18 March", "2024-03-18")]
    [InlineData("2024年12月 1日复查", "2024-12-01")]
    [InlineData("预约4月演示", null)]
    [InlineData("协同物流部门反馈", null)]
    public void The_day_of_a_promise_is_found_in_its_sentence(string text, string? day) =>
        Assert.Equal(day is null ? null : DateOnly.Parse(day, CultureInfo.InvariantCulture), DayText.FindIn(text, new DateOnly(2024, 3, 15)));
}
