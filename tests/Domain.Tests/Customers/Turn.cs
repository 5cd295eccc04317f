using CrmBot.Domain.Calls;
using CrmBot.Domain.Chats;
using CrmBot.Domain.Customers;
using CrmBot.Domain.Interactions;
using CrmBot.Domain.Issues;
using CrmBot.Domain.People;
using CrmBot.Domain.Playbooks;
using CrmBot.Domain.Privacy;
using CrmBot.Domain.Storage;
using CrmBot.Domain.Tasks;
using CrmBot.Domain.WorkingTime;
using CrmBot.Support.Database;

namespace CrmBot.Domain.Tests.Customers;

/// <summary>One turn: the use cases on a context of its own, as the bot would make them.</summary>
internal sealed class Turn(CrmDbContext database) : IDisposable
{
    private static readonly ScriptLibrary Scripts = ScriptLibrary.Load().Value!;
    public static readonly PlaybookLibrary Playbooks = PlaybookLibrary.Load(Scripts).Value!;
    private static readonly WorkingClocks Clocks = new(HolidayCalendar.BuiltIn);
    private static readonly CompanySettings Company = new();

    public Turn(TestDatabase database) : this(database.Open()) { }

    public CrmDbContext Database => database;
    public DraftIssue Draft => new(database, new HalfToldIssues(database), new OpenDraftForPress(database), new FindIssueOwner(database), Playbooks, Clocks);
    public LogIssue Log => new(database, new OpenDraftForPress(database), new FindIssueOwner(database), Playbooks, Clocks);
    public IssueCards Issues => new(database, Playbooks, Clocks);
    public MoveIssue Move => new(database, new OpenIssueForPress(database), Press, Playbooks, Clocks);
    public RaiseIssueAlarms Alarms => new(database, Playbooks, Clocks);
    public FindCustomers Find => new(database);
    public CustomerCards Customers => new(database, Playbooks, Scripts, Clocks);
    public AccessLog Access => new(database);
    public RevealPhone Reveal => new(database, Access);
    public GradeCustomer Grade => new(database, Playbooks);
    public RegradeCustomers Regrade => new(database, Playbooks);
    public OverrideGrade Override => new(database, Playbooks);
    public ProposeQuickLog Propose => new(database, Find, Playbooks, Clocks, Company);
    public SaveQuickLog Save => new(database, new RestartCadence(database, Playbooks, Clocks, Company), Press, Clocks);
    public UndoTouch Undo => new(database, Press, new EndContacts(database, Press));

    private OpenTaskForPress Press => new(database, new PressedCard());

    public void Dispose() => database.Dispose();
}
