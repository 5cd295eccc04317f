using CrmBot.Domain.Customers;
using CrmBot.Domain.Grading;
using CrmBot.Domain.Interactions;
using CrmBot.Domain.Issues;
using CrmBot.Domain.People;
using CrmBot.Domain.Storage;
using CrmBot.Domain.Summaries;
using CrmBot.Domain.Tasks;
using CrmBot.Support.Database;

namespace CrmBot.Domain.Tests.Summaries;

/// <summary>Week 47 of 2026 in one team, small enough to count by hand; a second team is only there to be left out.</summary>
internal sealed class TeamEast : IDisposable
{
    public static readonly CoverageLimits Limits = new(new Dictionary<Tier, int> { [Tier.A] = 30, [Tier.B] = 60, [Tier.C] = 90 });

    private readonly TestDatabase database;
    private readonly World world = new();
    private readonly Customer main;

    public TeamEast(StorageProvider provider = StorageProvider.Sqlite)
    {
        database = TestDatabase.On(provider);
        var (east, west) = (world.Team(), world.Team("华西组", "Team West"));
        Zhou = world.Manager("周敏", "Zhou Min", east);
        Chen = world.Rep("陈洁", "Chen Jie", east);
        Wang = world.Rep("王磊", "Wang Lei", east);
        Far = world.Rep("孙宇", "Sun Yu", west);
        Director = world.Person("高远", PersonRole.Director);
        East = east;
        West = west;
        main = world.Customer("C002", Chen, Tier.B, World.At(World.Nov(2), 10), "广源贸易", "Guangyuan Trading");
        AddSilence();
        AddContacts();
        AddPromises();
        AddConversations();
        AddIssues();
        AddOtherTeam();
        world.Save(database);
    }

    public Team East { get; }
    public Team West { get; }
    public Person Zhou { get; }
    public Person Chen { get; }
    public Person Wang { get; }
    public Person Far { get; }
    public Person Director { get; }

    public static DateTime At(int day, int hour, int minute = 0) => World.At(World.Nov(day), hour, minute);

    public async Task<Outcome<WeeklySummary>> TryReadAsync(Person asking, SummaryScope? scope = null, DateTime? nowUtc = null)
    {
        await using var context = database.Open();
        return await new WeeklySummaries(context, Limits).ReadAsync(World.Actor(asking), scope ?? new(), nowUtc ?? World.Now, CancellationToken.None);
    }

    public async Task<WeeklySummary> ReadAsync(Person asking, SummaryScope? scope = null, DateTime? nowUtc = null) =>
        (await TryReadAsync(asking, scope, nowUtc)).Value;

    public async Task<SummaryPage> RowsAsync(
        Person asking, SummaryFigure figure, Tier? tier = null, int page = 1, SummaryScope? scope = null, DateTime? nowUtc = null)
    {
        await using var context = database.Open();
        var rows = await new SummaryRows(context, Limits)
            .ReadAsync(World.Actor(asking), scope ?? new(), figure, tier, page, nowUtc ?? World.Now, CancellationToken.None);
        return rows.Value;
    }

    /// <summary>Changes or adds something after the week was set up.</summary>
    public async Task ChangeAsync(Func<CrmDbContext, Task> change)
    {
        await using var context = database.Open();
        await change(context);
        await context.SaveChangesAsync();
    }

    public void Add(Action<World, Customer> more)
    {
        more(world, main);
        world.Save(database);
    }

    public void Dispose() => database.Dispose();

    // A: 1 of 3, B: 1 of 2, C: none. Nobody counts lost customers, nor the tier that has no limit.
    private void AddSilence()
    {
        world.Customer("C007", Chen, Tier.A, World.At(new DateOnly(2026, 10, 9), 15), "明德电气", "Mingde Electric");
        world.Customer("C019", Wang, Tier.A, World.At(new DateOnly(2026, 10, 18), 10), "宏图集团", "Hongtu Group");
        world.Customer("C001", Chen, Tier.A, World.At(new DateOnly(2026, 10, 21), 0, 5));
        world.Customer("C003", Wang, Tier.B, lastContactUtc: null);
        world.Customer("C004", Chen, Tier.B, World.At(new DateOnly(2026, 1, 6), 9), status: CustomerStatus.Lost);
        world.Customer("C009", Chen, Tier.D, World.At(new DateOnly(2026, 1, 6), 9));
    }

    // Chen: 9 due, 5 done, 3 on time, 1 overdue, 1 next week. Wang: 2 due, 1 done and on time, 1 overdue, 2 next week.
    private void AddContacts()
    {
        Contact(Chen, due: 16, done: At(16, 10));
        Contact(Chen, due: 17, done: At(19, 10));
        Contact(Chen, due: 16, done: At(18, 23, 50), lateAfter: 18);
        Contact(Chen, due: 17, done: At(18, 0, 10));
        Contact(Chen, due: 11);
        Contact(Chen, due: 20);
        Contact(Chen, due: 22);
        Contact(Chen, due: 25, done: At(19, 11));
        Contact(Chen, due: 25);
        Contact(Chen, due: 18, done: At(13, 9));
        Contact(Chen, due: 18).Skip(Chen.Id, "closed for stock-taking", At(19, 9));
        Contact(Chen, due: 18).Cancel(At(19, 9));
        Contact(Wang, due: 16, done: At(16, 17));
        Contact(Wang, due: 19);
        Contact(Wang, due: 23);
        Contact(Wang, due: 29);
        Contact(Wang, due: 30);
        world.Task(main, Wang, World.Nov(19), TaskKind.Issue);
    }

    // 1 kept, 2 late, 1 for next week.
    private void AddPromises()
    {
        world.Task(main, Chen, World.Nov(18), TaskKind.Promise, doneUtc: At(18, 9), goal: "price list");
        world.Task(main, Chen, World.Nov(17), TaskKind.Promise, doneUtc: At(19, 9), goal: "test report");
        world.Task(main, Wang, World.Nov(19), TaskKind.Promise, goal: "quote");
        world.Task(main, Wang, World.Nov(24), TaskKind.Promise, goal: "sample");
    }

    // 4 real contacts (3 by phone, 1 visit), ratings 5, 4 and 3, one recorded late.
    private void AddConversations()
    {
        world.Interaction(main, Chen, At(16, 10), satisfaction: 5, mood: Mood.Positive);
        world.Interaction(main, Chen, At(17, 14), TouchOutcome.Told, ContactChannel.Visit, recordedUtc: At(17, 17), satisfaction: 4);
        world.Interaction(main, Chen, At(18, 9), TouchOutcome.NoAnswer);
        world.Interaction(main, Chen, At(18, 11), satisfaction: 1).Undo(At(18, 11, 5));
        world.Interaction(main, Chen, At(19, 9), recordedUtc: At(30, 9), byPress: false);
        world.Interaction(main, Wang, At(20, 9), TouchOutcome.ReachedIssue, satisfaction: 3, mood: Mood.Unhappy);
        world.Interaction(main, Wang, At(15, 23, 59), satisfaction: 1);
    }

    // 2 opened, 2 closed, 1 missed; the second one's clock ran out the week before.
    private void AddIssues()
    {
        var answeredLate = world.Issue("I-0409", main, Chen, At(16, 9), IssueKind.Quality, responseDueUtc: At(16, 10), solutionDueUtc: At(20, 9));
        answeredLate.Contact(At(16, 14));
        answeredLate.Close(At(19, 9));
        var old = world.Issue("I-0410", main, Wang, At(10, 9), responseDueUtc: At(11, 9));
        old.Close(At(18, 9));
        world.Issue("I-0411", main, Wang, At(20, 9), responseDueUtc: At(21, 9));
    }

    private void AddOtherTeam()
    {
        var customer = world.Customer("W001", Far, Tier.A, At(19, 9));
        world.Task(customer, Far, World.Nov(18), doneUtc: At(18, 10));
        world.Interaction(customer, Far, At(18, 10), satisfaction: 2);
        world.Issue("I-0500", customer, Far, At(17, 9));
    }

    private CrmTask Contact(Person assignee, int due, DateTime? done = null, int? lateAfter = null) =>
        world.Task(main, assignee, World.Nov(due), lateAfter: World.Nov(lateAfter ?? due), doneUtc: done);
}
