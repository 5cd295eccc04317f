using CrmBot.Domain.Customers;
using CrmBot.Domain.Issues;
using CrmBot.Domain.People;
using CrmBot.Domain.Playbooks;
using CrmBot.Domain.Privacy;
using CrmBot.Domain.Storage;
using CrmBot.Domain.Tasks;
using CrmBot.Domain.WorkingTime;
using Microsoft.EntityFrameworkCore;

namespace CrmBot.Domain.Calls;

/// <summary>Reads a call as its card shows it now.</summary>
public sealed class CallCards(CrmDbContext database, ScriptLibrary scripts, PlaybookLibrary playbooks, CallBlanks blanks, WorkingClocks clocks)
{
    private static readonly Func<CrmDbContext, CallSessionId, CancellationToken, Task<Row?>> FindRow =
        EF.CompileAsyncQuery((CrmDbContext db, CallSessionId id, CancellationToken _) => db.CallSessions.AsNoTracking().Include(c => c.Answers)
            .Where(c => c.Id == id)
            .Select(c => new Row(
                c,
                db.Customers.First(u => u.Id == c.CustomerId),
                db.Tasks.Where(t => t.Id == c.TaskId).Select(t => t.Version).First()))
            .FirstOrDefault());

    /// <summary>Null when there is no such call of this person.</summary>
    public async Task<CallCard?> ReadAsync(CallSessionId id, Actor actor, DateTime nowUtc, CancellationToken cancellationToken)
    {
        var row = await FindRow(database, id, cancellationToken);
        if (row is null || row.Call.PersonId != actor.Id)
            return null;
        var script = scripts.Get(row.Call.ScriptId, row.Call.ScriptVersion) ?? scripts.Latest(row.Call.ScriptId);
        if (script is null)
            return null;
        database.Seen.Add(row.Customer.Id);
        var contact = await database.ShownContactAsync(row.Customer.Id, cancellationToken);
        var values = await blanks.FillAsync(row.Customer, contact, script, actor, cancellationToken);
        var card = Common(row, script, contact, values, actor, nowUtc);
        return row.Call.State switch
        {
            CallState.Opening => card with { Opening = Opening(script, values, actor.Language) },
            CallState.AtStep when script.Find(row.Call.StepId ?? "") is { } step => card with { Step = View(step, row.Call, values, actor.Language) },
            CallState.Reviewing => await ReviewAsync(card, row.Call, script, values, actor.Language, cancellationToken),
            _ => card,
        };
    }

    private CallCard Common(Row row, CallScript script, Contact? contact, IReadOnlyDictionary<string, string> values, Actor actor, DateTime nowUtc)
    {
        var (call, customer, clock) = (row.Call, row.Customer, clocks.Of(actor));
        var steps = CallWalk.StepsFor(script, values);
        var playbook = playbooks.For(customer.PlaybookId);
        var today = clock.LocalDay(nowUtc);
        return new CallCard
        {
            Id = call.Id,
            Rev = call.Version,
            TaskId = call.TaskId.Value,
            TaskRev = row.TaskVersion,
            CustomerId = customer.Id.Value,
            Number = customer.Number,
            CustomerName = customer.ShortNameIn(actor.Language),
            ContactName = contact?.AddressedIn(actor.Language),
            State = call.State,
            IsPaused = call.IsPaused,
            IsEditing = call.IsEditing,
            StartedAt = Local(call.StartedUtc, clock),
            FinishBy = Local(playbook.RecordWithin.After(call.StartedUtc, clock), clock),
            Today = today,
            StepNumber = call.State == CallState.AtStep ? steps.ToList().FindIndex(s => s.Id == call.StepId) + 1 : steps.Count + 1,
            StepCount = steps.Count + 1,
            PromiseText = call.PromiseText,
            PromiseDueOn = call.PromiseDueOn,
            NextContactOn = call.NextContactOn,
            RuleNextOn = CarePlan.SalesCallback(playbook, customer.Tier) is { } cadence ? clock.NextWorkingDay(cadence.Every.AddTo(today)) : null,
            Note = call.Note,
        };
    }

    private static CallOpeningLines Opening(CallScript script, IReadOnlyDictionary<string, string> values, Language language)
    {
        string Say(TwoTexts line) => ScriptText.Fill(line, language, values) ?? "";
        var lines = new[] { script.Opening.GreetRightPerson, script.Opening.WhoAndWhy, script.Opening.TimeOk }.Select(Say).Where(l => l.Length > 0);
        return new CallOpeningLines([.. lines], Say(script.Opening.IfWrongPerson), Say(script.Opening.IfBadTime), [.. script.Manners.Select(m => m.In(language))]);
    }

    private static CallStepView View(CallStep step, CallSession call, IReadOnlyDictionary<string, string> values, Language language) => new(
        step.Id,
        step.Title.In(language),
        ScriptText.Fill(step.Say, language, values),
        step.Hint?.Kind,
        step.Hint is { } hint ? ScriptText.Fill(hint.Text, language, values) : null,
        step.Field.Kind,
        [.. step.Field.Choices.Select(c => new CallChoice(c.Value, c.Text.In(language)))],
        step.Field.Min,
        step.Field.Max,
        call.Answers.Find(a => a.StepId == step.Id)?.Value);

    private async Task<CallCard> ReviewAsync(
        CallCard card, CallSession call, CallScript script, IReadOnlyDictionary<string, string> values, Language language, CancellationToken cancellationToken)
    {
        var rows = CallWalk.StepsFor(script, values).Select(step => new CallReviewRow(
            step.Id, step.Title.In(language),
            call.Answers.Find(a => a.StepId == step.Id) is { } answer ? CallAnswerText.Of(step, answer.Value, language) : null));
        var issues = await database.Issues.AsNoTracking().Where(i => i.CallSessionId == call.Id).Select(i => i.Number).ToListAsync(cancellationToken);
        return card with { Rows = [.. rows], Issues = issues, Closing = Closing(call, script, values, language) };
    }

    private static List<string> Closing(CallSession call, CallScript script, IReadOnlyDictionary<string, string> values, Language language)
    {
        var said = new Dictionary<string, string>(values);
        if (call.PromiseText is { } promise)
            (said["promise"], said["due"]) = (promise, SpokenDay(call.PromiseDueOn!.Value, language));
        TwoTexts[] lines = [script.Closing.Thanks, call.PromiseText is null ? script.Closing.NoNextStep : script.Closing.NextStep, script.Closing.Goodbye];
        return [.. lines.Select(l => ScriptText.Fill(l, language, said)).OfType<string>()];
    }

    private static string SpokenDay(DateOnly day, Language language) => language == Language.English
        ? day.ToString("ddd d MMM", System.Globalization.CultureInfo.GetCultureInfo("en-GB"))
        : $"{day.Month}月{day.Day}日";

    private static DateTime Local(DateTime utc, WorkingClock clock) => clock.LocalDay(utc).ToDateTime(clock.LocalTime(utc));

    private sealed record Row(CallSession Call, Customer Customer, int TaskVersion);
}
