using System.Text.Json;
using CrmBot.Cards.Actions;
using Xunit;

namespace CrmBot.Cards.Tests.Actions;

/// <summary>A number field's value comes as a number from some clients and as text from others.</summary>
public class FieldTextTests
{
    private const string Answer = """{"verb":"call.answer","id":"0a1b2c3d-0000-7000-8000-000000000001","rev":3,"step":"s","a":#}""";

    [Theory]
    [InlineData("4", "4")]
    [InlineData("\"4\"", "4")]
    [InlineData("-2.50", "-2.50")]
    [InlineData("\"\"", "")]
    public void A_number_and_its_text_are_one_answer(string sent, string answer) => Assert.Equal(answer, Read(sent)?.A);

    [Theory]
    [InlineData("true")]
    [InlineData("[4]")]
    [InlineData("{}")]
    public void Anything_else_is_no_press(string sent) => Assert.Null(Read(sent));

    private static AnswerStep? Read(string sent)
    {
        using var json = JsonDocument.Parse(Answer.Replace("#", sent, StringComparison.Ordinal));
        return ActionJson.Read(json.RootElement) as AnswerStep;
    }
}
