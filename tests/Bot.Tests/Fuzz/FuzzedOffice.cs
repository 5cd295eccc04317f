using System.Text;
using System.Text.Json.Nodes;
using CrmBot.Support.App;
using CrmBot.Support.Connector;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CrmBot.Bot.Tests.Fuzz;

/// <summary>The sample office in the midst of its work: a call runs, an issue is open, another is being written. Everything is sent to one host.</summary>
internal sealed class FuzzedOffice : IAsyncDisposable
{
    private static readonly string[] BusinessTables =
    [
        "Customers", "CustomerProfiles", "Contacts", "Purchases", "Needs", "GradeChanges", "Interactions", "Tasks", "CallSessions", "CallAnswers", "Issues", "IssueDrafts", "AccessRecords",
    ];

    private readonly TestBot bot;
    private int turns;

    private FuzzedOffice(TestBot bot) => this.bot = bot;

    public FakeConnector Connector => bot.Connector;

    /// <summary>Somebody of the tenant without any customer.</summary>
    public Chatter Stranger => field ??= bot.Meet("f00d", "Mallory");

    public Chatter Rep => bot.ChenJie;

    public Chatter Colleague => bot.WangLei;

    /// <summary>Of all kinds of rows that a button can name, in an order that is the same in each run.</summary>
    public IReadOnlyCollection<Guid> Ids { get; private set; } = [];

    public static async Task<FuzzedOffice> OpenAsync()
    {
        var office = new FuzzedOffice(await TestBot.StartAsync());
        await office.WorkAsync();
        office.Watch();
        return office;
    }

    /// <summary>What was written into the business's tables since the office opened; empty when nothing was.</summary>
    public string Changes() => bot.File.Scalar<string>("SELECT COALESCE(GROUP_CONCAT(What, ', '), '') FROM FuzzChanges");

    /// <summary>The same without what was written for the rep's own customers.</summary>
    public string ChangesOfOthers() => bot.File.Scalar<string>(
        "SELECT COALESCE(GROUP_CONCAT(What, ', '), '') FROM FuzzChanges WHERE CustomerId IS NULL OR CustomerId NOT IN (SELECT Id FROM FuzzOwnCustomers)");

    /// <summary>It is answered, and not with a failure: neither of the status nor of a turn that the log tells of.</summary>
    public async Task<int> TakesAsync(byte[] body, string contentType = "application/json")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = new ByteArrayContent(body) };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        using var response = await bot.Host.Http.SendAsync(request);
        var status = (int)response.StatusCode;
        Assert.True(status is < 500 or StatusCodes.Status501NotImplemented, $"It was answered {status}: {string.Join('\n', bot.Failures.Lines)}");
        Assert.Empty(bot.Failures.Lines);
        if (++turns % 50 == 0) await OthersAreServedAsync();
        return status;
    }

    public Task<int> TakesAsync(JsonNode? activity) => TakesAsync(Encoding.UTF8.GetBytes(Junk.Spell(activity)));

    /// <summary>Somebody else asks for the day's work, as on any other day.</summary>
    public async Task OthersAreServedAsync()
    {
        var before = Colleague.MessageCount;
        var card = await Colleague.SayAsync("my tasks");
        Assert.Equal(before + 1, Colleague.MessageCount);
        Assert.Contains("My tasks", card.Title, StringComparison.Ordinal);
    }

    public ValueTask DisposeAsync() => bot.DisposeAsync();

    private async Task WorkAsync()
    {
        await Rep.InstallAsync();
        await Colleague.InstallAsync();
        await bot.TickAsync();
        await Colleague.SayAsync("called C001, wants specs by 18 March");
        await Colleague.PressAsync("OK, log it");
        await Colleague.SayAsync("issue C001 late delivery");
        await Colleague.PressAsync("Log the issue");
        await Colleague.SayAsync("call C001");
        await Colleague.PressAsync("Start the script");
        await Colleague.SayAsync("issue C001 two are missing");
        Ids = await bot.ReadAsync(async db => (Guid[])
        [
            .. (await db.Customers.Where(c => c.Number == "C001" || c.Number == "C002").OrderBy(c => c.Number).ToListAsync()).Select(c => c.Id.Value),
            .. (await db.Tasks.Where(t => t.Customer!.Number == "C001" || t.Customer.Number == "C002").OrderBy(t => t.Customer!.Number).ThenBy(t => t.Kind).ThenBy(t => t.DueOn).ToListAsync()).Select(t => t.Id.Value),
            .. (await db.Interactions.Where(i => i.UndoUntilUtc != null).ToListAsync()).Select(i => i.Id.Value),
            .. (await db.Issues.ToListAsync()).Select(i => i.Id.Value),
            .. (await db.IssueDrafts.OrderBy(d => d.Version).ToListAsync()).Select(d => d.Id.Value),
            .. (await db.CallSessions.ToListAsync()).Select(c => c.Id.Value),
            .. (await db.People.OrderBy(p => p.AadObjectId).Take(3).ToListAsync()).Select(p => p.Id.Value),
        ]);
    }

    /// <summary>The database itself notes each row that is written, whoever writes it.</summary>
    private void Watch()
    {
        bot.File.Execute($"CREATE TABLE FuzzOwnCustomers AS SELECT c.Id FROM Customers c JOIN People p ON p.Id = c.OwnerId WHERE p.AadObjectId = '{Rep.ObjectId}'");
        bot.File.Execute("CREATE TABLE FuzzChanges (What TEXT, CustomerId TEXT)");
        foreach (var table in BusinessTables)
        {
            foreach (var (change, row) in new[] { ("INSERT", "NEW"), ("UPDATE", "NEW"), ("DELETE", "OLD") })
                bot.File.Execute($"CREATE TRIGGER Fuzz{table}{change} AFTER {change} ON {table}{Besides(table, row)} BEGIN INSERT INTO FuzzChanges VALUES ('{change} {table}', {CustomerOf(table, row)}); END");
        }
    }

    // That somebody was refused is written down.
    private static string Besides(string table, string row) => table == "AccessRecords" ? $" WHEN {row}.Action <> 'refused'" : "";

    private static string CustomerOf(string table, string row) => table switch
    {
        "Customers" => $"{row}.Id",
        "CallAnswers" => $"(SELECT CustomerId FROM CallSessions WHERE Id = {row}.CallSessionId)",
        _ => $"{row}.CustomerId",
    };
}
