using CrmBot.Bot.Playground;
using YamlDotNet.Serialization;

namespace CrmBot.EndToEnd.Tests.Launcher;

public sealed class PlaygroundSeatTests
{
    public static TheoryData<string> Seats => [PlaygroundSeat.Rep.Word, PlaygroundSeat.Manager.Word];

    [Theory]
    [MemberData(nameof(Seats))]
    public void Beside_the_person_there_are_exactly_five_others(string word)
    {
        var others = Described(word)["users"] as List<object> ?? [];

        Assert.Equal(5, others.Count);
        Assert.DoesNotContain(Seat(word).Person.ObjectId, others.Cast<Dictionary<object, object>>().Select(other => (string)other["aadObjectId"]));
    }

    [Theory]
    [MemberData(nameof(Seats))]
    public void The_person_is_the_one_of_the_sample_archive(string word)
    {
        var person = (Dictionary<object, object>)Described(word)["currentUser"];

        Assert.Equal(word == "rep" ? "陈洁 Chen Jie" : "赵敏 Zhao Min", person["name"]);
        Assert.Equal($"00000000-0000-0000-0000-00000000{(word == "rep" ? "a001" : "b001")}", person["aadObjectId"]);
    }

    [Fact]
    public void Each_window_has_conversations_of_its_own()
    {
        var ids = new[] { "rep", "manager" }.SelectMany(word => ((string[])["personalChat", "groupChat", "team"])
            .Select(place => ((Dictionary<object, object>)Described(word)[place])["id"])).ToList();

        Assert.Equal(6, ids.Distinct().Count());
    }

    private static PlaygroundSeat Seat(string word) => word == "rep" ? PlaygroundSeat.Rep : PlaygroundSeat.Manager;

    private static Dictionary<string, object> Described(string word) =>
        new DeserializerBuilder().Build().Deserialize<Dictionary<string, object>>(Seat(word).Describe());
}
