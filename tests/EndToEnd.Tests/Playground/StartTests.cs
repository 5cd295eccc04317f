using System.Net;
using System.Net.Sockets;
using CrmBot.Bot.Playground;

namespace CrmBot.EndToEnd.Tests.Playground;

public sealed class StartTests
{
    [Fact]
    public void A_taken_port_leads_to_a_later_one()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var taken = ((IPEndPoint)listener.LocalEndpoint).Port;

        Assert.True(FreePort.From(taken) > taken);
    }

    [Theory]
    [InlineData("http://127.0.0.1:3978", "http://127.0.0.1:3978/")]
    [InlineData("http://0.0.0.0:8080", "http://127.0.0.1:8080/")]
    [InlineData("http://[::]:8080", "http://127.0.0.1:8080/")]
    [InlineData("http://*:8080", "http://127.0.0.1:8080/")]
    [InlineData("https://localhost:7001;http://localhost:7000", "http://localhost:7000/")]
    public void The_Playground_calls_an_address_it_can_reach(string bound, string called) =>
        Assert.Equal(new Uri(called), ReachableAddress.Of(bound.Split(';')));

    [Fact]
    public void No_plain_http_or_no_address_means_no_Playground()
    {
        Assert.Null(ReachableAddress.Of(["https://localhost:7001"]));
        Assert.Null(ReachableAddress.Of(null));
    }

    [Fact]
    public void The_banner_names_both_windows_in_both_languages_within_ten_lines()
    {
        var banner = StartBanner.Text(new Uri("http://127.0.0.1:1"), new Uri("http://127.0.0.1:2"), new Uri("http://127.0.0.1:3"));

        Assert.InRange(banner.Split('\n').Length, 4, 10);
        Assert.Contains("http://127.0.0.1:2 ", banner, StringComparison.Ordinal);
        Assert.Contains("http://127.0.0.1:3 ", banner, StringComparison.Ordinal);
        Assert.Contains("切换为中文", banner, StringComparison.Ordinal);
    }
}
