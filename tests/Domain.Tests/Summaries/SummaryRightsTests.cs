using CrmBot.Domain.People;
using CrmBot.Domain.Summaries;
using CrmBot.Support.Database;

namespace CrmBot.Domain.Tests.Summaries;

[Trait("Spec", "SEC-2")]
public sealed class SummaryRightsTests : IDisposable
{
    private readonly TeamEast east = new();

    public void Dispose() => east.Dispose();

    [Fact]
    public async Task A_rep_sees_their_own_week()
    {
        var summary = await east.ReadAsync(east.Wang);

        Assert.Equal(new TwoTexts("王磊", "Wang Lei"), summary.Name);
        Assert.Equal(2, summary.Contacts.Due);
        Assert.Equal(1, summary.Issues.Opened);
    }

    [Fact]
    public async Task A_rep_sees_neither_a_colleague_nor_the_team()
    {
        await AssertNotFound(east.Wang, new SummaryScope(PersonId: east.Chen.Id));
        await AssertNotFound(east.Wang, new SummaryScope(TeamId: east.East.Id));
    }

    [Fact]
    public async Task A_manager_sees_the_team_and_each_of_its_people()
    {
        Assert.Equal(new TwoTexts("华东组", "Team East"), (await east.ReadAsync(east.Zhou)).Name);
        Assert.Equal(9, (await east.ReadAsync(east.Zhou, new SummaryScope(PersonId: east.Chen.Id))).Contacts.Due);
    }

    [Fact]
    public async Task A_manager_does_not_see_another_team()
    {
        await AssertNotFound(east.Zhou, new SummaryScope(TeamId: east.West.Id));
        await AssertNotFound(east.Zhou, new SummaryScope(PersonId: east.Far.Id));
    }

    [Fact]
    public async Task A_director_sees_the_company_and_every_team()
    {
        var company = await east.ReadAsync(east.Director);

        Assert.Null(company.Name);
        Assert.Equal(12, company.Contacts.Due);
        Assert.Equal(1, (await east.ReadAsync(east.Director, new SummaryScope(TeamId: east.West.Id))).Contacts.Due);
    }

    [Fact]
    public async Task Another_tenants_people_do_not_exist_for_a_director()
    {
        Person? stranger = null;
        east.Add((world, _) => stranger = world.Rep("路人", tenant: "22222222-2222-2222-2222-222222222222"));

        await AssertNotFound(east.Director, new SummaryScope(PersonId: stranger!.Id));
        Assert.DoesNotContain((await east.ReadAsync(east.Director)).People, p => p.Id == stranger.Id);
    }

    [Fact]
    public async Task A_week_to_come_is_refused()
    {
        var refused = await east.TryReadAsync(east.Zhou, new SummaryScope(World.Nov(23)));

        Assert.Equal(new DayTooLate(World.Nov(23), World.Nov(20)), refused.Refusal);
    }

    [Fact]
    public async Task The_summary_names_the_scope_that_brings_it_back()
    {
        var summary = await east.ReadAsync(east.Zhou);

        Assert.Equal(new SummaryScope(World.Nov(16), east.East.Id), summary.Scope);
        Assert.Equal(summary.Contacts, (await east.ReadAsync(east.Zhou, summary.Scope)).Contacts);
    }

    private async Task AssertNotFound(Person asking, SummaryScope scope) =>
        Assert.IsType<NotFound>((await east.TryReadAsync(asking, scope)).Refusal);
}
