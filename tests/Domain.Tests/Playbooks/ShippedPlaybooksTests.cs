using CrmBot.Domain.Calls;
using CrmBot.Domain.Grading;
using CrmBot.Domain.Issues;
using CrmBot.Domain.People;
using CrmBot.Domain.Playbooks;
using Xunit;

namespace CrmBot.Domain.Tests.Playbooks;

public sealed class ShippedPlaybooksTests
{
    private static readonly ScriptLibrary Scripts = ScriptLibrary.Load().Value!;
    private static readonly PlaybookLibrary Library = PlaybookLibrary.Load(Scripts).Value!;

    [Fact]
    public void Every_shipped_playbook_is_valid()
    {
        var reading = PlaybookLibrary.Load(Scripts);

        Assert.True(reading.Errors.Count == 0, string.Join("\n", reading.Errors));
        Assert.Equal(["abc-amount", "relationship", "score", "service-standard", "value-potential"], reading.Value!.All.Select(playbook => playbook.Id));
    }

    [Theory]
    [Trait("Spec", "PLB-2")]
    [InlineData("value-potential", Tier.A, CareRole.Executive, "executive-visit", 3, 0)]
    [InlineData("value-potential", Tier.A, CareRole.Sales, "sales-follow-up", 1, 0)]
    [InlineData("value-potential", Tier.A, CareRole.Service, "service-call", 0, 1)]
    [InlineData("value-potential", Tier.A, CareRole.Service, "satisfaction-survey", 3, 0)]
    [InlineData("value-potential", Tier.B, CareRole.Sales, "sales-follow-up", 3, 0)]
    [InlineData("value-potential", Tier.B, CareRole.Service, "service-call", 1, 0)]
    [InlineData("value-potential", Tier.C, CareRole.Sales, "sales-follow-up", 2, 0)]
    [InlineData("value-potential", Tier.C, CareRole.Sales, "trial-invitation", 3, 0)]
    [InlineData("value-potential", Tier.D, CareRole.Service, "half-year-message", 6, 0)]
    [InlineData("abc-amount", Tier.A, CareRole.Sales, "monthly-meeting", 1, 0)]
    [InlineData("abc-amount", Tier.A, CareRole.Sales, "industry-report", 3, 0)]
    [InlineData("abc-amount", Tier.B, CareRole.Sales, "two-weekly-call", 0, 2)]
    [InlineData("abc-amount", Tier.B, CareRole.Sales, "business-sync", 1, 0)]
    [InlineData("abc-amount", Tier.B, CareRole.Sales, "product-news", 1, 0)]
    [InlineData("abc-amount", Tier.C, CareRole.Sales, "monthly-light-touch", 1, 0)]
    [InlineData("service-standard", Tier.A, CareRole.Service, "service-call", 1, 0)]
    [InlineData("service-standard", Tier.B, CareRole.Service, "service-call", 2, 0)]
    [InlineData("service-standard", Tier.C, CareRole.Service, "service-call", 3, 0)]
    [InlineData("score", Tier.C, CareRole.Sales, "two-weekly-follow-up", 0, 2)]
    public void The_cadence_is_the_one_of_the_source(string id, Tier tier, CareRole role, string cadenceId, int months, int weeks)
    {
        var cadence = Library.Get(id)!.Find(tier)!.Cadences.Single(cadence => cadence.Id == cadenceId);

        Assert.Equal((role, new CalendarInterval(months, weeks, 0)), (cadence.Role, cadence.Every));
    }

    [Fact]
    [Trait("Spec", "PLB-3")]
    public void An_A_customer_by_score_is_owed_two_contacts_a_week_two_days_apart()
    {
        var quota = Assert.Single(Library.Get("score")!.Find(Tier.A)!.Quotas);

        Assert.Equal((2, QuotaPeriod.Week, 2), (quota.Times, quota.Per, quota.MinDaysApart));
    }

    [Theory]
    [Trait("Spec", "ISS-3")]
    [InlineData("abc-amount", IssueKind.Quality, 2, 24)]
    [InlineData("abc-amount", IssueKind.Service, 2, 24)]
    [InlineData("abc-amount", IssueKind.Delivery, 1, 4)]
    [InlineData("service-standard", IssueKind.Question, 24, 24)]
    [InlineData("value-potential", IssueKind.Quality, 24, 48)]
    [InlineData("value-potential", IssueKind.Question, 24, 48)]
    public void Issue_clocks_are_clock_hours_of_the_source(string id, IssueKind kind, int response, int solution)
    {
        var clock = Library.Get(id)!.ClockFor(kind);

        Assert.Equal(new TimeLimit(response, TimeUnit.ClockHours), clock.Response);
        Assert.Equal(new TimeLimit(solution, TimeUnit.ClockHours), clock.Solution);
    }

    [Fact]
    [Trait("Spec", "ISS-3")]
    public void Complaints_of_value_potential_end_within_three_working_days_and_other_issues_have_no_such_end()
    {
        var playbook = Library.Get("value-potential")!;

        Assert.Equal(new TimeLimit(3, TimeUnit.WorkingDays), playbook.ClockFor(IssueKind.Service).Result);
        Assert.Null(playbook.ClockFor(IssueKind.Question).Result);
    }

    [Fact]
    [Trait("Spec", "ISS-2")]
    public void Quality_goes_to_after_sales_and_process_to_operations()
    {
        var playbook = Library.Get("abc-amount")!;

        Assert.Equal("after-sales", playbook.ClockFor(IssueKind.Quality).Owner.Department);
        Assert.Equal("operations", playbook.ClockFor(IssueKind.Delivery).Owner.Department);
        Assert.Equal(IssueOwnerKind.ServiceSupervisor, Library.Get("value-potential")!.ClockFor(IssueKind.Quality).Owner.Kind);
    }

    [Fact]
    [Trait("Spec", "CBK-1")]
    public void Every_playbook_calls_a_week_after_the_purchase_and_value_potential_within_seven_days_of_signing()
    {
        Assert.All(Library.All, playbook => Assert.Contains(playbook.Specials, special => special.ScriptId == "purchase-1-week"));
        var first = Library.Default.Specials.Single(special => special.Id == "signed-7-days");
        Assert.Equal((DueRuleKind.Within, DayRoll.PreviousWorkingDay), (first.Due.Kind, first.Due.Roll));
        Assert.Equal(new DateOnly(2026, 3, 13), first.Due.DueOn(new DateOnly(2026, 3, 6)));
    }

    [Fact]
    public void Numbers_that_the_sources_leave_open_are_marked_as_ours()
    {
        var tier = Library.Default.Find(Tier.A)!;

        Assert.True(tier.Cadences.Single(cadence => cadence.Id == "satisfaction-survey").IsDefault);
        Assert.False(tier.Cadences.Single(cadence => cadence.Id == "service-call").IsDefault);
        Assert.Contains("elastic", Library.Default.OwnDefaults);
    }

    [Fact]
    public void A_missing_latest_day_follows_from_the_elastic_rule_of_the_file()
    {
        var tier = Library.Default.Find(Tier.A)!;

        Assert.Equal(new CalendarInterval(0, 1, 7), tier.Cadences.Single(cadence => cadence.Id == "service-call").Latest);
        Assert.Equal(new CalendarInterval(3, 0, 45), tier.Cadences.Single(cadence => cadence.Id == "executive-visit").Latest);
    }
}
