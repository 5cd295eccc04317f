using CrmBot.Domain.Issues;
using CrmBot.Domain.People;
using CrmBot.Domain.Playbooks;
using CrmBot.Domain.Tests.Customers;
using CrmBot.Support.Database;

namespace CrmBot.Domain.Tests.Issues;

[Trait("Spec", "ISS-3")]
public sealed class IssueCardsTests : IDisposable
{
    private readonly Office office = new("abc-amount");

    public void Dispose() => office.Dispose();

    [Fact, Trait("Spec", "BYD-7")]
    public async Task A_clock_of_working_hours_stands_at_lunch()
    {
        // Question: 4 working hours from Friday 10:12 end at 15:42; at 14:30 lunch has cost nothing.
        var issue = Issue(IssueKind.Question, World.At(World.Friday, 10, 12), World.At(World.Friday, 15, 42));
        var clock = (await ReadAsync(issue, office.ChenJie, World.At(World.Friday, 14, 30)))!.Clock!;

        Assert.Equal(new IssueClockLine(IssueStep.Response, new TimeLimit(4, TimeUnit.WorkingHours), new DateTime(2026, 11, 20, 15, 42, 0)), clock.Line);
        Assert.Equal((new TimeSpan(1, 12, 0), 70), (clock.Left, clock.PercentUsed));
        Assert.Equal([new TimeSpan(1, 48, 0), new TimeSpan(1, 0, 0)], clock.Runs.Select(r => r.Length));
        Assert.False(clock.IsOver);
    }

    [Fact]
    public async Task A_clock_that_is_over_says_by_how_much()
    {
        var issue = Issue(IssueKind.Question, World.At(World.Friday, 10, 12), World.At(World.Friday, 15, 42));
        var clock = (await ReadAsync(issue, office.ChenJie, World.At(World.Friday, 16, 20)))!.Clock!;

        Assert.Equal(TimeSpan.FromMinutes(-38), clock.Left);
        Assert.True(clock.IsOver);
        Assert.Equal(115, clock.PercentUsed);
    }

    [Fact]
    public async Task A_clock_of_clock_hours_runs_through_the_night()
    {
        var received = World.At(World.Friday, 17);
        var issue = Issue(IssueKind.Quality, received, received.AddHours(2));
        var clock = (await ReadAsync(issue, office.ChenJie, received.AddHours(1)))!.Clock!;

        Assert.Equal((TimeSpan.FromHours(1), 50, false), (clock.Left, clock.PercentUsed, clock.CountsWorkingTime));
    }

    [Fact, Trait("Spec", "DEC-1")]
    public async Task Exactly_on_the_line_is_in_time()
    {
        var received = World.At(World.Friday, 9);
        var issue = Issue(IssueKind.Quality, received, received.AddHours(2));

        Assert.False((await ReadAsync(issue, office.ChenJie, received.AddHours(2)))!.Clock!.IsOver);
    }

    [Fact]
    public async Task Overdue_outside_working_time_is_over_all_the_same()
    {
        var issue = Issue(IssueKind.Question, World.At(World.Friday, 14), World.At(World.Friday, 18));

        Assert.True((await ReadAsync(issue, office.ChenJie, World.At(World.Friday, 20)))!.Clock!.IsOver);
    }

    [Fact, Trait("Spec", "ISS-4")]
    public async Task Every_step_is_stamped()
    {
        var received = World.At(World.Friday, 9);
        var issue = Issue(IssueKind.Quality, received, received.AddHours(2), received.AddHours(24));
        issue.Contact(received.AddHours(3));
        var card = (await ReadAsync(issue, office.ChenJie, received.AddHours(4)))!;

        Assert.Equal([IssueState.Assigned, IssueState.Contacted, IssueState.Planned, IssueState.Closed], card.Steps.Select(s => s.State));
        Assert.Equal([true, true, false, false], card.Steps.Select(s => s.At is not null));
        Assert.True(card.Steps[1].WasLate);
        Assert.Equal(IssueStep.Solution, card.Clock!.Line.Step);
    }

    [Fact, Trait("Spec", "SEC-2")]
    public async Task Seen_by_rep_manager_and_director_and_by_nobody_else()
    {
        var issue = Issue(IssueKind.Quality, World.Now, World.Now.AddHours(2));

        Assert.NotNull(await ReadAsync(issue, office.ChenJie, World.Now));
        Assert.Equal("Chen Jie", (await ReadAsync(issue, office.ZhouMin, World.Now))!.OwnerName);
        Assert.NotNull(await ReadAsync(issue, office.Director, World.Now));
        Assert.Null(await ReadAsync(issue, office.WangLei, World.Now));
        Assert.Null(await ReadAsync(issue, office.Ann, World.Now));
    }

    [Fact, Trait("Spec", "SEC-2")]
    public async Task Whoever_recorded_it_may_follow_it()
    {
        var issue = new Issue(
            IssueId.New(World.Now), World.Tenant, "I-0009", office.C002.Id, IssueKind.Quality, office.WangLei.Id, office.ChenJie.Id, World.Now);
        office.World.Keep(issue);

        Assert.Equal("Wang Lei", (await ReadAsync(issue, office.WangLei, World.Now))!.RecordedByName);
    }

    [Fact, Trait("Spec", "BYD-19")]
    public async Task A_number_is_read_in_any_case_and_width()
    {
        Issue(IssueKind.Quality, World.Now, World.Now.AddHours(2));
        using var turn = office.Turn();

        Assert.NotNull(await turn.Issues.ReadAsync("ｉ-0001", Office.As(office.ChenJie), World.Now, default));
        Assert.Null(await turn.Issues.ReadAsync("I-0001", Office.As(office.Ann), World.Now, default));
    }

    private Issue Issue(IssueKind kind, DateTime received, DateTime response, DateTime? solution = null) =>
        office.World.Issue("I-0001", office.C002, office.ChenJie, received, kind, response, solution);

    private async Task<IssueCard?> ReadAsync(Issue issue, Person reader, DateTime now)
    {
        using var turn = office.Turn();
        return await turn.Issues.ReadAsync(issue.Id, Office.As(reader), now, default);
    }
}
