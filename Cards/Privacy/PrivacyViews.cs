using CrmBot.Cards.Actions;
using CrmBot.Cards.Elements;
using CrmBot.Cards.Grammar;
using CrmBot.Cards.Wording;
using CrmBot.Domain;
using CrmBot.Domain.Privacy;

namespace CrmBot.Cards.Privacy;

/// <summary>What a contact wishes for their own data (BYD-18).</summary>
public static class PrivacyViews
{
    public static Card LeftAlone(ContactStanding standing, Language language)
    {
        var number = standing.Number;
        var builder = new CardBuilder(language)
            .Strip(ContainerStyle.Emphasis,
                standing.WasSoBefore ? language.Say("已经是勿扰了", "They are left alone already") : language.Say("✓ 记下了：不再联系这位联系人", "✓ Noted: this contact is left alone"),
                standing.TakesOver is null
                    ? language.Say("不再安排联系，不再提醒，也不再显示号码。", "No contact is planned, nobody is reminded, and the number stays hidden.")
                    : language.Say("其他联系人可以联系，照常安排。", "Another contact may be contacted, so all goes on."))
            .Title(language.Say($"{number} · 勿扰", $"{number} · do not contact"))
            .Fact(language.Say("勿扰", "Left alone"), Untrusted.Line(standing.Name, 60))
            .Fact(language.Say("改为联系", "Now talk to"), Untrusted.Line(standing.TakesOver, 60), isBold: true)
            .Fact(language.Say("停下了", "Stopped"), Ended(standing.Ended, language))
            .Fact(language.Say("还欠着", "Still owed"), Owed(standing, language))
            .Small(language.Say($"写“恢复联系 {number}”可以收回。", $"Write “allow contact {number}” to take it back."));
        return builder.Buttons(
                new Button(language.Say("恢复联系", "Allow contact"), new AllowContact(standing.CustomerId.Value, standing.ContactId.Value)),
                Open(standing.CustomerId.Value, number, language),
                MyDay(language))
            .Build(language.Say($"{number} · 勿扰", $"{number} · do not contact"));
    }

    public static Card Allowed(ContactStanding standing, Language language) => new CardBuilder(language)
        .Strip(ContainerStyle.Emphasis,
            standing.WasSoBefore ? language.Say("没有勿扰，本来就可以联系", "Nobody asked to be left alone") : language.Say("✓ 记下了：可以再联系", "✓ Noted: they may be contacted again"),
            standing.WasSoBefore ? null : language.Say("该联系的马上重新安排；以前约好的时间，请再约一次。", "What is due is planned anew in a moment. Times agreed on before have to be agreed on again."))
        .Title(language.Say($"{standing.Number} · 可以联系", $"{standing.Number} · contact allowed"))
        .Fact(language.Say("联系人", "Contact"), Untrusted.Line(standing.Name, 60))
        .Buttons(Open(standing.CustomerId.Value, standing.Number, language), MyDay(language))
        .Build(language.Say($"{standing.Number} · 可以联系", $"{standing.Number} · contact allowed"));

    private static string Ended(ContactsEnded? ended, Language language)
    {
        if (ended is null)
            return "";
        var contacts = ended.Contacts == 0 ? language.Say("没有已安排的联系", "no contact was planned") : language.Say($"{ended.Contacts} 次已安排的联系", Words.Plural(ended.Contacts, "planned contact", "planned contacts"));
        return ended.HadCall ? contacts + language.Say("，还有没打完的通话", ", and the call that was open") : contacts;
    }

    private static string Owed(ContactStanding standing, Language language)
    {
        var parts = standing.OpenIssues.Take(3).ToList();
        if (standing.OpenPromises > 0)
            parts.Add(language.Say($"{standing.OpenPromises} 项承诺", Words.Plural(standing.OpenPromises, "promise", "promises")));
        return string.Join(" · ", parts);
    }

    private static Button Open(Guid customer, string number, Language language) =>
        new(language.Say($"打开 {number}", $"Open {number}"), new ShowCustomer(customer)) { IsPrimary = true };

    private static Button MyDay(Language language) => new(language.Say("看我的一天", "Show my day"), new ShowTasks(Domain.Tasks.TaskScope.Today));
}
