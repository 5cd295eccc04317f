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

/// <summary>Reads the brief of a task's call. Whoever may see the task may read it.</summary>
public sealed class CallBriefs(CrmDbContext database, PlaybookLibrary playbooks, ScriptLibrary scripts, CallBlanks blanks, WorkingClocks clocks)
{
    private const int Points = 3;

    public async Task<CallBrief?> ReadAsync(CrmTaskId id, Actor actor, DateTime nowUtc, CancellationToken cancellationToken)
    {
        var task = await database.TasksOf(actor).AsNoTracking().Include(t => t.Customer).FirstOrDefaultAsync(t => t.Id == id, cancellationToken);
        if (task is null)
            return null;
        var customer = task.Customer!;
        database.Seen.Add(customer.Id);
        var contact = await database.ShownContactAsync(customer.Id, cancellationToken);
        var purchase = await database.Purchases.AsNoTracking().Where(p => p.CustomerId == customer.Id)
            .OrderByDescending(p => p.PurchasedOn).FirstOrDefaultAsync(cancellationToken);
        var script = task.ScriptId is { } scriptId ? scripts.Latest(scriptId) : null;
        var language = actor.Language;
        return new CallBrief
        {
            TaskId = id,
            Rev = task.Version,
            CustomerId = customer.Id,
            Number = customer.Number,
            CustomerName = customer.ShortNameIn(language),
            Tier = customer.Tier,
            TierName = playbooks.For(customer.PlaybookId).Find(customer.Tier)?.Name.In(language) ?? customer.Tier.ToString(),
            Promise = await PromiseAsync(customer.Id, actor, nowUtc, cancellationToken),
            ContactName = contact?.AddressedIn(language),
            Position = contact?.Position,
            DecisionRole = contact?.DecisionRole,
            PreferredChannel = contact?.PreferredChannel,
            Phone = contact?.Phone,
            CharacterNotes = contact?.CharacterNotes,
            LastProduct = purchase?.ProductIn(language),
            LastQuantity = purchase?.Quantity,
            LastPurchasedOn = purchase?.InstalledOn ?? purchase?.PurchasedOn,
            OpenNeeds = await database.Needs.CountAsync(n => n.CustomerId == customer.Id, cancellationToken),
            OpenIssues = await database.Issues.Where(i => i.CustomerId == customer.Id && i.State != IssueState.Closed).Select(i => i.Number).ToListAsync(cancellationToken),
            Goal = task.GoalIn(language) ?? script?.Goal.In(language),
            Contacts = await ContactsAsync(customer.Id, actor, cancellationToken),
            TalkAbout = script is null ? [] : await TalkAboutAsync(script, customer, contact, actor, cancellationToken),
            HasScript = script is not null,
            IsOpen = task.IsOpen,
        };
    }

    private async Task<OpenPromise?> PromiseAsync(CustomerId customer, Actor actor, DateTime nowUtc, CancellationToken cancellationToken)
    {
        var promise = await database.Tasks.AsNoTracking()
            .Where(t => t.CustomerId == customer && t.Kind == TaskKind.Promise && t.State == CrmTaskState.Open)
            .OrderBy(t => t.DueOn).FirstOrDefaultAsync(cancellationToken);
        return promise is null ? null : new OpenPromise(promise.GoalIn(actor.Language) ?? "", promise.DueOn, promise.IsOverdue(clocks.Of(actor).LocalDay(nowUtc)));
    }

    private async Task<IReadOnlyList<LastContact>> ContactsAsync(CustomerId customer, Actor actor, CancellationToken cancellationToken)
    {
        var contacts = await database.Interactions.AsNoTracking().Where(i => i.CustomerId == customer && i.UndoneUtc == null)
            .OrderByDescending(i => i.OccurredUtc).Take(3).ToListAsync(cancellationToken);
        return contacts.ConvertAll(i => new LastContact(clocks.Of(actor).LocalDay(i.OccurredUtc), i.Channel, i.Outcome, i.SummaryIn(actor.Language)));
    }

    private async Task<IReadOnlyList<string>> TalkAboutAsync(CallScript script, Customer customer, Contact? contact, Actor actor, CancellationToken cancellationToken)
    {
        var values = await blanks.FillAsync(customer, contact, script, actor, cancellationToken);
        return [.. CallWalk.StepsFor(script, values).Where(s => !s.Stores.Contains(StepStore.Mood)).Take(Points).Select(s => s.Title.In(actor.Language))];
    }
}
