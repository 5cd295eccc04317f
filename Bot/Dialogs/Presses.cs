using CrmBot.Bot.Dialogs.Calls;
using CrmBot.Bot.Dialogs.Customers;
using CrmBot.Bot.Dialogs.Files;
using CrmBot.Bot.Dialogs.Help;
using CrmBot.Bot.Dialogs.Issues;
using CrmBot.Bot.Dialogs.Privacy;
using CrmBot.Bot.Dialogs.Summaries;
using CrmBot.Bot.Dialogs.Tasks;
using CrmBot.Cards.Actions;
using CrmBot.Cards.Grammar;
using CrmBot.Cards.Refusals;
using CrmBot.Domain;
using CrmBot.Domain.Privacy;
using CrmBot.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace CrmBot.Bot.Dialogs;

/// <summary>
/// The one route table: a pressed (or typed) action to the dialog method that owns it. Two people on one row: the later
/// save loses and gets the present state, like a press on an old card.
/// </summary>
public sealed class Presses(
    CrmDbContext database,
    HelpDialog help,
    TaskDialog tasks,
    TaskMenuDialog menus,
    TouchDialog touches,
    CallDialog calls,
    CustomerDialog customers,
    GradeDialog grades,
    IssueDialog issues,
    PrivacyDialog privacy,
    SummaryDialog summaries,
    FileDialog files,
    RefusedPresses refused)
{
    // With many on one row at once somebody may lose more than once.
    private const int MostTries = 4;

    public async Task<Card> HandleAsync(CardAction action, DialogTurn turn, CancellationToken cancellationToken)
    {
        var card = await PresentAsync(action, turn, cancellationToken);
        if (card.Refusal is NotFound)
            await refused.NoteAsync(Ids(action), turn.Actor, cancellationToken);
        return card;
    }

    private static IEnumerable<Guid> Ids(CardAction action) => action.GetType().GetProperties().Select(p => p.GetValue(action)).OfType<Guid>();

    private async Task<Card> PresentAsync(CardAction action, DialogTurn turn, CancellationToken cancellationToken)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                return await RouteAsync(action, turn, cancellationToken);
            }
            catch (DbUpdateConcurrencyException) when (tries == MostTries)
            {
                database.ChangeTracker.Clear();
                return RefusalViews.Refused(new OutOfDate(), turn.Language);
            }
            catch (DbUpdateException exception) when (exception is DbUpdateConcurrencyException || (tries == 1 && exception.IsDuplicateKey()))
            {
                database.ChangeTracker.Clear();
            }
        }
    }

    private Task<Card> RouteAsync(CardAction action, DialogTurn turn, CancellationToken cancellationToken) => action switch
    {
        ShowHelp => help.ShowAsync(turn),
        SetLanguage a => help.SpeakAsync(a, turn, cancellationToken),

        ShowTasks a => tasks.ListAsync(a, turn, cancellationToken),
        ShowNextTask => tasks.NextAsync(turn, cancellationToken),
        OpenTask a => tasks.OpenAsync(a.Id, turn, cancellationToken),
        ExplainTask a => tasks.OpenAsync(a.Id, turn, cancellationToken),

        OfferMore a => menus.MoreAsync(a, turn, cancellationToken),
        PickSnooze a => menus.PickSnoozeAsync(a, turn, cancellationToken),
        Snooze a => menus.SnoozeAsync(a, turn, cancellationToken),
        OfferSkip a => menus.OfferSkipAsync(a, turn, cancellationToken),
        WriteSkipReason a => menus.WriteReasonAsync(a, turn, cancellationToken),
        Skip a => menus.SkipAsync(a, turn, cancellationToken),
        OfferColleagues a => menus.OfferColleaguesAsync(a, turn, cancellationToken),
        HandOver a => menus.HandOverAsync(a, turn, cancellationToken),
        WriteComment a => menus.WriteCommentAsync(a, turn, cancellationToken),
        SendComment a => menus.SendCommentAsync(a, turn, cancellationToken),

        TouchWell a => touches.WellAsync(a, turn, cancellationToken),
        TouchIssue a => touches.IssueAsync(a, turn, cancellationToken),
        TouchNoAnswer a => touches.NoAnswerAsync(a, turn, cancellationToken),
        TouchWrongPerson a => touches.WrongPersonAsync(a, turn, cancellationToken),
        PickCallBack a => touches.PickCallBackAsync(a, turn, cancellationToken),
        SetCallBack a => touches.SetCallBackAsync(a, turn, cancellationToken),
        TakeBack a => touches.TakeBackAsync(a, turn, cancellationToken),
        WriteNote a => touches.WriteNoteAsync(a, turn, cancellationToken),
        SaveNote a => touches.SaveNoteAsync(a, turn, cancellationToken),

        ShowBrief a => calls.BriefAsync(a, turn, cancellationToken),
        BeginCall a => calls.BeginAsync(a, turn, cancellationToken),
        OpenScript a => calls.OpenScriptAsync(a, turn, cancellationToken),
        AnswerStep a => calls.AnswerAsync(a, turn, cancellationToken),
        SkipStep a => calls.SkipAsync(a, turn, cancellationToken),
        StepBack a => calls.BackAsync(a, turn, cancellationToken),
        PauseCall a => calls.PauseAsync(a, turn, cancellationToken),
        ResumeCall a => calls.ResumeAsync(a.Id, turn, cancellationToken),
        ReviewCall a => calls.ReviewAsync(a, turn, cancellationToken),
        EditAnswer a => calls.EditAsync(a, turn, cancellationToken),
        KeepPromise a => calls.PromiseAsync(a, turn, cancellationToken),
        WriteCallNote a => calls.WriteNoteAsync(a, turn, cancellationToken),
        SaveCallNote a => calls.SaveNoteAsync(a, turn, cancellationToken),
        KeepCall a => calls.SaveAsync(a, turn, cancellationToken),
        LeaveCall a => calls.DropAsync(a, turn, cancellationToken),

        ShowCustomer a => customers.ShowAsync(a.Id, turn, cancellationToken),
        CallCustomer a => customers.CallAsync(a, turn, cancellationToken),
        AskPhone a => customers.AskPhoneAsync(a, turn, cancellationToken),
        SeePhone a => customers.PhoneAsync(a, turn, cancellationToken),
        ConfirmQuickLog a => customers.SaveLogAsync(a, turn, cancellationToken),
        CancelQuickLog => customers.CancelLogAsync(turn),

        ShowGrade a => grades.ShowAsync(a.Id, turn, cancellationToken),
        GradeAgain a => grades.AgainAsync(a, turn, cancellationToken),
        WriteGrade a => grades.WriteAsync(a, turn, cancellationToken),
        SetGrade a => grades.SetAsync(a, turn, cancellationToken),
        EndOverride a => grades.EndAsync(a, turn, cancellationToken),
        ShowGradeNews a => grades.NewsAsync(a, turn, cancellationToken),

        NewIssue a => issues.StartAsync(a, turn, cancellationToken),
        ChooseIssueKind a => issues.ChooseAsync(a, turn, cancellationToken),
        IssueBack a => issues.BackAsync(a, turn, cancellationToken),
        SubmitIssue a => issues.LogAsync(a, turn, cancellationToken),
        CancelIssue a => issues.CancelAsync(a, turn, cancellationToken),
        ShowIssue a => issues.ShowAsync(a.Id, turn, cancellationToken),
        IssueContacted a => issues.ContactedAsync(a, turn, cancellationToken),
        WritePlan a => issues.WritePlanAsync(a, turn, cancellationToken),
        SavePlan a => issues.SavePlanAsync(a, turn, cancellationToken),
        CloseIssue a => issues.CloseAsync(a, turn, cancellationToken),

        ShowHeld a => privacy.HeldAsync(a, turn, cancellationToken),
        LeaveContactAlone a => privacy.LeaveAloneAsync(a, turn, cancellationToken),
        AllowContact a => privacy.AllowAsync(a, turn, cancellationToken),
        RestrictContact a => privacy.RestrictAsync(a, turn, cancellationToken),
        LiftRestriction a => privacy.LiftAsync(a, turn, cancellationToken),
        AskErase a => privacy.AskEraseAsync(a, turn, cancellationToken),
        EraseForGood a => privacy.EraseAsync(a, turn, cancellationToken),
        HoldData a => privacy.HoldAsync(a, turn, cancellationToken),
        AskExport a => privacy.AskExportAsync(a, turn, cancellationToken),
        GetContactFile a => files.OfferAsync(a, turn, cancellationToken),
        ReleaseData a => privacy.ReleaseAsync(a, turn, cancellationToken),

        ShowSummary a => summaries.ShowAsync(a, turn, cancellationToken),
        ShowSummaryRows a => summaries.RowsAsync(a, turn, cancellationToken),

        GetWeekFile a => files.OfferAsync(a, turn, cancellationToken),

        _ => Task.FromResult(RefusalViews.UnknownPress(turn.Language)),
    };
}
