using CrmBot.Bot.Playground;

namespace CrmBot.EndToEnd.Tests.Playground;

public sealed class PlaygroundSeatTests
{
    public static TheoryData<string> Seats => new(PlaygroundSeat.Rep.Word, PlaygroundSeat.Manager.Word);

    [Theory, MemberData(nameof(Seats))]
    public void A_seat_lists_exactly_five_others_and_not_its_own_person(string word)
    {
        var seat = Seat(word);
        var users = seat.Describe().Split('\n').Where(line => line.StartsWith("- {", StringComparison.Ordinal)).ToArray();

        Assert.Equal(5, users.Length);
        Assert.DoesNotContain(users, user => user.Contains(seat.Person.Id, StringComparison.Ordinal));
        Assert.Contains($"currentUser: {{id: \"{seat.Person.Id}\"", seat.Describe(), StringComparison.Ordinal);
    }

    [Fact]
    public void Rep_and_manager_have_different_chats() =>
        Assert.NotEqual(PlaygroundSeat.Rep.PersonalChatId, PlaygroundSeat.Manager.PersonalChatId);

    [Fact]
    public void Everybody_has_an_own_id_and_an_own_directory_id()
    {
        Assert.Distinct(PlaygroundPerson.All.Select(person => person.Id));
        Assert.Distinct(PlaygroundPerson.All.Select(person => person.ObjectId));
        Assert.All(PlaygroundPerson.All, person => Assert.True(Guid.TryParse(person.ObjectId, out _)));
    }

    private static PlaygroundSeat Seat(string word) =>
        word == PlaygroundSeat.Rep.Word ? PlaygroundSeat.Rep : PlaygroundSeat.Manager;
}
