using CrmBot.Domain.Calls;
using CrmBot.Domain.Grading;
using CrmBot.Domain.Interactions;
using CrmBot.Domain.Issues;
using CrmBot.Domain.People;
using CrmBot.Domain.Playbooks;
using CrmBot.Domain.Storage;
using CrmBot.Domain.Tasks;
using CrmBot.Domain.WorkingTime;

namespace CrmBot.Domain.Customers;

/// <summary>Reads a customer with all that its card shows.</summary>
public sealed class CustomerCards(CrmDbContext database, PlaybookLibrary playbooks, ScriptLibrary scripts, WorkingClocks clocks)
{
    /// <summary>Null when there is no such customer, or the reader has no right to see it.</summary>
    public async Task<CustomerCard?> ReadAsync(CustomerId id, Actor reader, DateTime nowUtc, CancellationToken cancellationToken)
    {
        var rows = await CustomerCardRows.ReadAsync(database, id, reader, cancellationToken);
        if (rows is null)
            return null;
        database.Seen.Add(id);
        return Compose(rows, reader, nowUtc);
    }

    private CustomerCard Compose(CustomerCardRows rows, Actor reader, DateTime nowUtc)
    {
        var (head, language, clock) = (rows.Customer, reader.Language, clocks.Of(reader));
        var (customer, today) = (head.Row, clock.LocalDay(nowUtc));
        var playbook = playbooks.For(customer.PlaybookId);
        return new CustomerCard
        {
            Id = customer.Id,
            Rev = customer.Version,
            Number = customer.Number,
            Name = customer.ShortNameIn(language),
            Tier = customer.Tier,
            TierName = playbook.Find(customer.Tier)?.Name.In(language) ?? customer.Tier.ToString(),
            PlaybookName = playbook.Name.In(language),
            Status = customer.Status,
            OwnerName = head.Owner?.NameIn(language),
            Today = today,
            Next = rows.Tasks.FirstOrDefault(t => t.Task.IsContact) is { } next ? Next(next, reader, clock, today) : null,
            Promises = [.. rows.Tasks.Where(t => t.Task.Kind == TaskKind.Promise)
                .Select(t => new OpenPromise(t.Task.GoalIn(language) ?? "", t.Task.DueOn, t.Task.IsOverdue(today)))],
            Issues = [.. rows.Issues.Select(i => Open(i, clock, nowUtc))],
            Needs = rows.Needs,
            Contact = rows.Contact is { } contact
                ? new CardContact(contact.Id, contact.AddressedIn(language), contact.Position, contact.DecisionRole, contact.PreferredChannel, contact.Phone) { Bar = contact.Bar }
                : null,
            Purchase = rows.Purchase is { } bought
                ? new LastPurchase(bought.ProductIn(language), bought.Quantity, bought.PurchasedOn, bought.InstalledOn)
                : null,
            AnnualAmountFen = customer.AnnualAmountFen,
            Grade = Grader.Grade(playbook, GradeFigures.Of(customer, rows.LastGradeReason)),
            Contacts = [.. rows.Contacts.Select(c => new LastContact(clock.LocalDay(c.OccurredUtc), c.Channel, c.Outcome, c.SummaryIn(language)))],
        };
    }

    private NextTask Next(CustomerCardRows.TaskLine line, Actor reader, WorkingClock clock, DateOnly today)
    {
        var task = line.Task;
        var about = task.GoalIn(reader.Language)
            ?? (task.Kind == TaskKind.SpecialCallback && task.ScriptId is { } script ? scripts.Latest(script)?.Occasion.In(reader.Language) : null);
        return new NextTask(
            task.Id, task.Version, task.Kind, about, task.DueOn, task.IsTimed ? clock.LocalTime(task.DueUtc) : null, task.IsOverdue(today),
            task.AssigneeId == reader.Id ? null : line.Assignee?.NameIn(reader.Language));
    }

    private static OpenIssue Open(Issue issue, WorkingClock clock, DateTime nowUtc) => new(
        issue.Id, issue.Number, issue.Kind, IssueText.Goal(issue.Description),
        issue.RunningClock is { } due ? clock.LocalMoment(due) : null, issue.RunningClock < nowUtc);
}
