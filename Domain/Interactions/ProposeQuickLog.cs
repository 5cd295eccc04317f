using CrmBot.Domain.Customers;
using CrmBot.Domain.People;
using CrmBot.Domain.Playbooks;
using CrmBot.Domain.Privacy;
using CrmBot.Domain.Storage;
using CrmBot.Domain.Tasks;
using CrmBot.Domain.WorkingTime;
using Microsoft.EntityFrameworkCore;

namespace CrmBot.Domain.Interactions;

/// <summary>
/// Turns a told contact into what would be written, and writes nothing (BYD-16). Words that fit several customers are
/// refused with <see cref="WhichCustomer"/>.
/// </summary>
public sealed class ProposeQuickLog(CrmDbContext database, FindCustomers customers, PlaybookLibrary playbooks, WorkingClocks clocks, CompanySettings company)
{
    public async Task<Outcome<QuickLogProposal>> ProposeAsync(string customerQuery, QuickLogEntry entry, Actor actor, DateTime nowUtc, CancellationToken cancellationToken)
    {
        var cleaned = QuickLogCheck.Clean(entry);
        if (QuickLogCheck.Problem(cleaned, clocks.Of(actor).LocalDay(nowUtc)) is { } problem)
            return problem;
        var found = await customers.FindAsync(customerQuery, actor, cancellationToken);
        if (found.IsRefused)
            return found.Refusal!;
        return found.Value.Total switch
        {
            0 => new NotFound("customer"),
            1 => await ProposeAsync(found.Value.Hits[0].Id, cleaned, actor, nowUtc, cancellationToken),
            _ => new WhichCustomer(found.Value),
        };
    }

    private async Task<QuickLogProposal> ProposeAsync(CustomerId id, QuickLogEntry entry, Actor actor, DateTime nowUtc, CancellationToken cancellationToken)
    {
        var customer = await database.Customers.AsNoTracking().Include(c => c.Owner).SingleAsync(c => c.Id == id, cancellationToken);
        database.Seen.Add(id);
        var open = await database.Tasks.AsNoTracking()
            .Where(t => t.CustomerId == id && (t.State == CrmTaskState.Open || t.State == CrmTaskState.InProgress)).ToListAsync(cancellationToken);
        var answered = QuickLogTasks.Answered(open, actor, clocks.Of(actor).LocalDay(nowUtc));
        return new QuickLogProposal(
            InteractionId.New(nowUtc).Value, id, customer.Number, customer.ShortNameIn(actor.Language), customer.Tier, entry,
            answered is null ? null : new AnsweredTask(answered.Kind, answered.GoalIn(actor.Language), answered.DueOn),
            await NextOnAsync(customer, nowUtc, cancellationToken));
    }

    /// <summary>As <see cref="RestartCadence"/> will reckon; the rep's days may fill up until OK is pressed.</summary>
    private async Task<DateOnly?> NextOnAsync(Customer customer, DateTime nowUtc, CancellationToken cancellationToken)
    {
        var playbook = playbooks.For(customer.PlaybookId);
        if (customer.Owner is not { } owner || CarePlan.SalesCallback(playbook, customer.Tier) is not { } cadence
            || await database.IsLeftAloneAsync(customer.Id, cancellationToken))
            return null;
        var clock = clocks.Of(owner);
        var today = clock.LocalDay(nowUtc);
        var loads = await DayLoads.ReadAsync(database, owner.Id, cadence.Every.AddTo(today), cadence.Latest.AddTo(today), cancellationToken);
        return CarePlan.Cadence(playbook, customer.Tier, cadence, today, null, today, clock, d => loads.On(owner.Id, d), company.ContactsPerDay).Schedule.DueOn;
    }
}
