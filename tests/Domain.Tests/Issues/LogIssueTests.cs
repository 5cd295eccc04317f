using CrmBot.Domain.Issues;
using CrmBot.Domain.People;
using CrmBot.Domain.Reminders;
using CrmBot.Domain.Tasks;
using CrmBot.Domain.Tests.Customers;
using CrmBot.Support.Database;
using Microsoft.EntityFrameworkCore;

namespace CrmBot.Domain.Tests.Issues;

[Trait("Spec", "ISS-1")]
public sealed class LogIssueTests
{
    [Theory, Trait("Spec", "ISS-3")]
    [InlineData("abc-amount", IssueKind.Quality, "11-20 19:00", "11-21 17:00", null)]
    [InlineData("abc-amount", IssueKind.Delivery, "11-20 18:00", "11-20 21:00", null)]
    [InlineData("abc-amount", IssueKind.Question, "11-23 12:00", "11-24 17:00", null)]
    [InlineData("service-standard", IssueKind.Service, "11-21 17:00", "11-21 17:00", null)]
    [InlineData("value-potential", IssueKind.Quality, "11-21 17:00", "11-22 17:00", "11-25 17:00")]
    [InlineData("value-potential", IssueKind.Delivery, "11-21 17:00", "11-22 17:00", null)]
    public async Task Clocks_run_from_receipt_as_the_playbook_says(string playbook, IssueKind kind, string response, string solution, string? result)
    {
        using var office = new Office(playbook);
        var issue = await LoggedAsync(office, kind, minutesLater: 20);

        Assert.Equal(World.Now, issue.ReceivedUtc);
        Assert.Equal([Utc(response), Utc(solution), Utc(result)], [issue.ResponseDueUtc, issue.SolutionDueUtc, issue.ResultDueUtc]);
        Assert.Equal(issue.ResponseDueUtc, issue.NextAlarmUtc);
    }

    [Fact, Trait("Spec", "ISS-2")]
    public async Task The_issue_becomes_a_task_of_its_owner_who_is_told()
    {
        using var office = new Office();
        var issue = await LoggedAsync(office, IssueKind.Quality);

        using var turn = office.Turn();
        var task = await turn.Database.Tasks.SingleAsync();
        Assert.Equal(office.ZhouMin.Id, issue.OwnerId);
        Assert.Equal((TaskKind.Issue, TaskRules.Issue, "I-0001"), (task.Kind, task.Rule, task.Occurrence));
        Assert.Equal((office.ZhouMin.Id, issue.Id, "Scratches"), (task.AssigneeId, task.IssueId, task.Goal));
        Assert.Equal(issue.ResponseDueUtc, task.DueUtc);
        var reminder = await turn.Database.Reminders.SingleAsync();
        Assert.Equal((ReminderKind.IssueAssigned, office.ZhouMin.Id), (reminder.Kind, reminder.RecipientId));
        Assert.Equal((issue.Id, issue.Id.Value.ToString()), (reminder.IssueId, reminder.Subject));
    }

    [Fact, Trait("Spec", "BYD-8")]
    public async Task The_owner_is_reminded_while_a_fifth_of_the_clock_is_left()
    {
        using var office = new Office();
        await LoggedAsync(office, IssueKind.Repair);

        using var turn = office.Turn();
        Assert.Equal(World.Now.AddHours(24 * 0.8), (await turn.Database.Tasks.SingleAsync()).NextRemindUtc);
    }

    [Fact, Trait("Spec", "ISS-2")]
    public async Task Nobody_is_told_of_an_issue_of_their_own()
    {
        using var office = new Office();
        var issue = await LoggedAsync(office, IssueKind.Repair);

        using var turn = office.Turn();
        Assert.Equal(office.ChenJie.Id, issue.OwnerId);
        Assert.False(await turn.Database.Reminders.AnyAsync());
    }

    [Fact, Trait("Spec", "ISS-2")]
    public async Task A_supervisor_comes_before_the_manager()
    {
        using var office = new Office();
        var supervisor = office.World.Person("李想", PersonRole.Supervisor);
        supervisor.Join(office.ChenJie.TeamId, office.ZhouMin.Id);

        Assert.Equal(supervisor.Id, (await LoggedAsync(office, IssueKind.Service)).OwnerId);
    }

    [Fact, Trait("Spec", "ISS-2")]
    public async Task Without_anybody_who_leads_the_customers_owner_keeps_it()
    {
        using var office = new Office();
        office.ChenJie.Join(null, null);

        Assert.Equal(office.ChenJie.Id, (await LoggedAsync(office, IssueKind.Service)).OwnerId);
    }

    [Fact]
    public async Task A_number_that_came_from_elsewhere_is_passed_over()
    {
        using var office = new Office();
        office.World.Issue("I-0001", office.C002, office.ChenJie, World.Now);

        Assert.Equal("I-0002", (await LoggedAsync(office, IssueKind.Repair)).Number);
    }

    [Theory]
    [InlineData(" ", null)]
    [InlineData(1001, null)]
    [InlineData(1000, 601)]
    public async Task Texts_are_needed_and_bounded(object what, int? demandLength)
    {
        using var office = new Office();
        var draft = await DraftAsync(office, IssueKind.Repair);
        using var turn = office.Turn();
        var description = what as string ?? new string('x', (int)what);
        var demand = demandLength is { } length ? new string('x', length) : null;
        var logged = await turn.Log.LogAsync(draft.Id, draft.Rev, description, demand, IssueUrgency.Normal, Office.As(office.ChenJie), World.Now, default);

        Refusal expected = what is string ? new AnswerNeeded("description")
            : demandLength is null ? new TextTooLong("description", 1000) : new TextTooLong("demand", 600);
        Assert.Equal(expected, logged.Refusal);
        Assert.False(await turn.Database.Issues.AnyAsync());
    }

    [Fact]
    public async Task Without_a_kind_nothing_is_logged()
    {
        using var office = new Office();
        var draft = await DraftAsync(office, null);
        using var turn = office.Turn();

        Assert.Equal(new AnswerNeeded("kind"), (await LogAsync(turn, office, draft)).Refusal);
    }

    [Fact, Trait("Spec", "TSK-6")]
    public async Task A_second_press_shows_the_issue_of_the_first()
    {
        using var office = new Office();
        var draft = await DraftAsync(office, IssueKind.Repair);
        using (var turn = office.Turn())
            await LogAsync(turn, office, draft);
        using var again = office.Turn();
        var second = await LogAsync(again, office, draft);

        Assert.Equal(new IssueAlreadyLogged((await again.Database.Issues.SingleAsync()).Id), second.Refusal);
    }

    [Fact, Trait("Spec", "TSK-6")]
    public async Task The_same_press_twenty_times_at_once_logs_one_issue()
    {
        using var office = new Office(database: new FileDatabase());
        var draft = await DraftAsync(office, IssueKind.Repair);
        var presses = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(async () =>
        {
            using var turn = new Turn(office.Database);
            return await LogAsync(turn, office, draft);
        })));

        var logged = Assert.Single(presses, p => !p.IsRefused);
        Assert.All(presses.Where(p => p.IsRefused), p => Assert.Equal(new IssueAlreadyLogged(logged.Value), p.Refusal));
    }

    [Fact, Trait("Spec", "ARC-7")]
    public async Task Twenty_issues_at_once_are_numbered_without_gap_or_double()
    {
        using var office = new Office(database: new FileDatabase());
        var customers = Enumerable.Range(0, 20).Select(i => office.World.Customer($"N{i}", office.ChenJie)).ToList();
        office.World.Save(office.Database);
        await Task.WhenAll(customers.Select(customer => Task.Run(async () =>
        {
            using var turn = new Turn(office.Database);
            var draft = await turn.Draft.StartAsync(customer.Id, null, IssueKind.Repair, null, Office.As(office.ChenJie), World.Now, default);
            await LogAsync(turn, office, draft.Value);
        })));

        using var check = office.Turn();
        var numbers = await check.Database.Issues.OrderBy(i => i.Number).Select(i => i.Number).ToListAsync();
        Assert.Equal(Enumerable.Range(1, 20).Select(i => $"I-{i:0000}"), numbers);
    }

    private static Task<Outcome<IssueId>> LogAsync(Turn turn, Office office, IssueDraftCard draft, int minutesLater = 0) =>
        turn.Log.LogAsync(
            draft.Id, draft.Rev, " Scratches ", "A new one", IssueUrgency.Normal, Office.As(office.ChenJie), World.Now.AddMinutes(minutesLater), default);

    private static async Task<IssueDraftCard> DraftAsync(Office office, IssueKind? kind)
    {
        using var turn = office.Turn();
        return (await turn.Draft.StartAsync(office.C002.Id, null, kind, null, Office.As(office.ChenJie), World.Now, default)).Value;
    }

    private static async Task<Issue> LoggedAsync(Office office, IssueKind kind, int minutesLater = 0)
    {
        var draft = await DraftAsync(office, kind);
        using var turn = office.Turn();
        var id = (await LogAsync(turn, office, draft, minutesLater)).Value;
        return await turn.Database.Issues.SingleAsync(i => i.Id == id);
    }

    /// <summary>A moment of 2026 in Shanghai.</summary>
    private static DateTime? Utc(string? moment) => moment is null
        ? null
        : World.At(DateOnly.Parse($"2026-{moment[..5]}", System.Globalization.CultureInfo.InvariantCulture), int.Parse(moment[6..8], System.Globalization.CultureInfo.InvariantCulture));
}
