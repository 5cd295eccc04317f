using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using CrmBot.Bot.Dialogs.Commands;
using CrmBot.Cards.Actions;
using CrmBot.Domain.Grading;
using CrmBot.Domain.Interactions;
using CrmBot.Domain.Issues;
using CrmBot.Domain.Privacy;
using CrmBot.Domain.Tasks;

namespace CrmBot.Bot.Tests.Rights;

/// <summary>Each action as the owner could press it, and the moment when.</summary>
internal static class OwnersActions
{
    private const string Tomorrow = "2026-11-24";

    /// <summary>Made on the morning of that Monday.</summary>
    private static readonly Guid NewKey = new("01a20621-ad00-7000-8000-000000000001");

    public static readonly IReadOnlyDictionary<Type, (Moment When, Func<OwnersThings, CardAction> Make)> All = new (Moment When, Func<OwnersThings, CardAction> Make)[]
    {
        (Moment.Reminded, _ => new ShowHelp()),
        (Moment.Reminded, _ => new SetLanguage("en")),
        (Moment.Reminded, _ => new ShowTasks(TaskScope.Today)),
        (Moment.Reminded, _ => new ShowNextTask()),
        (Moment.Reminded, o => new OpenTask(o.Task)),
        (Moment.Reminded, o => new ExplainTask(o.Task)),
        (Moment.Reminded, o => new OfferMore(o.Task, o.TaskRev)),
        (Moment.Reminded, o => new PickSnooze(o.Task, o.TaskRev)),
        (Moment.Reminded, o => new Snooze(o.Task, o.TaskRev, Tomorrow)),
        (Moment.Reminded, o => new OfferSkip(o.Task, o.TaskRev)),
        (Moment.Reminded, o => new WriteSkipReason(o.Task, o.TaskRev)),
        (Moment.Reminded, o => new Skip(o.Task, o.TaskRev, "away")),
        (Moment.Reminded, o => new OfferColleagues(o.Task, o.TaskRev)),
        (Moment.Reminded, o => new HandOver(o.Task, o.TaskRev, o.Colleague.ToString())),
        (Moment.Reminded, o => new WriteComment(o.Task, o.TaskRev)),
        (Moment.Reminded, o => new SendComment(o.Task, o.TaskRev, Text: "请今天打")),
        (Moment.Reminded, o => new TouchWell(o.Task, o.TaskRev)),
        (Moment.Reminded, o => new TouchIssue(o.Task, o.TaskRev)),
        (Moment.Reminded, o => new TouchNoAnswer(o.Task, o.TaskRev)),
        (Moment.Reminded, o => new TouchWrongPerson(o.Task, o.TaskRev)),
        (Moment.Reminded, o => new PickCallBack(o.Task, o.TaskRev)),
        (Moment.Reminded, o => new SetCallBack(o.Task, o.TaskRev, Tomorrow, "10:00")),
        (Moment.Logged, o => new TakeBack(o.Contact)),
        (Moment.Logged, o => new WriteNote(o.Contact, o.Task)),
        (Moment.Logged, o => new SaveNote(o.Contact, o.Task, "预算已定")),
        (Moment.Reminded, o => new ShowBrief(o.Task, o.TaskRev)),
        (Moment.Reminded, o => new BeginCall(o.Task, o.TaskRev)),
        (Moment.InOpening, o => new OpenScript(o.Call, o.CallRev)),
        (Moment.AtStep, o => new AnswerStep(o.Call, o.CallRev, o.Step, o.Answer)),
        (Moment.AtStep, o => new SkipStep(o.Call, o.CallRev)),
        (Moment.AtStep, o => new StepBack(o.Call, o.CallRev)),
        (Moment.AtStep, o => new PauseCall(o.Call, o.CallRev)),
        (Moment.Paused, o => new ResumeCall(o.Call)),
        (Moment.Paused, o => new ReviewCall(o.Call, o.CallRev)),
        (Moment.Reviewing, o => new EditAnswer(o.Call, o.CallRev)),
        (Moment.Promising, o => new KeepPromise(o.Call, o.CallRev, "A 模块报价", "2026-11-27")),
        (Moment.Reviewing, o => new WriteCallNote(o.Call, o.CallRev)),
        (Moment.Reviewing, o => new SaveCallNote(o.Call, o.CallRev, "预算已定")),
        (Moment.Reviewing, o => new KeepCall(o.Call, o.CallRev)),
        (Moment.Paused, o => new LeaveCall(o.Call, o.CallRev)),
        (Moment.Reminded, o => new AskPhone(o.Customer, o.Task)),
        (Moment.Reminded, o => new SeePhone(o.Customer, o.Task, RevealReason.Call)),
        (Moment.Reminded, o => new ShowHeld(o.Customer)),
        (Moment.Reminded, o => new LeaveContactAlone(o.Customer)),
        (Moment.Reminded, o => new AllowContact(o.Customer)),
        (Moment.Reminded, o => new RestrictContact(o.Customer)),
        (Moment.Reminded, o => new LiftRestriction(o.Customer)),
        (Moment.Reminded, o => new AskErase(o.Customer)),
        (Moment.Reminded, o => new EraseForGood(o.Customer, o.Addressee)),
        (Moment.Reminded, o => new HoldData(o.Customer, o.Addressee, "诉讼未结")),
        (Moment.Reminded, o => new ReleaseData(o.Customer, o.Addressee)),
        (Moment.Reminded, o => new AskExport(o.Customer)),
        (Moment.Reminded, o => new GetContactFile(o.Customer, o.Addressee, false, "客户要求")),
        (Moment.Reminded, o => new ShowCustomer(o.Customer)),
        (Moment.Reminded, o => new CallCustomer(o.Customer)),
        (Moment.Reminded, o => new ShowGrade(o.Customer)),
        (Moment.Reminded, o => new GradeAgain(o.Customer)),
        (Moment.Reminded, o => new WriteGrade(o.Customer)),
        (Moment.Reminded, o => new SetGrade(o.Customer, Tier.A, o.Grade, "战略客户")),
        (Moment.Reminded, o => new EndOverride(o.Customer, o.Grade)),
        (Moment.Reminded, _ => new ShowGradeNews("2026-11-23T01:00:00.0000000Z")),
        (Moment.Reminded, o => new ConfirmQuickLog(NewKey, o.Customer, ContactChannel.Phone, "预算已定")),
        (Moment.Reminded, _ => new CancelQuickLog()),
        (Moment.Reminded, o => new NewIssue(o.Customer)),
        (Moment.TellingAnIssue, o => new ChooseIssueKind(o.Draft, o.DraftRev, IssueKind.Quality)),
        (Moment.TellingAnIssue, o => new IssueBack(o.Draft, o.DraftRev)),
        (Moment.TellingAnIssue, o => new SubmitIssue(o.Draft, o.DraftRev, "少了两只")),
        (Moment.TellingAnIssue, o => new CancelIssue(o.Draft, o.DraftRev)),
        (Moment.IssueLogged, o => new ShowIssue(o.Issue)),
        (Moment.IssueLogged, o => new IssueContacted(o.Issue, o.IssueRev)),
        (Moment.IssueLogged, o => new WritePlan(o.Issue, o.IssueRev)),
        (Moment.IssueLogged, o => new SavePlan(o.Issue, o.IssueRev, "周三补齐")),
        (Moment.IssueLogged, o => new CloseIssue(o.Issue, o.IssueRev)),
        (Moment.Reminded, o => new ShowSummary(null, o.Owner)),
        (Moment.Reminded, o => new GetWeekFile(null, o.Owner)),
        (Moment.Reminded, o => new ShowSummaryRows("ContactsDue", null, o.Owner)),
    }.ToDictionary(entry => entry.Make(Nothing).GetType());

    /// <summary>The actions by their names in cards.</summary>
    public static readonly IReadOnlyDictionary<string, Type> Verbs = typeof(CardAction).GetCustomAttributes<JsonDerivedTypeAttribute>()
        .ToDictionary(a => (string)a.TypeDiscriminator!, a => a.DerivedType);

    /// <summary>The moment when words of that command mean something.</summary>
    public static Moment WhenTyped(string command) => command switch
    {
        nameof(Command.Undo) => Moment.Logged,
        nameof(Command.Cancel) or nameof(Command.CardWord) => Moment.AtStep,
        _ => Moment.Reminded,
    };

    /// <summary>What a press on its button carries.</summary>
    public static JsonObject DataOf(CardAction action)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
            ActionJson.Write(writer, action);
        return JsonNode.Parse(Encoding.UTF8.GetString(buffer.ToArray()))!.AsObject();
    }

    private static OwnersThings Nothing => new(default, default, default, default, 0, default, 0, "", "", default, 0, default, 0, default, default, default);
}
