using CrmBot.Bot.Playground;

namespace CrmBot.EndToEnd.Tests.Launcher;

public sealed class ReachableAddressTests
{
    [Theory]
    [InlineData("http://127.0.0.1:3978", "http://127.0.0.1:3978/")]
    [InlineData("http://localhost:3978", "http://localhost:3978/")]
    [InlineData("http://0.0.0.0:8080", "http://127.0.0.1:8080/")]
    [InlineData("http://[::]:8080", "http://127.0.0.1:8080/")]
    [InlineData("http://*:8080", "http://127.0.0.1:8080/")]
    public void A_server_that_listens_everywhere_is_called_on_this_machine(string bound, string expected) =>
        Assert.Equal(new Uri(expected), ReachableAddress.Of([bound]));

    [Fact]
    public void Plain_http_is_taken_where_both_are_served() =>
        Assert.Equal(new Uri("http://127.0.0.1:5000"), ReachableAddress.Of(["https://127.0.0.1:5001", "http://127.0.0.1:5000"]));

    [Fact]
    public void A_server_without_plain_http_cannot_be_reached() => Assert.Null(ReachableAddress.Of(["https://127.0.0.1:5001"]));

    [Fact]
    public void A_test_server_without_addresses_cannot_be_reached() => Assert.Null(ReachableAddress.Of(null));
}
