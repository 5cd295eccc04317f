using CrmBot.Bot.Jobs;
using CrmBot.Domain.Storage;
using CrmBot.Domain.Tasks;
using CrmBot.Support.Connector;
using CrmBot.Support.Privacy;
using Microsoft.EntityFrameworkCore;

namespace CrmBot.Support.App;

/// <summary>
/// The office of the sample archive: its bot, its file, the Teams which it speaks to, and the clock on the wall. It is
/// Monday, 23 November 2026, 10:00 in Shanghai; C002 is due today, and Chen Jie has nothing else to do.
/// </summary>
public sealed class TestBot : IAsyncDisposable
{
    private static readonly DateTimeOffset Monday = new(2026, 11, 23, 2, 0, 0, TimeSpan.Zero);

    // What is shorter may stand in a log by chance.
    private const int ShortestTold = 8;

    private readonly (string Key, string Value)[] settings;
    private readonly List<Chatter> people = [];

    private TestBot(BotFile file, TestTime time, FakeConnector connector, (string Key, string Value)[] settings) =>
        (File, Time, Connector, this.settings) = (file, time, connector, settings);

    public BotHost Host { get; private set; } = null!;

    public BotFile File { get; }

    public FakeConnector Connector { get; }

    public TestTime Time { get; }

    public FailureLog Failures { get; } = new();

    /// <summary>Held against all personal data when the test ends (SEC-3, SEC-4).</summary>
    public OperatorsView Operators { get; } = new();

    /// <summary>The test sets the file back to earlier moments, so its access log does not hold all that was shown.</summary>
    public bool IsSetBack { get; set; }

    /// <param name="patienceSeconds">How long the bot waits for a locked database.</param>
    public static async Task<TestBot> StartAsync(int patienceSeconds = 30, params (string Key, string Value)[] settings)
    {
        var file = await BotFile.PreparedAsync(PrepareAsync);
        file.PatienceSeconds = patienceSeconds;
        var time = new TestTime(Monday);
        var bot = new TestBot(file, time, await FakeConnector.StartAsync(time), settings);
        bot.Host = await bot.AnotherHostAsync();
        return bot;
    }

    // The sample gives Chen Jie other work of the same day; without it a test speaks of one reminder.
    private static async Task PrepareAsync(BotFile file)
    {
        using var operators = new OperatorsView();
        await using var host = await BotHost.StartAsync(file, new TestTime(Monday), new FailureLog(), operators);
        await host.ReadAsync(db => db.Tasks
            .Where(t => t.State == CrmTaskState.Open && t.Customer!.Number != "C002" && db.People.Any(p => p.Id == t.AssigneeId && p.AadObjectId.EndsWith("a001")))
            .ExecuteDeleteAsync());
        Leaks.None(operators.Lines, PersonalData.In(file.FullPath));
    }

    /// <summary>A second node on the same file; the caller stops it.</summary>
    public Task<BotHost> AnotherHostAsync() => BotHost.StartAsync(File, Time, Failures, Operators, settings);

    /// <summary>Stopped in the midst of it all and started again, as on a new release.</summary>
    public async Task RestartAsync()
    {
        await Host.DisposeAsync();
        Host = await AnotherHostAsync();
    }

    public Task TickAsync() => Host.TickAsync();

    /// <summary>On to that moment in Shanghai, then a tick.</summary>
    public async Task TickAtAsync(int day, int hour, int minute = 0)
    {
        GoTo(day, hour, minute);
        await TickAsync();
    }

    /// <param name="day">Of November 2026; days after the 30th run on into December.</param>
    public void GoTo(int day, int hour, int minute = 0) =>
        Time.AdvanceTo(new DateTimeOffset(2026, 11, 1, hour, minute, 0, TimeSpan.FromHours(8)).AddDays(day - 1));

    public Task<T> ReadAsync<T>(Func<CrmDbContext, Task<T>> read) => Host.ReadAsync(read);

    /// <summary>Lets the clock run while something waits on it: each new wait, of a second at most, moves it on by one.</summary>
    public async Task<T> WhileTimeRunsAsync<T>(Task<T> work)
    {
        var count = 0;
        while (Time.TimersStarted(count + 1).IsCompleted)
            count++;
        while (await Task.WhenAny(work, Time.TimersStarted(count + 1)) != work)
        {
            count++;
            Time.Advance(TimeSpan.FromSeconds(1));
        }

        return await work;
    }

    /// <summary>A tick whose messages have to wait for their turns: time passes for them, and for nothing else.</summary>
    public Task RemindAsync(BotHost? node = null) => Time.PassAsync((node ?? Host).RunAsync<RemindJob>(), TimeSpan.FromSeconds(1));

    public Chatter ChenJie => field ??= Meet("a001", "陈洁");

    /// <summary>Writes English.</summary>
    public Chatter WangLei => field ??= Meet("a002", "Wang Lei", "en-US");

    /// <summary>Manager of both.</summary>
    public Chatter ZhaoMin => field ??= Meet("b001", "赵敏");

    /// <summary>Anybody of the tenant, known to the bot or not.</summary>
    public Chatter Meet(string idEnd, string name, string locale = "zh-CN", string tenant = Chatter.Tenant)
    {
        var met = new Chatter(Connector, () => Host.Http, idEnd, name) { Locale = locale, TenantId = tenant };
        people.Add(met);
        return met;
    }

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        await Connector.DisposeAsync();
        Operators.Dispose();
        var secrets = Secrets();
        var unlogged = IsSetBack ? [] : NotInTheLog();
        File.Dispose();
        Leaks.None(Operators.Lines, secrets);
        if (unlogged.Count > 0)
            throw new InvalidOperationException($"Shown, and not in the access log: {string.Join(", ", unlogged)}");
        if (TeamsLimits.BrokenByPushes(Connector.Requests) is [var broken, ..])
            throw new InvalidOperationException($"Teams would have refused it: {broken}");
    }

    private List<string> NotInTheLog() =>
    [
        .. people.SelectMany(p => Unlogged.In(File.FullPath, p.TenantId, p.ObjectId, [
            .. p.Answers, .. Connector.Requests.Where(r => r.ConversationId == p.ConversationId).Select(r => r.Body)])),
    ];

    private List<string> Secrets() =>
    [
        .. PersonalData.In(File.FullPath),
        .. people.SelectMany(p => p.Typed).Where(text => text.Length >= ShortestTold),
        .. Connector.Requests.Select(r => r.Authorization?.Split(' ')[^1]).OfType<string>(),
    ];
}
