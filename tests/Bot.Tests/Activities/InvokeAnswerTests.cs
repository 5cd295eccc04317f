using System.Net;
using System.Text;
using CrmBot.Bot.Activities;
using Xunit;

namespace CrmBot.Bot.Tests.Activities;

public sealed class InvokeAnswerTests : IAsyncLifetime
{
    private const string Card = """{"type":"AdaptiveCard","version":"1.5","body":[{"type":"TextBlock","text":"已完成 \u201CC001\u201D"}]}""";
    private ProtocolHost _host = null!;

    public async Task InitializeAsync() => _host = await ProtocolHost.StartUnsignedAsync();

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public Task Card_replaces_the_pressed_one() => Answers(
        InvokeAnswer.Card(Encoding.UTF8.GetBytes(Card)),
        $$"""{"statusCode":200,"type":"application/vnd.microsoft.card.adaptive","value":{{Card}}}""");

    [Fact]
    public Task Large_card_arrives_whole()
    {
        var large = $$"""{"type":"AdaptiveCard","text":"{{new string('卡', 40_000)}}"}""";
        return Answers(InvokeAnswer.Card(Encoding.UTF8.GetBytes(large)), $$"""{"statusCode":200,"type":"application/vnd.microsoft.card.adaptive","value":{{large}}}""");
    }

    [Fact]
    public Task Toast_is_one_line_of_text() => Answers(
        InvokeAnswer.Toast("只有经理可以批准 \"C001\""),
        """{"statusCode":200,"type":"application/vnd.microsoft.activity.message","value":"只有经理可以批准 \"C001\""}""");

    [Fact]
    public Task Error_has_its_status_inside() => Answers(
        InvokeAnswer.Error(400, "NotSupported", "Only Action.Execute is answered."),
        """{"statusCode":400,"type":"application/vnd.microsoft.error","value":{"code":"NotSupported","message":"Only Action.Execute is answered."}}""");

    [Fact]
    public Task Search_lists_choices() => Answers(
        InvokeAnswer.Search([new SearchChoice("华东机械", "c-1"), new SearchChoice("B", "c-2")]),
        """{"statusCode":200,"type":"application/vnd.microsoft.search.searchResponse","value":{"results":[{"title":"华东机械","value":"c-1"},{"title":"B","value":"c-2"}]}}""");

    [Fact]
    public Task Shape_of_its_makers_own_is_passed_on() => Answers(
        InvokeAnswer.Json("""{"task":{"type":"message","value":"ok"}}"""u8.ToArray()),
        """{"task":{"type":"message","value":"ok"}}""");

    [Fact]
    public async Task Invoke_that_nobody_answers_is_not_implemented()
    {
        _host.Handler.Answer = (_, _) => ValueTask.FromResult(TurnAnswer.NotImplemented);
        Assert.Equal(HttpStatusCode.NotImplemented, (await _host.PostAsync(ActivityBodies.Invoke("tab/fetch"))).StatusCode);
    }

    [Fact]
    public async Task Empty_answer_closes_a_dialog()
    {
        var response = await _host.PostAsync(ActivityBodies.Invoke("task/submit"));
        Assert.Equal((HttpStatusCode.OK, ""), (response.StatusCode, await response.Content.ReadAsStringAsync()));
    }

    private async Task Answers(InvokeAnswer answer, string body)
    {
        _host.Handler.Answer = (_, _) => ValueTask.FromResult(TurnAnswer.Of(answer));
        var response = await _host.PostAsync(ActivityBodies.Invoke());
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("application/json; charset=utf-8", response.Content.Headers.ContentType?.ToString());
        Assert.Equal(body, await response.Content.ReadAsStringAsync());
    }
}
