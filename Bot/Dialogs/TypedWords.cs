using CrmBot.Bot.Dialogs.Calls;
using CrmBot.Bot.Dialogs.Commands;
using CrmBot.Bot.Dialogs.Customers;
using CrmBot.Bot.Dialogs.Help;
using CrmBot.Bot.Dialogs.Issues;
using CrmBot.Bot.Dialogs.Privacy;
using CrmBot.Bot.Dialogs.Summaries;
using CrmBot.Bot.Dialogs.Tasks;
using CrmBot.Cards.Actions;
using CrmBot.Cards.Grammar;
using CrmBot.Cards.Help;
using CrmBot.Cards.Refusals;
using CrmBot.Domain.Calls;
using CrmBot.Domain.Chats;
using CrmBot.Domain.Customers;
using CrmBot.Domain.Interactions;
using CrmBot.Domain.Issues;
using CrmBot.Domain.Tasks;
using CrmBot.Domain.WorkingTime;

namespace CrmBot.Bot.Dialogs;

/// <summary>
/// Typed words do all that buttons do (BYD-19). First what the newest card offers, then commands; a sentence that is
/// neither fills the newest card's text field, or gets the help.
/// </summary>
public sealed class TypedWords(
    Presses presses, TaskDialog tasks, CallDialog calls, CustomerDialog customers, GradeDialog grades, IssueDialog issues, PrivacyDialog privacy, SummaryDialog summaries,
    StartCall start, UndoTouch undo, CallCards callCards, PressedCard pressed, WorkingClocks clocks)
{
    public async Task<TypedAnswer> HandleAsync(string text, TypedReplies newest, DialogTurn turn, CancellationToken cancellationToken)
    {
        var command = CommandParser.Parse(text, clocks.Of(turn.Actor).LocalDay(turn.NowUtc));
        if (OfNewestCard(command, text, newest) is { } action)
        {
            pressed.ActivityId = newest.ActivityId;
            return new TypedAnswer(await presses.HandleAsync(action, turn, cancellationToken), IsFromNewest: true);
        }

        return command switch
        {
            Command.Issue issue => await IssueAsync(issue.Query, issue.Description, issue.Kind, newest, turn, cancellationToken),
            Command.Unhappy unhappy => await IssueAsync(unhappy.Query, unhappy.Description, unhappy.Kind, newest, turn, cancellationToken),
            _ => new TypedAnswer(await CommandAsync(command, newest, turn, cancellationToken), command is Command.Cancel or Command.CardWord && newest.Call is not null),
        };
    }

    /// <summary>For words whose effect is stored and whose answer may have got lost: where they led to.</summary>
    public async Task<Card> AgainAsync(DialogTurn turn, CancellationToken cancellationToken) =>
        await issues.PendingAsync(turn, cancellationToken) ?? await ContinueAsync(turn, cancellationToken);

    private static CardAction? OfNewestCard(Command command, string text, TypedReplies newest) => command switch
    {
        // A number may answer a question of the call; as a description, a plan or a reason it would be a slip.
        Command.Number number => newest.ForNumber(number.Value) ?? (newest.ForText as AnswerStep)?.WithText(text.Trim()),
        Command.CardWord word => newest.ForKey(Word(word.Step)),
        Command.Undo => newest.ForKey(ReplyWords.Undo),
        Command.Cancel => newest.ForKey(ReplyWords.Cancel),
        Command.Why => newest.All.Select(TaskOf).FirstOrDefault(id => id is not null) is { } task ? new ExplainTask(task) : null,
        // A picture, or somebody else's words passed on, answers nothing.
        Command.FreeText when string.IsNullOrWhiteSpace(text) => null,
        Command.FreeText or Command.FindCustomer or Command.MyDay or Command.RemindMe or Command.Away =>
            newest.ForKey(text.Trim().ToLowerInvariant()) ?? newest.ForText?.WithText(text.Trim()),
        // "采购部不想被打扰" in a field is what they said; with a customer's number it is an order.
        Command.Privacy wish when !CustomerWords.IsNumber(wish.Query) => newest.ForText?.WithText(text.Trim()),
        _ => null,
    };

    private Task<Card> CommandAsync(Command command, TypedReplies newest, DialogTurn turn, CancellationToken cancellationToken) => command switch
    {
        Command.Help or Command.Hello => Task.FromResult(HelpViews.Help(turn.Language, HelpDialog.Leads(turn.Actor))),
        Command.MyDay => tasks.ListAsync(new ShowTasks(TaskScope.Today), turn, cancellationToken),
        Command.Tasks list => tasks.ListAsync(new ShowTasks(Scope(list.Range)), turn, cancellationToken),
        Command.ShowCustomer show => FindAsync(show.Query, mustBeKnown: false, turn, cancellationToken),
        Command.FindCustomer find => FindAsync(find.Query, mustBeKnown: true, turn, cancellationToken),
        Command.StartCall call => CallAsync(call.Query, newest, turn, cancellationToken),
        Command.QuickLog log => customers.ProposeAsync(log.Sentence.CustomerQuery, Entry(log.Sentence), turn, cancellationToken),
        Command.Correct wrong => CorrectAsync(wrong, turn, cancellationToken),
        Command.Privacy wish => WishAsync(wish, turn, cancellationToken),
        Command.Grade grade => GradeAsync(grade, turn, cancellationToken),
        Command.Weekly week => WeeklyAsync(week, turn, cancellationToken),
        Command.ChooseLanguage language => SpeakAsync(language.Tag, turn, cancellationToken),
        Command.CardWord { Step: CardStep.Continue or CardStep.Next } => ContinueAsync(turn, cancellationToken),
        Command.CardWord { Step: CardStep.Workbook } => presses.HandleAsync(new GetWeekFile(), turn, cancellationToken),
        Command.CardWord => BackToCallAsync(turn, cancellationToken),
        Command.Cancel => StopAsync(turn, cancellationToken),
        Command.Undo => UndoAsync(turn, cancellationToken),
        Command.Why => tasks.NextAsync(turn, cancellationToken),
        _ => Task.FromResult(HelpViews.Help(turn.Language, HelpDialog.Leads(turn.Actor), notUnderstood: true)),
    };

    private async Task<Card> FindAsync(string query, bool mustBeKnown, DialogTurn turn, CancellationToken cancellationToken) =>
        await customers.FindAsync(query, mustBeKnown, turn, cancellationToken) ?? HelpViews.Help(turn.Language, HelpDialog.Leads(turn.Actor), notUnderstood: true);

    private async Task<Card> WishAsync(Command.Privacy wish, DialogTurn turn, CancellationToken cancellationToken) =>
        await customers.OneAsync(wish.Query, turn, cancellationToken) is { } customer
            ? await presses.HandleAsync(PrivacyDialog.PressOf(wish.Wish, customer, wish.Words), turn, cancellationToken)
            : await FindAsync(wish.Query, mustBeKnown: false, turn, cancellationToken);

    private async Task<Card> GradeAsync(Command.Grade grade, DialogTurn turn, CancellationToken cancellationToken) =>
        await customers.OneAsync(grade.Query, turn, cancellationToken) is { } customer
            ? await grades.TypedAsync(grade, customer, turn, cancellationToken)
            : await FindAsync(grade.Query, mustBeKnown: false, turn, cancellationToken);

    private async Task<Card> WeeklyAsync(Command.Weekly week, DialogTurn turn, CancellationToken cancellationToken)
    {
        var meant = await summaries.MeantAsync(week.Week == WeekChoice.Last, week.Person, turn, cancellationToken);
        return meant.Refusal is { } refusal ? RefusalViews.Refused(refusal, turn.Language)
            : week.AsWorkbook ? await presses.HandleAsync(new GetWeekFile(meant.Value.Week, meant.Value.PersonId), turn, cancellationToken)
            : await summaries.ShowAsync(meant.Value, turn, cancellationToken);
    }

    private async Task<Card> CorrectAsync(Command.Correct wrong, DialogTurn turn, CancellationToken cancellationToken) =>
        await customers.OneAsync(wrong.Query, turn, cancellationToken) is { } customer
            ? await privacy.CorrectAsync(customer, wrong.Field, wrong.Value, turn, cancellationToken)
            : await FindAsync(wrong.Query, mustBeKnown: false, turn, cancellationToken);

    private async Task<Card> CallAsync(string? query, TypedReplies newest, DialogTurn turn, CancellationToken cancellationToken)
    {
        if (query is null)
            return newest.All.OfType<ShowBrief>().FirstOrDefault() is { } brief
                ? await calls.BriefAsync(brief, turn, cancellationToken)
                : await tasks.NextAsync(turn, cancellationToken);
        return await customers.OneAsync(query, turn, cancellationToken) is { } customer
            ? await customers.CallAsync(new CallCustomer(customer.Value), turn, cancellationToken)
            : await FindAsync(query, mustBeKnown: false, turn, cancellationToken);
    }

    /// <summary>
    /// About the customer that was named, else the one of the call that runs, else the one of the newest card. An issue
    /// raised in a call takes the place of the call's card, which comes back when it is logged.
    /// </summary>
    private async Task<TypedAnswer> IssueAsync(string? query, string? words, IssueKind? kind, TypedReplies newest, DialogTurn turn, CancellationToken cancellationToken)
    {
        var running = await RunningCallAsync(turn, cancellationToken);
        var named = query is null ? null : await customers.OneAsync(query, turn, cancellationToken);
        if (named is null && query is not null && CustomerWords.IsNumber(query))
            return new TypedAnswer(await FindAsync(query, mustBeKnown: false, turn, cancellationToken), IsFromNewest: false);
        // "issue leaking pump": the words after "issue" were no customer but the problem itself.
        var description = named is null && query is not null && words is null ? query : words;
        var call = running is not null && (named is null || named == new CustomerId(running.CustomerId)) ? running : null;
        if ((named?.Value ?? call?.CustomerId ?? newest.All.OfType<NewIssue>().FirstOrDefault()?.CustomerId) is not { } customer)
            return new TypedAnswer(await FindAsync(query ?? "", mustBeKnown: false, turn, cancellationToken), IsFromNewest: false);
        return new TypedAnswer(
            await issues.StartAsync(new CustomerId(customer), call?.Id, kind, description, turn, cancellationToken), IsFromNewest: call is not null && newest.Call == call.Id.Value);
    }

    private async Task<CallCard?> RunningCallAsync(DialogTurn turn, CancellationToken cancellationToken) =>
        await start.NewestAsync(turn.Actor, cancellationToken) is { } call ? await callCards.ReadAsync(call, turn.Actor, turn.NowUtc, cancellationToken) : null;

    private async Task<Card> ContinueAsync(DialogTurn turn, CancellationToken cancellationToken) =>
        await start.NewestAsync(turn.Actor, cancellationToken) is { } call
            ? await calls.ResumeAsync(call.Value, turn, cancellationToken)
            : await tasks.NextAsync(turn, cancellationToken);

    /// <summary>Asked for something else in the midst of a call: a word of the call leads back to where it stands (CBK-5).</summary>
    private async Task<Card> BackToCallAsync(DialogTurn turn, CancellationToken cancellationToken) =>
        await start.NewestAsync(turn.Actor, cancellationToken) is { } call
            ? await calls.ResumeAsync(call.Value, turn, cancellationToken)
            : HelpViews.Help(turn.Language, HelpDialog.Leads(turn.Actor), notUnderstood: true);

    /// <summary>A call is paused with its answers kept; dropping it takes a second word.</summary>
    private async Task<Card> StopAsync(DialogTurn turn, CancellationToken cancellationToken) =>
        await RunningCallAsync(turn, cancellationToken) is { } running
            ? await calls.PauseAsync(new PauseCall(running.Id.Value, running.Rev), turn, cancellationToken)
            : await tasks.ListAsync(new ShowTasks(TaskScope.Today), turn, cancellationToken);

    private async Task<Card> UndoAsync(DialogTurn turn, CancellationToken cancellationToken) =>
        await undo.NewestAsync(turn.Actor, turn.NowUtc, cancellationToken) is { } newest
            ? await presses.HandleAsync(new TakeBack(newest.Value), turn, cancellationToken)
            : HelpViews.NothingToUndo(turn.Language);

    private Task<Card> SpeakAsync(string? tag, DialogTurn turn, CancellationToken cancellationToken) =>
        presses.HandleAsync(new SetLanguage(tag ?? (turn.Language == Domain.Language.Chinese ? "en" : "zh-CN")), turn, cancellationToken);

    private static QuickLogEntry Entry(LogSentence s) => new(s.Channel, s.Content, s.Promise?.What, s.Promise?.Due, s.Mood, s.Satisfaction);

    private static TaskScope Scope(TaskRange range) => range switch
    {
        TaskRange.Week or TaskRange.All => TaskScope.Week,
        TaskRange.Overdue => TaskScope.Overdue,
        _ => TaskScope.Today,
    };

    private static Guid? TaskOf(CardAction action) => action switch
    {
        OpenTask a => a.Id,
        ShowBrief a => a.Id,
        BeginCall a => a.Id,
        OfferMore a => a.Id,
        Snooze a => a.Id,
        HandOver a => a.Id,
        _ => null,
    };

    private static string Word(CardStep step) => step switch
    {
        CardStep.Next => ReplyWords.Next,
        CardStep.Back => ReplyWords.Back,
        CardStep.Skip => ReplyWords.Skip,
        CardStep.Pause => ReplyWords.Pause,
        CardStep.Continue => ReplyWords.Continue,
        CardStep.Workbook => ReplyWords.Workbook,
        _ => ReplyWords.Save,
    };
}

/// <param name="IsFromNewest">The words pressed a button of the newest card, so that card goes on in the answer.</param>
public sealed record TypedAnswer(Card Card, bool IsFromNewest);
