using System.Text.Json.Nodes;
using CrmBot.Domain.Tasks;
using CrmBot.Support.App;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CrmBot.Bot.Tests.Turns;

/// <summary>Ids of others' rows, taken from wherever: looks as if they did not exist, and nothing changes (SEC-2).</summary>
[Trait("Spec", "SEC-2")]
public sealed class ForgedPressTests
{
    private const string NotFound = "没找到，或者不归你看。";

    [Theory]
    [InlineData("task.open")]
    [InlineData("task.why")]
    [InlineData("task.more")]
    [InlineData("task.snooze-pick")]
    [InlineData("task.snooze", "on", "2026-11-25")]
    [InlineData("task.skip-because", "why", "away")]
    [InlineData("task.comment-send", "text", "hi")]
    [InlineData("touch.well")]
    [InlineData("touch.issue")]
    [InlineData("touch.noanswer")]
    [InlineData("touch.wrong-person")]
    [InlineData("touch.callback")]
    [InlineData("touch.callback-set", "on", "2026-11-25")]
    [InlineData("call.start")]
    [InlineData("call.begin")]
    public async Task Another_reps_task_is_not_found(string verb, string? field = null, string? value = null)
    {
        await using var bot = await TestBot.StartAsync();
        var theirs = await bot.ReadAsync(db => db.Tasks.Where(t => t.State == CrmTaskState.Open &&
            db.People.Any(p => p.Id == t.AssigneeId && p.AadObjectId == bot.WangLei.ObjectId) && t.Customer!.OwnerId == t.AssigneeId).FirstAsync());
        await RefusedAsync(bot, Data(verb, theirs.Id.Value, theirs.Version, field, value));
    }

    [Theory]
    [InlineData("call.go-on")]
    [InlineData("call.answer", "step", "use")]
    [InlineData("call.skip")]
    [InlineData("call.back")]
    [InlineData("call.pause")]
    [InlineData("call.resume")]
    [InlineData("call.review")]
    [InlineData("call.edit")]
    [InlineData("call.promise", "promise", "x")]
    [InlineData("call.note")]
    [InlineData("call.note-save", "note", "x")]
    [InlineData("call.save")]
    [InlineData("call.cancel")]
    public async Task Another_reps_call_is_not_found(string verb, string? field = null, string? value = null)
    {
        await using var bot = await TestBot.StartAsync();
        await bot.WangLei.SayAsync("call C001");
        await bot.WangLei.PressAsync("Start the script");
        var theirs = await bot.ReadAsync(db => db.CallSessions.SingleAsync());
        await RefusedAsync(bot, Data(verb, theirs.Id.Value, theirs.Version, field, value));
    }

    [Theory]
    [InlineData("call.start")]
    [InlineData("call.begin")]
    public async Task Who_is_on_the_phone_with_another_reps_customer_is_not_told(string verb)
    {
        await using var bot = await TestBot.StartAsync();
        await bot.WangLei.SayAsync("call C001");
        await bot.WangLei.PressAsync("Start the script");
        var call = await bot.ReadAsync(db => db.CallSessions.SingleAsync());
        await RefusedAsync(bot, Data(verb, call.TaskId.Value, 1, null, null));
    }

    [Theory]
    [InlineData("issue.show")]
    [InlineData("issue.contacted")]
    [InlineData("issue.plan")]
    [InlineData("issue.plan-save", "plan", "x")]
    [InlineData("issue.close")]
    public async Task Another_reps_issue_is_not_found(string verb, string? field = null, string? value = null)
    {
        await using var bot = await TestBot.StartAsync();
        await bot.WangLei.SayAsync("issue C001 late delivery");
        await bot.WangLei.PressAsync("Log the issue");
        var theirs = await bot.ReadAsync(db => db.Issues.SingleAsync());
        await RefusedAsync(bot, Data(verb, theirs.Id.Value, theirs.Version, field, value));
    }

    [Theory]
    [InlineData("customer.show", "id")]
    [InlineData("customer.call", "id")]
    [InlineData("contact.reveal", "id")]
    [InlineData("issue.new", "customerId")]
    public async Task Another_reps_customer_is_not_found(string verb, string field)
    {
        await using var bot = await TestBot.StartAsync();
        var theirs = await bot.ReadAsync(db => db.Customers.SingleAsync(c => c.Number == "C001"));
        await RefusedAsync(bot, new JsonObject { ["verb"] = verb, [field] = theirs.Id.Value.ToString() });
    }

    [Fact]
    public async Task Another_reps_contact_cannot_be_taken_back_or_written_on()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.WangLei.SayAsync("call C001");
        await bot.WangLei.PressAsync("Reached, all well");
        var theirs = await bot.ReadAsync(db => db.Interactions.SingleAsync(i => i.UndoUntilUtc != null));
        await RefusedAsync(bot, new JsonObject { ["verb"] = "touch.undo", ["id"] = theirs.Id.Value.ToString() });
        await RefusedAsync(bot, new JsonObject { ["verb"] = "touch.note-save", ["id"] = theirs.Id.Value.ToString(), ["taskId"] = theirs.TaskId!.Value.Value.ToString(), ["text"] = "x" });
    }

    [Fact]
    public async Task Another_persons_week_is_not_shown()
    {
        await using var bot = await TestBot.StartAsync();
        var other = await bot.ReadAsync(db => db.People.SingleAsync(p => p.AadObjectId == bot.WangLei.ObjectId));
        await RefusedAsync(bot, new JsonObject { ["verb"] = "summary.show", ["personId"] = other.Id.Value.ToString() });
        await RefusedAsync(bot, new JsonObject { ["verb"] = "summary.rows", ["figure"] = "Overdue", ["personId"] = other.Id.Value.ToString() });
    }

    [Fact]
    public async Task Who_presses_is_read_from_the_verified_activity_and_never_from_the_data()
    {
        await using var bot = await TestBot.StartAsync();
        var reminder = await bot.ChenJie.InstallAsync();
        var data = JsonObject.Create(reminder.Button("接通，一切正常"))!.DeepClone().AsObject();
        data["personId"] = bot.ChenJie.ObjectId;
        data["from"] = new JsonObject { ["aadObjectId"] = bot.ChenJie.ObjectId };
        var card = await bot.WangLei.PressAsync(reminder, data);
        Assert.Contains("Not found", card.Title, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("role", "Director")]
    [InlineData("ownerId", "00000000-0000-0000-0000-000000000001")]
    [InlineData("assigneeId", "00000000-0000-0000-0000-000000000001")]
    [InlineData("personId", "00000000-0000-0000-0000-000000000001")]
    [InlineData("tenantId", "33333333-3333-3333-3333-333333333333")]
    [InlineData("tier", "A")]
    [InlineData("state", "Done")]
    [InlineData("version", "99")]
    [InlineData("completedUtc", "2020-01-01T00:00:00Z")]
    public async Task What_a_button_does_not_carry_cannot_be_added_to_it(string field, string value)
    {
        await using var bot = await TestBot.StartAsync();
        var reminder = await bot.ChenJie.InstallAsync();
        var data = JsonObject.Create(reminder.Button("更多…"))!.DeepClone().AsObject();
        var (plain, before) = (await bot.ChenJie.PressAsync(reminder, data), Everything(bot));
        data[field] = value;
        Assert.Equal(plain.Text, (await bot.ChenJie.PressAsync(reminder, data)).Text);
        Assert.Equal(before, Everything(bot));
        foreach (var verb in new[] { "grade.set", "contact.erase-now" })
        {
            var forged = new JsonObject { ["verb"] = verb, ["id"] = bot.File.Scalar<string>("SELECT Id FROM Customers WHERE Number = 'C001'"), ["tier"] = "A", ["reason"] = "x", ["contactId"] = Guid.Empty.ToString(), [field] = value };
            await bot.ChenJie.PressAsync(reminder, forged);
            Assert.Equal(before, Everything(bot));
        }
    }

    private static string Everything(TestBot bot) => string.Join('/', new[] { "People", "Customers", "Tasks", "Contacts" }.Select(t => bot.File.Scalar<string>(
        t is "People" ? "SELECT GROUP_CONCAT(Id || Role || TenantId || COALESCE(TeamId, ''), ',') FROM People"
        : t is "Customers" ? "SELECT GROUP_CONCAT(Id || TenantId || COALESCE(OwnerId, '') || Tier || Version, ',') FROM Customers"
        : t is "Tasks" ? "SELECT GROUP_CONCAT(Id || TenantId || AssigneeId || State || Version, ',') FROM Tasks"
        : "SELECT GROUP_CONCAT(Id || COALESCE(ErasedUtc, ''), ',') FROM Contacts")));

    private static JsonObject Data(string verb, Guid id, int rev, string? field, string? value)
    {
        var data = new JsonObject { ["verb"] = verb, ["id"] = id.ToString(), ["rev"] = rev };
        if (field is not null)
            data[field] = value;
        return data;
    }

    private static async Task RefusedAsync(TestBot bot, JsonObject data)
    {
        var before = State(bot);
        var card = await bot.ChenJie.PressAsync(new ShownCard("m99", default), data);
        Assert.Equal(NotFound, card.Title);
        Assert.Equal(before, State(bot));
        Assert.Empty(bot.Failures.Lines);
    }

    private static string State(TestBot bot) => string.Join('/', new[] { "Tasks", "CallSessions", "Issues", "Interactions", "IssueDrafts" }.Select(t => bot.File.Scalar<long>(
        t is "Interactions" ? "SELECT COUNT(*) + COUNT(UndoneUtc) + COUNT(Content) FROM Interactions" : $"SELECT COUNT(*) * 1000 + COALESCE(SUM(Version), 0) FROM \"{t}\"")));
}
