using CrmBot.Bot.Dialogs.Commands;
using CrmBot.Domain.Issues;
using Xunit;

namespace CrmBot.Bot.Tests.Commands;

[Trait("Spec", "ISS-1")]
public sealed class IssueWordsTests
{
    private static Command Parse(string text) => CommandParser.Parse(text, new DateOnly(2026, 11, 23));

    [Theory]
    [InlineData("issue", null, null, null)]
    [InlineData("问题", null, null, null)]
    [InlineData("投诉", null, null, null)]
    [InlineData("issue C002", "C002", null, null)]
    [InlineData("issue c2 pump leaks", "C002", "pump leaks", IssueKind.Quality)]
    [InlineData("new issue for C002: delivery is late", "C002", "delivery is late", IssueKind.Delivery)]
    [InlineData("complaint C002 rude attitude", "C002", "rude attitude", IssueKind.Service)]
    [InlineData("issue Huadong Precision, two boxes missing", "Huadong Precision", "two boxes missing", IssueKind.Delivery)]
    [InlineData("issue: pump at the north hall makes a loud noise", null, "pump at the north hall makes a loud noise", null)]
    [InlineData("问题 C002 漏油", "C002", "漏油", IssueKind.Quality)]
    [InlineData("问题C002", "C002", null, null)]
    [InlineData("投诉 C002 交货延迟", "C002", "交货延迟", IssueKind.Delivery)]
    [InlineData("登记问题：华东精密，设备要维修", "华东精密", "设备要维修", IssueKind.Repair)]
    [InlineData("C002 有问题", "C002", null, null)]
    [InlineData("C002有问题，漏油", "C002", "漏油", IssueKind.Quality)]
    [InlineData("C002 has a problem: pump leaks", "C002", "pump leaks", IssueKind.Quality)]
    [InlineData("请帮我登记投诉 C002", "C002", null, null)]
    public void An_issue_is_opened_with_what_is_known(string text, string? query, string? description, IssueKind? kind) =>
        Assert.Equal(new Command.Issue(query, description, kind), Parse(text));

    [Theory]
    [InlineData("He is unhappy with the delivery", IssueKind.Delivery)]
    [InlineData("she complains about quality", IssueKind.Quality)]
    [InlineData("The customer is annoyed, two boxes are missing", IssueKind.Delivery)]
    [InlineData("they are not satisfied with the repair", IssueKind.Repair)]
    [InlineData("but he complained about the rude service", IssueKind.Service)]
    [InlineData("customer is angry", IssueKind.Service)]
    [InlineData("our customer is unhappy", IssueKind.Service)]
    [InlineData("他不太满意", IssueKind.Service)]
    [InlineData("She's unhappy about the repair", IssueKind.Repair)]
    [InlineData("Ms Li is disappointed with the quality", IssueKind.Quality)]
    [InlineData("客户对交货不满意", IssueKind.Delivery)]
    [InlineData("他抱怨质量", IssueKind.Quality)]
    [InlineData("她对服务态度很不满", IssueKind.Service)]
    [InlineData("客户投诉物流太慢", IssueKind.Delivery)]
    [InlineData("李女士对维修不满意。", IssueKind.Repair)]
    [InlineData("对方很生气", IssueKind.Service)]
    public void A_sentence_about_a_dissatisfied_customer_offers_an_issue(string text, IssueKind kind)
    {
        var unhappy = Assert.IsType<Command.Unhappy>(Parse(text));

        Assert.Equal((kind, null), (unhappy.Kind, unhappy.Query));
        Assert.StartsWith(unhappy.Description, text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("C002 is unhappy with the delivery", IssueKind.Delivery)]
    [InlineData("C002对质量不满意", IssueKind.Quality)]
    public void The_customer_may_be_named_by_number(string text, IssueKind kind) =>
        Assert.Equal(new Command.Unhappy(text, kind, "C002"), Parse(text));
}
