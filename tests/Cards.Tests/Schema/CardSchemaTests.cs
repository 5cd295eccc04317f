using System.Text;
using System.Text.Json.Nodes;
using CrmBot.Cards.Tests.Grammar;
using CrmBot.Domain;
using Xunit;

namespace CrmBot.Cards.Tests.Schema;

/// <summary>The check itself must be able to fail.</summary>
public class CardSchemaTests
{
    [Theory]
    [InlineData("""{"type":"TextBlock","wrap":true}""", "#/body[0]/text: missing")]
    [InlineData("""{"type":"TextBlock","text":"a","wrap":"yes"}""", "#/body[0]/wrap: not true or false")]
    [InlineData("""{"type":"TextBlock","text":"a","wrap":true,"colour":"Good"}""", "#/body[0]/colour: no such property")]
    [InlineData("""{"type":"TextBlock","text":"a","wrap":true,"size":"Medium"}""", "#/body[0]/size: not Default|Small|Large|ExtraLarge")]
    [InlineData("""{"type":"TextBlock","text":"a","text":"b","wrap":true}""", "#/body[0]/text: twice")]
    [InlineData("""{"type":"Badge","text":"a"}""", "#/body[0]: no element of type 'Badge'")]
    [InlineData("""{"type":"RichTextBlock","inlines":[]}""", "#/body[0]/inlines: not a list with something in it")]
    [InlineData("""{"type":"RichTextBlock","inlines":["a"]}""", "#/body[0]/inlines[0]: not an object")]
    [InlineData("""{"type":"Input.Date","id":"on","label":"Day","value":"24 Nov"}""", "#/body[0]/value: not a day")]
    [InlineData("""{"type":"Container","items":[{"type":"Image","url":"x"}]}""", "#/body[0]/items[0]: no element of type 'Image'")]
    public void A_wrong_part_is_found_where_it_is(string element, string error)
    {
        var card = $$"""{"type":"AdaptiveCard","$schema":"http://adaptivecards.io/schemas/adaptive-card.json","version":"1.5","lang":"en","speak":"a","fallbackText":"a","body":[{{element}}]}""";
        Assert.Equal([error], CardSchema.Errors(Encoding.UTF8.GetBytes(card)));
    }

    [Fact]
    public void A_button_without_fallback_is_found()
    {
        var card = JsonNode.Parse(GrammarSamples.Answers(Language.English).ToUtf8().Span)!;
        card["actions"]![0]!.AsObject().Remove("fallback");
        Assert.Equal(["#/actions[0]/fallback: missing"], CardSchema.Errors(Encoding.UTF8.GetBytes(card.ToJsonString())));
    }
}
