using CrmBot.Domain.Customers;
using CrmBot.Domain.People;
using CrmBot.Support.Database;

namespace CrmBot.Domain.Tests.Customers;

/// <summary>
/// Team East with Chen Jie, who owns C002 and is led by Zhou Min; Wang Lei of Team West, who owns W001; a director; and
/// Ann of another tenant, who owns a C002 too.
/// </summary>
internal sealed class Office : IDisposable
{
    private const string OtherTenant = "22222222-2222-2222-2222-222222222222";

    public Office(string? playbook = null, TestDatabase? database = null)
    {
        Database = database ?? TestDatabase.Sqlite();
        var (east, west) = (World.Team(), World.Team("华西组", "Team West"));
        ZhouMin = World.Manager(english: "Zhou Min", team: east);
        ChenJie = World.Rep(english: "Chen Jie", team: east);
        ChenJie.Join(east.Id, ZhouMin.Id);
        WangLei = World.Rep("王磊", "Wang Lei", west);
        Director = World.Person("何总", PersonRole.Director, "Director He");
        Ann = World.Rep("Ann", "Ann", tenant: OtherTenant);
        C002 = World.Customer(owner: ChenJie, name: "华东精密仪器有限公司", english: "Huadong Precision");
        C002.Describe(CustomerKind.Direct, CustomerStatus.InService, null, playbook);
        W001 = World.Customer("W001", WangLei, name: "西部精密机械");
        Foreign = World.Customer(owner: Ann, name: "别家精密", tenant: OtherTenant);
    }

    public World World { get; } = new();
    public TestDatabase Database { get; }
    public Person ZhouMin { get; }
    public Person ChenJie { get; }
    public Person WangLei { get; }
    public Person Director { get; }
    public Person Ann { get; }
    public Customer C002 { get; }
    public Customer W001 { get; }
    public Customer Foreign { get; }

    public static Actor As(Person person) => World.Actor(person, Language.English);

    public Turn Turn()
    {
        World.Save(Database);
        return new Turn(Database);
    }

    public void Dispose() => Database.Dispose();
}
