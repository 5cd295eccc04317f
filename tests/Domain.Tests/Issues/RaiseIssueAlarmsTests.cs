using CrmBot.Domain.Issues;
using CrmBot.Domain.Reminders;
using CrmBot.Domain.Tests.Customers;
using CrmBot.Support.Database;
using Microsoft.EntityFrameworkCore;

namespace CrmBot.Domain.Tests.Issues;

[Trait("Spec", "ISS-4")]
public sealed class RaiseIssueAlarmsTests : IDisposable
{
    private static readonly DateTime Due = World.At(World.Friday, 16);

    private readonly Office office = new();

    public void Dispose() => office.Dispose();

    [Fact]
    public async Task Before_the_clock_has_run_out_nobody_is_told()
    {
        Issue(Due);

        Assert.Equal(0, await RaiseAsync(Due.AddMinutes(-1)));
    }

    [Fact, Trait("Spec", "BYD-8")]
    public async Task The_owner_is_told_at_once_and_the_manager_after_the_playbooks_time()
    {
        var issue = Issue(Due);
        Assert.Equal(2, await RaiseAsync(Due));

        using var turn = office.Turn();
        var told = await turn.Database.Reminders.OrderBy(r => r.MomentUtc).ToListAsync();
        Assert.All(told, r => Assert.Equal(issue.Id, r.IssueId));
        Assert.Equal((ReminderKind.IssueLate, office.ChenJie.Id, Due), (told[0].Kind, told[0].RecipientId, told[0].MomentUtc));
        // Two working hours from Friday 16:00.
        Assert.Equal((ReminderKind.IssueEscalation, office.ZhouMin.Id, World.At(World.Friday, 18)), (told[1].Kind, told[1].RecipientId, told[1].MomentUtc));
        Assert.Equal(1, (await turn.Database.Issues.SingleAsync()).MissedClocks);
    }

    [Fact, Trait("Spec", "TSK-9")]
    public async Task A_second_tick_makes_nothing_twice()
    {
        Issue(Due);
        await RaiseAsync(Due);

        Assert.Equal(0, await RaiseAsync(Due.AddMinutes(1)));
    }

    [Fact]
    public async Task An_owner_whom_nobody_leads_hears_it_alone()
    {
        office.World.Issue("I-0001", office.W001, office.WangLei, World.Now.AddDays(-1), IssueKind.Quality, Due);

        Assert.Equal(1, await RaiseAsync(Due));
    }

    [Fact]
    public async Task Two_clocks_that_end_at_one_moment_are_one_alarm()
    {
        var issue = Issue(Due, Due);
        await RaiseAsync(Due);
        using (var turn = office.Turn())
            await turn.Move.ContactedAsync(issue.Id, 1, Office.As(office.ChenJie), Due.AddMinutes(5), default);
        var other = office.World.Issue("I-0002", office.W001, office.WangLei, World.Now.AddDays(-1), IssueKind.Quality, Due);

        Assert.Equal(1, await RaiseAsync(Due.AddMinutes(6)));
        using var check = office.Turn();
        Assert.Equal(other.Id, (await check.Database.Reminders.SingleAsync(r => r.RecipientId == office.WangLei.Id)).IssueId);
        Assert.Equal(2, (await check.Database.Issues.SingleAsync(i => i.Id == issue.Id)).MissedClocks);
    }

    private Issue Issue(DateTime response, DateTime? solution = null) =>
        office.World.Issue("I-0001", office.C002, office.ChenJie, World.Now.AddDays(-1), IssueKind.Quality, response, solution);

    private async Task<int> RaiseAsync(DateTime now)
    {
        using var turn = office.Turn();
        return await turn.Alarms.RaiseAsync(now, default);
    }
}
