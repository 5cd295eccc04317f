using CrmBot.EndToEnd.Tests.Browser;

namespace CrmBot.EndToEnd.Tests.Scenarios;

/// <summary>What the manager does reaches the rep, and the week goes out as a file.</summary>
[Collection(PlaygroundCollection.Name)]
public sealed class TierAndFileTests(Newcomer newcomer) : IClassFixture<Newcomer>
{
    [BrowserFact]
    [Trait("Spec", "GRD-1")]
    public async Task A_tier_that_the_manager_sets_comes_to_the_rep_who_asks_why_on_a_phone()
    {
        var rep = await newcomer.OpenAsRep(ScreenWidth.Phone);
        await rep.Card(Texts.English.Due);
        var manager = await newcomer.OpenAsManager();
        await manager.Card(Texts.English.Welcome);

        await manager.Say("set C002 to A: a large project next year");
        var set = await manager.Card("Set by hand");
        await manager.Picture("tier-set");
        Assert.Empty(await set.CutOff());

        var told = await rep.Card("C002 is A-tier now");
        Assert.Empty(await told.CutOff());
        await told.Press("2 Why…");
        var why = await rep.Card("C002 · why A-tier");
        await rep.Picture("tier-why");
        Assert.Empty(await why.CutOff());
        Assert.Contains("Zhao Min: a large project next year", await why.Text(), StringComparison.Ordinal);
    }

    [BrowserFact]
    [Trait("Spec", "SUM-4")]
    public async Task Beside_the_button_the_week_says_that_its_workbook_is_ready()
    {
        var phone = await newcomer.OpenAsManager(ScreenWidth.Phone);
        await phone.Say(Texts.English.Weekly);
        await (await phone.Card(Texts.English.ContactsDone)).Press("Excel");
        var offered = await phone.Card("The file is ready");
        await phone.Picture("week-file");
        Assert.Empty(await offered.CutOff());
    }
}
