using CrmBot.Domain.Customers;
using CrmBot.Domain.Grading;
using CrmBot.Domain.Interactions;
using CrmBot.Domain.People;
using CrmBot.Domain.Reminders;
using CrmBot.Domain.Tasks;
using CrmBot.Support.Database;
using Microsoft.EntityFrameworkCore;

namespace CrmBot.Domain.Tests.Tasks;

/// <summary>
/// Chen, who owns C002 (tier A, last spoken to on 16 October), and Li in Team East, led by Zhou; Wang in Team West; a
/// director; Ann in another tenant. It is Friday, 20 November 2026.
/// </summary>
internal sealed class Desk : IDisposable
{
    public static readonly DateTime Morning = World.At(World.Friday, 10);

    public Desk(TestDatabase? database = null)
    {
        Database = database ?? TestDatabase.Sqlite();
        var (east, west) = (World.Team(), World.Team("华西组", "Team West"));
        Zhou = World.Manager("周敏", "Zhou Min", east);
        Chen = World.Rep("陈洁", "Chen Jie", east);
        Li = World.Rep("李明", "Li Ming", east);
        Wang = World.Rep("王磊", "Wang Lei", west);
        Chen.Join(east.Id, Zhou.Id);
        Li.Join(east.Id, Zhou.Id);
        Director = World.Person("何总", PersonRole.Director, "Director He");
        Ann = World.Rep("Ann", "Ann", tenant: "22222222-2222-2222-2222-222222222222");
        C002 = World.Customer(owner: Chen, tier: Tier.A, lastContactUtc: World.At(new DateOnly(2026, 10, 16), 10), name: "华东精密", english: "Huadong Precision");
    }

    public World World { get; } = new();
    public TestDatabase Database { get; }
    public Person Zhou { get; }
    public Person Chen { get; }
    public Person Li { get; }
    public Person Wang { get; }
    public Person Director { get; }
    public Person Ann { get; }
    public Customer C002 { get; }

    public static Actor As(Person person) => World.Actor(person, Language.English);

    public Sitting Sit()
    {
        World.Save(Database);
        return new Sitting(Database.Open());
    }

    public async Task<CrmTask> TaskAsync(CrmTaskId id)
    {
        using var now = Sit();
        return await now.Database.Tasks.AsNoTracking().SingleAsync(t => t.Id == id);
    }

    public async Task<List<CrmTask>> TasksAsync(CustomerId? customer = null)
    {
        using var now = Sit();
        return await now.Database.Tasks.AsNoTracking().Where(t => customer == null || t.CustomerId == customer)
            .OrderBy(t => t.DueOn).ThenBy(t => t.Rule).ToListAsync();
    }

    public async Task<List<Reminder>> RemindersAsync()
    {
        using var now = Sit();
        return await now.Database.Reminders.AsNoTracking().OrderBy(r => r.MomentUtc).ThenBy(r => r.Kind).ToListAsync();
    }

    public async Task<Customer> CustomerAsync()
    {
        using var now = Sit();
        return await now.Database.Customers.AsNoTracking().SingleAsync(c => c.Id == C002.Id);
    }

    /// <summary>A press on the card of the task as it stands now.</summary>
    public async Task<Outcome<Interaction>> TouchAsync(CrmTaskId id, TouchOutcome outcome, Person by, DateTime? nowUtc = null, DateTime? callBackUtc = null)
    {
        var rev = (await TaskAsync(id)).Version;
        using var now = Sit();
        return await now.Touch.LogAsync(id, rev, outcome, callBackUtc, As(by), nowUtc ?? Morning, default);
    }

    public async Task<int> RaiseAsync(DateTime nowUtc)
    {
        using var now = Sit();
        return await now.Raise.RaiseAsync(nowUtc, default);
    }

    public void Dispose() => Database.Dispose();
}
