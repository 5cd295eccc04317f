using CrmBot.EndToEnd.Tests.Browser;

namespace CrmBot.EndToEnd.Tests.Scenarios;

[Collection(PlaygroundCollection.Name)]
public sealed class ChinesePhoneTests(Newcomer newcomer) : IClassFixture<Newcomer>
{
    private static readonly Texts Texts = Texts.Chinese;

    [BrowserFact]
    [Trait("Spec", "TMS-2")]
    public async Task After_writing_Chinese_a_chat_opened_again_on_a_phone_is_Chinese_to_the_end_of_the_call()
    {
        var first = await newcomer.OpenAsRep();
        await first.Card(Texts.English.Due);
        await first.Say(Texts.TheLanguage);
        await first.Card(Texts.Welcome);

        var phone = await newcomer.OpenAsRep(ScreenWidth.Phone);
        var welcome = await phone.Card(Texts.Welcome);
        Assert.Empty(await welcome.CutOff());
        await NumberTests.AskAsync(phone, Texts);
        var call = new Call(phone, Texts);
        await call.Begin();
        await phone.Picture("step");
        await call.AnswerFrom(step: 1);
        await phone.Picture("review");
        var result = await call.Save();

        Assert.DoesNotMatch("[A-Za-z]{4,}", await result.Text());
        await phone.Picture("result");
    }

    [BrowserFact]
    [Trait("Spec", "SUM-1")]
    public async Task The_managers_week_fits_a_phone_and_is_Chinese_throughout()
    {
        var phone = await newcomer.OpenAsManager(ScreenWidth.Phone);
        await phone.Card(Texts.English.Welcome);
        await phone.Say(Texts.TheLanguage);
        await phone.Card(Texts.Welcome);
        await phone.Say(Texts.Weekly);
        var week = await phone.Card(Texts.ContactsDone);
        await phone.Picture("week");

        Assert.Empty(await week.CutOff());
        Assert.DoesNotMatch("[A-Za-z]{4,}", await week.Text());
    }
}
