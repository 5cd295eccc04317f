using System.Globalization;
using CrmBot.Bot.Dialogs;
using CrmBot.Support;
using Xunit;

namespace CrmBot.Bot.Tests.Turns;

/// <summary>Which repeats the process itself knows, and that it does not remember for ever.</summary>
public sealed class RecentMessagesTests
{
    private readonly TestTime time = new();
    private readonly RecentMessages recent;

    public RecentMessagesTests() => recent = new RecentMessages(time);

    [Theory]
    [InlineData(9_999, false)]
    [InlineData(20_000, true)]
    public void A_repeat_is_known_behind_ten_thousand_others(int others, bool isNew)
    {
        Assert.True(recent.TryBegin("a:1", "first"));
        for (var n = 0; n < others; n++)
            Assert.True(recent.TryBegin("a:1", n.ToString(CultureInfo.InvariantCulture)));
        Assert.Equal(isNew, recent.TryBegin("a:1", "first"));
    }

    [Theory]
    [InlineData(15, false)]
    [InlineData(33, true)]
    public void A_repeat_is_known_for_a_quarter_of_an_hour(int minutes, bool isNew)
    {
        Assert.True(recent.TryBegin("a:1", "first"));
        for (var n = 0; n < minutes; n++)
        {
            time.Advance(TimeSpan.FromMinutes(1));
            recent.TryBegin("a:2", n.ToString(CultureInfo.InvariantCulture));
        }

        Assert.Equal(isNew, recent.TryBegin("a:1", "first"));
    }

    [Fact]
    public void What_was_not_answered_may_come_again()
    {
        recent.TryBegin("a:1", "first");
        recent.Forget("a:1", "first");
        Assert.True(recent.TryBegin("a:1", "first"));
    }
}
