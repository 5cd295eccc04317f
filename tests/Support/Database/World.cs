using CrmBot.Domain.Customers;
using CrmBot.Domain.Grading;
using CrmBot.Domain.Interactions;
using CrmBot.Domain.Issues;
using CrmBot.Domain.People;
using CrmBot.Domain.Storage;
using CrmBot.Domain.Tasks;

namespace CrmBot.Support.Database;

/// <summary>
/// Builders with named defaults: a test names only what matters to it. Nothing is stored before <see cref="Save"/>.
/// It is Friday, 20 November 2026, 17:00 in Shanghai; the week began on Monday the 16th and a weekend follows.
/// </summary>
public sealed class World
{
    public const string Tenant = "11111111-1111-1111-1111-111111111111";
    public const string Zone = "Asia/Shanghai";
    public static readonly DateOnly Friday = new(2026, 11, 20);
    public static readonly DateTime Now = At(Friday, 17);

    private readonly List<object> made = [];
    private int lastId;

    /// <summary>A moment in Shanghai, as it is stored.</summary>
    public static DateTime At(DateOnly day, int hour, int minute = 0) =>
        DateTime.SpecifyKind(day.ToDateTime(new TimeOnly(hour, minute)).AddHours(-8), DateTimeKind.Utc);

    /// <summary>A day of November 2026; 16 is a Monday.</summary>
    public static DateOnly Nov(int day) => new(2026, 11, day);

    public Team Team(string name = "华东组", string english = "Team East", string tenant = Tenant) =>
        Keep(new Team(new TeamId(NextId()), tenant, name, english));

    public Person Rep(string name = "陈洁", string? english = null, Team? team = null, string zone = Zone, string tenant = Tenant) =>
        Person(name, PersonRole.Rep, english, team, zone, tenant);

    public Person Manager(string name = "周敏", string? english = null, Team? team = null, string zone = Zone, string tenant = Tenant) =>
        Person(name, PersonRole.Manager, english, team, zone, tenant);

    public Person Person(
        string name, PersonRole role, string? english = null, Team? team = null, string zone = Zone, string tenant = Tenant)
    {
        var id = NextId();
        var person = new Person(new PersonId(id), tenant, id.ToString(), name, role);
        person.Describe(name, english, role, zone, Domain.People.Person.DefaultHours);
        person.Join(team?.Id, null);
        return Keep(person);
    }

    /// <summary>The person as a turn would know them.</summary>
    public static Actor Actor(Person person, Domain.Language language = Domain.Language.Chinese) => new(
        person.Id, person.TenantId, person.AadObjectId, person.Name, person.EnglishName, person.Role, person.TeamId, language, person.Zone, person.Hours);

    public Customer Customer(
        string number = "C002", Person? owner = null, Tier tier = Tier.B, DateTime? lastContactUtc = null,
        string? name = null, string? english = null, CustomerStatus status = CustomerStatus.InService, string tenant = Tenant)
    {
        var customer = new Customer(new CustomerId(NextId()), tenant, number, name ?? $"{number}有限公司", At(new DateOnly(2026, 1, 5), 9));
        customer.Rename(name ?? $"{number}有限公司", null, english);
        customer.Describe(CustomerKind.Direct, status, null, null);
        customer.HandTo(owner?.Id);
        customer.GradeAs(tier, tier.ToString(), byHand: false);
        if (lastContactUtc is { } last)
            customer.WasContacted(last);
        return Keep(customer);
    }

    /// <summary>Late once <paramref name="lateAfter"/> has passed; that is the due day itself unless said otherwise.</summary>
    public CrmTask Task(
        Customer customer, Person assignee, DateOnly dueOn, TaskKind kind = TaskKind.TierCallback,
        DateOnly? lateAfter = null, DateTime? doneUtc = null, string? goal = null)
    {
        var id = NextId();
        var task = new CrmTask(new CrmTaskId(id), customer, kind, "test", id.ToString(), assignee.Id, At(dueOn.AddDays(-10), 9));
        task.Schedule(new TaskSchedule(dueOn, lateAfter ?? dueOn, dueOn.AddDays(14), At(dueOn, 18), false, At(dueOn, 9)));
        task.Aim(goal, null, null, ContactChannel.Phone);
        if (doneUtc is { } done)
            task.Complete(assignee.Id, null, done);
        return Keep(task);
    }

    /// <summary>Written by a press ten minutes after the contact unless <paramref name="recordedUtc"/> says otherwise.</summary>
    public Interaction Interaction(
        Customer customer, Person person, DateTime occurredUtc, TouchOutcome outcome = TouchOutcome.ReachedWell,
        ContactChannel channel = ContactChannel.Phone, DateTime? recordedUtc = null, int? satisfaction = null, Mood? mood = null, bool byPress = true)
    {
        var recorded = recordedUtc ?? occurredUtc.AddMinutes(10);
        var interaction = new Interaction(new InteractionId(NextId()), customer.Id, person.Id, channel, occurredUtc, recorded);
        interaction.End(outcome, InteractionKind.Callback, null);
        interaction.Tell(null, null, mood, satisfaction);
        if (byPress)
            interaction.AllowUndo(recorded.AddMinutes(10), "{}");
        return Keep(interaction);
    }

    public Issue Issue(
        string number, Customer customer, Person owner, DateTime receivedUtc, IssueKind kind = IssueKind.Service,
        DateTime? responseDueUtc = null, DateTime? solutionDueUtc = null)
    {
        var issue = new Issue(new IssueId(NextId()), customer.TenantId, number, customer.Id, kind, owner.Id, owner.Id, receivedUtc);
        issue.RunClocks(responseDueUtc, solutionDueUtc, null);
        return Keep(issue);
    }

    public T Keep<T>(T entity) where T : notnull
    {
        made.Add(entity);
        return entity;
    }

    /// <summary>Stores everything made so far. Use the entities before this only to name their ids.</summary>
    public void Save(TestDatabase database)
    {
        using var context = database.Open();
        Save(context);
    }

    public void Save(CrmDbContext context)
    {
        context.AddRange(made);
        context.SaveChanges();
        made.Clear();
    }

    private Guid NextId() => new(++lastId, 0x2026, 0x7011, 0x80, 0, 0, 0, 0, 0, 0, 0);
}
