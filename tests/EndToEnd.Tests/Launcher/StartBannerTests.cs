using CrmBot.Bot.Playground;

namespace CrmBot.EndToEnd.Tests.Launcher;

public sealed class StartBannerTests
{
    private static readonly string Text =
        StartBanner.Text(new Uri("http://127.0.0.1:3978"), new Uri("http://127.0.0.1:56150"), new Uri("http://127.0.0.1:56151"));

    [Fact]
    public void Names_both_windows_and_the_bot()
    {
        Assert.Contains("http://127.0.0.1:56150 ", Text, StringComparison.Ordinal);
        Assert.Contains("http://127.0.0.1:56151 ", Text, StringComparison.Ordinal);
        Assert.Contains("http://127.0.0.1:3978/api/messages", Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Fits_in_ten_lines() => Assert.InRange(Text.Split('\n').Length, 1, 10);
}
