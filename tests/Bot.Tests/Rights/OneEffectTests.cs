using System.Text.Json.Nodes;
using CrmBot.Support.App;
using Xunit;

namespace CrmBot.Bot.Tests.Rights;

/// <summary>
/// What a person does is stored as a whole or not at all: each thing that the table of rights says can be done is tried again
/// while one of the tables it writes to takes nothing, for each of those.
/// </summary>
[Trait("Spec", "G1")]
public sealed class OneEffectTests(RightsOffice office) : IClassFixture<RightsOffice>
{
    private const string Does = "does";

    // A repeat of words is known by its row here.
    private const string Handled = "HandledActivities";

    public static TheoryData<string> Buttons => [.. RightsTable.Actions.Where(r => r.Cells.Contains(Does)).Select(r => r.Key)];

    public static TheoryData<string, string> Words
    {
        get
        {
            var rows = new TheoryData<string, string>();
            foreach (var row in RightsTable.Commands.Where(r => r.Cells.Contains(Does)))
                rows.Add(row.Key, row.Words);
            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Buttons))]
    public Task A_press_is_stored_whole_or_not_at_all(string verb)
    {
        var (when, make) = OwnersActions.All[OwnersActions.Verbs[verb]];
        var data = OwnersActions.DataOf(make(office.At(when)));
        return WholeOrNotAsync(RightsTable.Actions.Single(r => r.Key == verb), when, person => office.Press(person, data));
    }

    [Theory]
    [MemberData(nameof(Words))]
    public Task What_words_do_is_stored_whole_or_not_at_all(string command, string words) =>
        WholeOrNotAsync(RightsTable.Commands.Single(r => r.Key == command && r.Words == words), OwnersActions.WhenTyped(command), person => person.Message(words), Handled);

    /// <param name="besides">Tables that are written to besides those which show what was done.</param>
    private async Task WholeOrNotAsync(RightsRow row, Moment when, Func<Chatter, JsonObject> activity, params string[] besides)
    {
        var person = office.Everybody[row.Cells.ToList().IndexOf(Does)];
        var written = await office.WrittenAsync(when, person, activity);
        var left = new List<string>();
        foreach (var closed in written.Concat(besides))
            left.AddRange((await office.WrittenWithoutAsync(closed, when, person, activity)).Select(table => $"{table} without {closed}"));
        Assert.NotEmpty(written);
        Assert.Empty(left);
    }
}
