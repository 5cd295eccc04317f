using System.Text.RegularExpressions;
using CrmBot.EndToEnd.Tests.Browser;

namespace CrmBot.EndToEnd.Tests.Scenarios;

[Collection(PlaygroundCollection.Name)]
public sealed class GuidedCallTests(Newcomer newcomer) : IClassFixture<Newcomer>
{
    private static readonly Texts Texts = Texts.English;

    [BrowserFact]
    [Trait("Spec", "TSK-5")]
    [Trait("Spec", "CBK-5")]
    [Trait("Spec", "SUM-4")]
    public async Task The_first_call_goes_from_reminder_to_result_in_one_message_and_the_managers_week_counts_it()
    {
        var manager = await newcomer.OpenAsManager();
        await manager.Card(Texts.Welcome);
        var before = await ContactsDone(manager);
        var rep = await newcomer.OpenAsRep();
        await Task.WhenAll(rep.Card(Texts.Welcome), rep.Card(Texts.Due));
        var cards = await rep.CountCards();

        var call = new Call(rep, Texts);
        await call.Begin();
        await call.AnswerFrom(step: 1);
        var result = await call.Save();

        Assert.Contains(await result.Buttons(), button => button.Contains(Texts.Undo, StringComparison.Ordinal));
        Assert.Equal(cards, await rep.CountCards());
        Assert.False(await rep.Shows(Texts.Due));
        Assert.Equal(before + 1, await ContactsDone(manager));
        await (await manager.Card(Texts.ContactsDone)).Tap(Texts.ContactsDone);
        Assert.Contains(Texts.InAll(before + 1), await (await manager.Card(Texts.BackToTheWeek)).Text(), StringComparison.Ordinal);
        await manager.Picture("week-behind");
    }

    private static async Task<int> ContactsDone(ChatPage manager)
    {
        var summaries = await manager.Count(Texts.ContactsDone);
        await manager.Say(Texts.Weekly);
        var week = await manager.Card(Texts.ContactsDone, after: summaries);
        await manager.Picture("week");
        var figure = Regex.Match(await week.Text(), @"\b(\d+)/\d+\b", RegexOptions.None, TimeSpan.FromSeconds(1));
        return int.Parse(figure.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture);
    }
}
