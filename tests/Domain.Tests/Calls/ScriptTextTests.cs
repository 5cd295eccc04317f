using CrmBot.Domain.Calls;
using Xunit;

namespace CrmBot.Domain.Tests.Calls;

public sealed class ScriptTextTests
{
    private static readonly Dictionary<string, string> Known = new() { ["honorific"] = "Ms Li", ["product"] = "the S2 sensors", ["owner"] = "me" };

    [Theory]
    [InlineData("Hello, is that {honorific}?", "Hello, is that Ms Li?")]
    [InlineData("{product} is ready. {product} too.", "The S2 sensors is ready. The S2 sensors too.")]
    [InlineData("So: from {owner}, with {product}.", "So: from me, with the S2 sensors.")]
    [InlineData("Really? {owner}", "Really? Me")]
    public void Values_are_filled_in_and_capitalised_at_the_start_of_an_english_sentence(string template, string expected)
        => Assert.Equal(expected, ScriptText.Fill(new("", template), Language.English, Known));

    [Fact]
    public void An_unknown_value_is_said_by_its_fallback_in_the_language_of_the_line()
    {
        var line = new TwoTexts("{product}用得怎么样？", "How is {product}?");

        Assert.Equal("我们的产品用得怎么样？", ScriptText.Fill(line, Language.Chinese, new Dictionary<string, string>()));
        Assert.Equal("How is our product?", ScriptText.Fill(line, Language.English, new Dictionary<string, string> { ["product"] = " " }));
    }

    [Fact]
    public void Without_honorific_the_full_name_is_said()
        => Assert.Equal("请问是李敏吗？", ScriptText.Fill(new("请问是{honorific}吗？", ""), Language.Chinese, new Dictionary<string, string> { ["contact"] = "李敏" }));

    [Theory]
    [InlineData("{promise}")]
    [InlineData("{no_such_blank}")]
    public void A_line_whose_blank_has_neither_value_nor_fallback_is_not_said(string template)
        => Assert.Null(ScriptText.Fill(new(template, template), Language.Chinese, Known));

    [Fact]
    public void Braces_within_a_value_are_no_blanks()
        => Assert.Equal("{rep}好", ScriptText.Fill(new("{product}好", ""), Language.Chinese, new Dictionary<string, string> { ["product"] = "{rep}", ["rep"] = "x" }));

    [Fact]
    public void The_closed_list_has_22_blanks() => Assert.Equal(22, ScriptPlaceholders.All.Count);
}
