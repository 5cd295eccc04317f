using CrmBot.Domain.Customers;
using CrmBot.Domain.Privacy;
using CrmBot.Support.Database;
using Microsoft.EntityFrameworkCore;

namespace CrmBot.Domain.Tests.Customers;

[Trait("Spec", "SEC-3")]
public sealed class RevealPhoneTests : IDisposable
{
    private readonly Office office = new();

    public void Dispose() => office.Dispose();

    [Fact]
    public async Task Every_reveal_leaves_a_record()
    {
        Contact("王强", "13900000000", isMain: false);
        var main = Contact("李芳", "13812345678", isMain: true);
        using var turn = office.Turn();
        var shown = await turn.Reveal.RevealAsync(office.C002.Id, RevealReason.Call, null, Office.As(office.ZhouMin), World.Now, default);

        Assert.Equal(new RevealedPhone(main.Id, "李芳", "13812345678"), shown.Value);
        var record = await turn.Database.AccessRecords.SingleAsync();
        Assert.Equal((office.ZhouMin.Id, main.Id, RevealPhone.Action, RevealReason.Call, World.Now), (record.PersonId, record.ContactId, record.Action, record.Reason, record.AtUtc));
    }

    [Fact, Trait("Spec", "SEC-2")]
    public async Task Without_the_right_or_a_number_nothing_is_shown_or_recorded()
    {
        Contact("李芳", null, isMain: true);
        using var turn = office.Turn();

        Assert.Equal(new NotFound("customer"), (await turn.Reveal.RevealAsync(office.C002.Id, RevealReason.Call, null, Office.As(office.WangLei), World.Now, default)).Refusal);
        Assert.Equal(new NotFound("phone"), (await turn.Reveal.RevealAsync(office.C002.Id, RevealReason.Call, null, Office.As(office.ChenJie), World.Now, default)).Refusal);
        Assert.Equal(new NotFound("phone"), (await turn.Reveal.RevealAsync(office.W001.Id, RevealReason.Call, null, Office.As(office.WangLei), World.Now, default)).Refusal);
        Assert.False(await turn.Database.AccessRecords.AnyAsync());
    }

    [Fact, Trait("Spec", "BYD-18")]
    public async Task Asking_for_the_reason_shows_and_records_nothing()
    {
        Contact("李芳", "13812345678", isMain: true);
        using var turn = office.Turn();

        Assert.Equal(new PhoneAsked("C002"), (await turn.Reveal.AskAsync(office.C002.Id, Office.As(office.ChenJie), default)).Value);
        Assert.Equal(new NotFound("customer"), (await turn.Reveal.AskAsync(office.C002.Id, Office.As(office.WangLei), default)).Refusal);
        Assert.Equal(new NotFound("phone"), (await turn.Reveal.AskAsync(office.W001.Id, Office.As(office.WangLei), default)).Refusal);
        Assert.False(await turn.Database.AccessRecords.AnyAsync());
    }

    private Contact Contact(string name, string? phone, bool isMain)
    {
        var contact = office.World.Keep(new Contact(ContactId.New(World.Now), office.C002.Id, name));
        contact.ReachBy(phone, null, null, null, true);
        contact.Know(null, isMain);
        return contact;
    }
}
