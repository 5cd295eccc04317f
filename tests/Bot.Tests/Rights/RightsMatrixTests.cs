using System.Reflection;
using System.Text.Json.Nodes;
using CrmBot.Bot.Activities;
using CrmBot.Bot.Dialogs.Commands;
using CrmBot.Cards.Actions;
using CrmBot.Support.App;
using CrmBot.Support.Connector;
using Xunit;

namespace CrmBot.Bot.Tests.Rights;

/// <summary>
/// Who may do what: every button, every kind of typed words and every question of Teams, tried by everybody on the
/// customer of one rep, held against <c>rights.md</c>. What happened is read from the answer and from the database.
/// </summary>
[Trait("Spec", "SEC-2")]
public sealed class RightsMatrixTests(RightsOffice office) : IClassFixture<RightsOffice>
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    public static TheoryData<string> Buttons => [.. RightsTable.Actions.Select(r => r.Key)];

    public static TheoryData<string, string> Words
    {
        get
        {
            var rows = new TheoryData<string, string>();
            foreach (var row in RightsTable.Commands)
                rows.Add(row.Key, row.Words);
            return rows;
        }
    }

    public static TheoryData<string> Questions => [.. RightsTable.Invokes.Select(r => r.Key)];

    [Theory]
    [MemberData(nameof(Buttons))]
    public async Task Pressed_by_anybody_a_button_does_what_the_table_says(string verb)
    {
        var (when, make) = OwnersActions.All[OwnersActions.Verbs[verb]];
        var data = OwnersActions.DataOf(make(office.At(when)));
        Assert.Equal(verb, data["verb"]!.GetValue<string>());
        await HoldsAsync(RightsTable.Actions.Single(r => r.Key == verb), when, "", person => office.Press(person, data));
    }

    [Theory]
    [MemberData(nameof(Words))]
    public async Task Typed_by_anybody_words_do_what_the_table_says(string command, string words)
    {
        Assert.Equal(command, CommandParser.Parse(words, Today).GetType().Name);
        await HoldsAsync(RightsTable.Commands.Single(r => r.Key == command && r.Words == words), OwnersActions.WhenTyped(command), words, person => person.Message(words));
    }

    [Theory]
    [MemberData(nameof(Questions))]
    public async Task Asked_by_anybody_a_question_of_Teams_gets_what_the_table_says(string name)
    {
        await using var drive = await FakeDrive.StartAsync();
        var things = office.At(Moment.Reminded);
        var data = OwnersActions.DataOf(new ShowCustomer(things.Customer));
        await HoldsAsync(RightsTable.Invokes.Single(r => r.Key == name), Moment.Reminded, "", person =>
        {
            var press = name == InvokeNames.FileConsent ? Allow(person, OwnersActions.DataOf(new GetWeekFile(null, things.Owner)), drive) : office.Press(person, data);
            press["name"] = name;
            return press;
        }, got: person => drive.Files.ContainsKey(person.ObjectId));
    }

    [Fact]
    public void Every_button_has_one_row_and_every_row_a_button()
    {
        Assert.Equal(OwnersActions.Verbs.Keys.Order(StringComparer.Ordinal), RightsTable.Actions.Select(r => r.Key).Order(StringComparer.Ordinal));
        Assert.Equal(Names(OwnersActions.Verbs.Values), Names(OwnersActions.All.Keys));
    }

    [Fact]
    public void Every_kind_of_typed_words_has_a_row_and_every_row_a_kind()
    {
        var kinds = typeof(Command).GetNestedTypes().Where(t => t.IsSubclassOf(typeof(Command)));
        Assert.Equal(Names(kinds), RightsTable.Commands.Select(r => r.Key).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_question_of_Teams_has_one_row_and_every_row_a_question()
    {
        var names = typeof(InvokeNames).GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => (string)f.GetRawConstantValue()!);
        Assert.Equal(names.Order(StringComparer.Ordinal), RightsTable.Invokes.Select(r => r.Key).Order(StringComparer.Ordinal));
    }

    /// <summary>Says yes to the owner's week, wherever the question stood.</summary>
    private static JsonObject Allow(Chatter person, JsonObject context, FakeDrive drive) => person.Activity("invoke", a => a["value"] = new JsonObject
    {
        ["action"] = "accept",
        ["context"] = context,
        ["uploadInfo"] = new JsonObject
        {
            ["contentUrl"] = "https://contoso-my.sharepoint.com/week.xlsx",
            ["name"] = "week.xlsx",
            ["uploadUrl"] = drive.UploadUrl(person.ObjectId),
            ["uniqueId"] = person.ObjectId,
            ["fileType"] = "xlsx",
        },
    });

    /// <param name="got">Whether the person has been given a file of the owner's, which no answer shows.</param>
    private async Task HoldsAsync(RightsRow row, Moment when, string said, Func<Chatter, JsonObject> activity, Func<Chatter, bool>? got = null)
    {
        var cells = new List<string>();
        foreach (var person in office.Everybody)
        {
            var word = await office.TryAsync(when, person, said, activity);
            cells.Add(got?.Invoke(person) == true ? "sees" : word);
        }

        Assert.True(cells.SequenceEqual(row.Cells), $"The table says\n{Line(row, row.Cells)}\nbut it is\n{Line(row, cells)}");
    }

    private static string Line(RightsRow row, IReadOnlyList<string> cells) => $"| `{row.Key}` | {row.Words} | {string.Join(" | ", cells)} |";

    private static IEnumerable<string> Names(IEnumerable<Type> types) => types.Select(t => t.Name).Order(StringComparer.Ordinal);
}
