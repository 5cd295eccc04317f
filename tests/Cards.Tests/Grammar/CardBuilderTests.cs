using System.Text.Json;
using CrmBot.Cards.Actions;
using CrmBot.Cards.Elements;
using CrmBot.Cards.Grammar;
using CrmBot.Cards.Tests.Samples;
using CrmBot.Domain;
using Xunit;

namespace CrmBot.Cards.Tests.Grammar;

public class CardBuilderTests
{
    private static readonly Guid Id = World.Id(1);

    [Theory]
    [InlineData("C002 · call back when?", "C002 · call back when? Huadong")]
    [InlineData("C002 · B-tier callback", "C002 · B-tier callback. Huadong")]
    [InlineData("Nothing changed.", "Nothing changed. Huadong")]
    public void A_spoken_line_ends_with_one_mark(string title, string spoken) =>
        Assert.Equal(spoken, new CardBuilder(Language.English).Title(title, "Huadong").Build().Content.Speak);

    [Fact]
    public void Chinese_lines_are_parted_by_a_full_stop() =>
        Assert.Equal("约什么时候？华东精密", new CardBuilder(Language.Chinese).Title("约什么时候？", "华东精密").Build().Content.Speak);

    [Fact]
    public void An_empty_card_says_nothing_and_is_no_error() => Assert.Equal("", new CardBuilder(Language.English).Build().Content.Speak);

    [Fact]
    [Trait("Spec", "SEC-4")]
    public void A_name_that_nobody_cleaned_is_harmless_in_every_part()
    {
        const string name = Canary.HostileName;
        var card = new CardBuilder(Language.English)
            .Strip(ContainerStyle.Emphasis, name, name).Kicker(name, 1, 2).Title(name, name)
            .Fact("Why", name).Quote("Say", name).Box(name).Section(name).Paragraph(name).Small(name)
            .Row(new ListRow(name, name, name, name), new OpenTask(Id))
            .Field(new ChoiceInput("to", "Who", [new Choice(name, "1")]))
            .Words(new Button(name, new HandOver(Id, 1), ReplyWords.Save)).Build(name);

        var shown = System.Text.Encoding.UTF8.GetString(card.ToUtf8().Span);
        Assert.DoesNotContain("{{", shown, StringComparison.Ordinal);
        Assert.DoesNotContain('\u202E', shown);
        Assert.DoesNotContain('\u200B', shown);
        Assert.DoesNotContain("](", card.Summary, StringComparison.Ordinal);
        Assert.All(
            CardTree.OfType(CardTree.Parse(card.ToUtf8()), "TextBlock"),
            block => Assert.DoesNotContain("](", CardTree.Text(block, "text"), StringComparison.Ordinal));
    }

    [Fact]
    public void A_required_number_says_so_and_sends_a_number()
    {
        var field = Field(new NumberInput("a", "How many", 1, 99) { Value = "20", ErrorMessage = "A number, please" });
        Assert.True(field.GetProperty("isRequired").GetBoolean());
        Assert.Equal("A number, please", field.GetProperty("errorMessage").GetString());
        Assert.Equal(20, field.GetProperty("value").GetInt32());
    }

    [Fact]
    public void What_is_no_number_is_left_out_of_a_number_field() =>
        Assert.False(Field(new NumberInput("a", "How many", null, null) { Value = "about 20" }).TryGetProperty("value", out _));

    private static JsonElement Field(Input input)
    {
        var card = new CardBuilder(Language.English).Title("C002").Field(input).Build();
        return CardTree.Inputs(CardTree.Parse(card.ToUtf8())).Single();
    }
}
