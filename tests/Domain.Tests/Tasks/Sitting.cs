using CrmBot.Domain.Calls;
using CrmBot.Domain.Chats;
using CrmBot.Domain.Interactions;
using CrmBot.Domain.Issues;
using CrmBot.Domain.People;
using CrmBot.Domain.Playbooks;
using CrmBot.Domain.Privacy;
using CrmBot.Domain.Reminders;
using CrmBot.Domain.Storage;
using CrmBot.Domain.Tasks;
using CrmBot.Domain.WorkingTime;

namespace CrmBot.Domain.Tests.Tasks;

/// <summary>The use cases on a context of their own, as one turn or one tick has them.</summary>
internal sealed class Sitting(CrmDbContext database) : IDisposable
{
    public static readonly ScriptLibrary Scripts = ScriptLibrary.Load().Value!;
    public static readonly PlaybookLibrary Playbooks = PlaybookLibrary.Load(Scripts).Value!;
    public static readonly WorkingClocks Clocks = new(HolidayCalendar.BuiltIn);
    public static readonly CompanySettings Company = new();

    public static WorkingClock Shanghai => Clocks.Of(Person.DefaultHours, Person.DefaultZone);

    public CrmDbContext Database => database;
    public PressedCard Pressed { get; } = new();

    public PlanTasks Plan => new(database, Playbooks, Clocks, Company);
    public SnoozeTask Snooze => new(database, Press, Clocks);
    public SkipTask Skip => new(database, Press, Playbooks, Clocks, Company);
    public ReassignTask Reassign => new(database, Press, Clocks);
    public CommentOnTask Comment => new(database);
    public TaskCards Cards => new(database, Playbooks, Scripts, Clocks, Company);
    public TaskLists Lists => new(database, Scripts, Clocks);

    public RaiseReminders Raise => new(database, Playbooks, Clocks);
    public ClaimReminders Claim => new(database, Clocks, Company);
    public KeepLease Keep => new(database);
    public RecordDelivery Record => new(database);
    public RefreshMessages Refresh => new(database);
    public ComeBack Back => new(database);
    public LosePerson Lose => new(database);

    public LogTouch Touch => new(database, Restart, Press, Begun, Clocks);
    public UndoTouch Undo => new(database, Press, Ended);

    public AccessLog Log => new(database);
    public RevealPhone Reveal => new(database, Log);
    public ShowHeldData Held => new(database, Log, Clocks);
    public EraseContact Erase => new(database, Ended, Log);
    public RetainData Retain(RetentionSettings settings) => new(database, Erase, settings);
    public HoldContact Hold => new(database, Log);
    public ExportContact Export => new(database, Log, Clocks, Scripts);
    public CorrectContact Correct => new(database, Log);
    public LeaveAlone Leave => new(database, Ended, Log);

    public StartCall Start => new(database, Press, Scripts, Playbooks, Clocks);
    public WalkCall Walk => new(database, Scripts, Blanks, Begun, Clocks);
    public SaveCall Save => new(database, Scripts, Press, Restart, Clocks);
    public DropCall Drop => new(database, Press);
    public NudgeCalls Nudge => new(database);
    public CallCards Calls => new(database, Scripts, Playbooks, Blanks, Clocks);
    public CallBriefs Briefs => new(database, Playbooks, Scripts, Blanks, Clocks);

    private EndContacts Ended => new(database, Press);
    private HalfToldIssues Begun => new(database);
    private CallBlanks Blanks => new(database, Company);
    private OpenTaskForPress Press => new(database, Pressed);
    private RestartCadence Restart => new(database, Playbooks, Clocks, Company);

    public void Dispose() => database.Dispose();
}
