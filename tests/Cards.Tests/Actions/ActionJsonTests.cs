using System.Text.Json;
using System.Text.Json.Nodes;
using CrmBot.Cards.Actions;
using Xunit;

namespace CrmBot.Cards.Tests.Actions;

[Trait("Spec", "SEC-2")]
public class ActionJsonTests
{
    public static TheoryData<string> Verbs() => new(ActionVerbs.All.Keys);

    [Theory, MemberData(nameof(Verbs))]
    public void What_is_written_is_read_again(string verb)
    {
        var action = Sample(verb);
        Assert.Equal(action, Read(ActionBytes.Of(action)));
    }

    [Theory, MemberData(nameof(Verbs))]
    public void Fields_that_clients_add_are_ignored(string verb)
    {
        var json = Written(verb);
        json["msteams"] = new JsonObject { ["type"] = "task/fetch" };
        json["zz_unknown"] = new JsonArray(1, "2", null);
        json["action"] = "x";
        Assert.Equal(Sample(verb), Read(json.ToJsonString()));
    }

    [Theory, MemberData(nameof(Verbs))]
    public void The_verb_may_stand_anywhere(string verb)
    {
        var json = Written(verb);
        json.Remove("verb");
        json["verb"] = verb;
        Assert.Equal(Sample(verb), Read(json.ToJsonString()));
    }

    [Theory, MemberData(nameof(Verbs))]
    public void Numbers_may_come_as_text(string verb)
    {
        var json = Written(verb);
        foreach (var (name, value) in json.Where(p => p.Value!.GetValueKind() == JsonValueKind.Number).ToList())
            json[name] = value!.ToJsonString();
        Assert.Equal(Sample(verb), Read(json.ToJsonString()));
    }

    [Theory, MemberData(nameof(Verbs))]
    public void Choices_are_written_as_words_so_that_their_order_may_change(string verb)
    {
        foreach (var property in ActionVerbs.All[verb].GetProperties().Where(p => (Nullable.GetUnderlyingType(p.PropertyType) ?? p.PropertyType).IsEnum))
            Assert.Equal(JsonValueKind.String, Written(verb)[JsonNamingPolicy.CamelCase.ConvertName(property.Name)]!.GetValueKind());
    }

    [Theory, MemberData(nameof(Verbs))]
    public void Without_its_id_a_press_is_nothing(string verb)
    {
        foreach (var id in ActionVerbs.All[verb].GetConstructors().Single().GetParameters().Where(ActionSample.IsNeeded))
        {
            var json = Written(verb);
            json.Remove(JsonNamingPolicy.CamelCase.ConvertName(id.Name!));
            Assert.Null(Read(json.ToJsonString()));
        }
    }

    [Theory, MemberData(nameof(Verbs))]
    public void Values_of_a_wrong_kind_make_a_press_nothing_and_never_an_error(string verb)
    {
        foreach (var name in Written(verb).Select(p => p.Key).ToList())
            foreach (var wrong in new[] { "{}", "[]", "[[1]]", "1e400", "99999999999999999999", "-1.5", "true", "\"\\u0000\"", "\"not-a-guid\"", "null" })
            {
                var json = Written(verb);
                json[name] = JsonNode.Parse(wrong);
                Read(json.ToJsonString());
            }
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("1")]
    [InlineData("\"task.open\"")]
    [InlineData("""{"verb":null}""")]
    [InlineData("""{"verb":7}""")]
    [InlineData("""{"verb":""}""")]
    [InlineData("""{"verb":["task.open"]}""")]
    [InlineData("""{"verb":"task.open "}""")]
    [InlineData("""{"verb":"TASK.OPEN","id":"0a1b2c3d-0000-7000-8000-000000000001"}""")]
    [InlineData("""{"verb":"nobody.knows","id":"0a1b2c3d-0000-7000-8000-000000000001"}""")]
    [InlineData("""{"verb":"task.open","id":7}""")]
    [InlineData("""{"verb":"task.open","id":"0a1b2c3d"}""")]
    [InlineData("""{"verb":"task.more","id":"0a1b2c3d-0000-7000-8000-000000000001","rev":99999999999999999999}""")]
    [InlineData("""{"verb":"task.more","id":"0a1b2c3d-0000-7000-8000-000000000001","rev":1e400}""")]
    [InlineData("""{"verb":"task.more","id":"0a1b2c3d-0000-7000-8000-000000000001","rev":1.5}""")]
    [InlineData("""{"verb":"tasks.show","scope":"Everything"}""")]
    [InlineData("""{"$type":"System.Object, mscorlib"}""")]
    [InlineData("""{"verb":"task.open","verb":"call.save","id":"0a1b2c3d-0000-7000-8000-000000000001"}""")]
    public void What_is_no_press_of_ours_is_nothing(string json) => Assert.Null(Read(json));

    [Fact]
    public void Deep_nesting_is_nothing_and_no_error()
    {
        var deep = $$"""{"verb":"task.open","id":{{new string('[', 200)}}{{new string(']', 200)}}}""";
        using var json = JsonDocument.Parse(deep, new JsonDocumentOptions { MaxDepth = 500 });
        Assert.Null(ActionJson.Read(json.RootElement));
    }

    [Fact]
    public void Deep_nesting_in_a_field_nobody_reads_is_no_error()
    {
        var deep = $$"""{"verb":"help.show","x":{{new string('[', 200)}}{{new string(']', 200)}}}""";
        using var json = JsonDocument.Parse(deep, new JsonDocumentOptions { MaxDepth = 500 });
        ActionJson.Read(json.RootElement);
    }

    private static CardAction Sample(string verb) => ActionSample.Of(ActionVerbs.All[verb]);

    private static JsonObject Written(string verb) => JsonNode.Parse(ActionBytes.Of(Sample(verb)))!.AsObject();

    private static CardAction? Read(string text)
    {
        using var json = JsonDocument.Parse(text);
        return ActionJson.Read(json.RootElement);
    }
}
