using CrmBot.Domain.Customers;
using CrmBot.Domain.People;
using CrmBot.Domain.Privacy;
using CrmBot.Domain.Tasks;
using CrmBot.Domain.Tests.Tasks;
using CrmBot.Support.Database;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CrmBot.Domain.Tests.Privacy;

[Trait("Spec", "BYD-18")]
public sealed class CorrectContactTests : IDisposable
{
    private readonly Desk desk = new();

    public CorrectContactTests()
    {
        var contact = new Contact(ContactId.New(World.Now), desk.C002.Id, "李娜");
        contact.ReachBy("13800138000", null, null, null, isVerified: true);
        desk.World.Keep(contact);
    }

    public void Dispose() => desk.Dispose();

    [Theory]
    [InlineData(ContactField.Phone, " 13900001111 ", "13900001111", "correct-phone")]
    [InlineData(ContactField.Email, "li@huadong.example", "li@huadong.example", "correct-email")]
    [InlineData(ContactField.Name, "李丽", "李丽", "correct-name")]
    [InlineData(ContactField.EnglishName, "Li Li", "Li Li", "correct-englishname")]
    [InlineData(ContactField.Im, "lili_77", "lili_77", "correct-im")]
    public async Task The_right_value_takes_the_place_of_the_wrong_and_the_log_holds_neither(ContactField field, string typed, string stored, string action)
    {
        Assert.False((await CorrectAsync(desk.Chen, field, typed)).IsRefused);
        await CorrectAsync(desk.Chen, field, typed);

        using var now = desk.Sit();
        Assert.Equal(stored, (await now.Database.Contacts.SingleAsync()).ValueOf(field));
        var record = await now.Database.AccessRecords.SingleAsync();
        Assert.Equal((action, null, desk.Chen.Id), (record.Action, record.Note, record.PersonId));
    }

    [Theory]
    [InlineData(ContactField.Phone, "the new one")]
    [InlineData(ContactField.Phone, "123")]
    [InlineData(ContactField.Email, "li at huadong")]
    [InlineData(ContactField.Email, "li@huadong")]
    [InlineData(ContactField.Name, "  ")]
    public async Task What_is_no_such_value_changes_nothing(ContactField field, string value)
    {
        Assert.Equal(new ValueUnreadable(field), (await CorrectAsync(desk.Chen, field, value)).Refusal);
        Assert.IsType<Domain.Issues.TextTooLong>((await CorrectAsync(desk.Chen, ContactField.Name, new string('李', 101))).Refusal);

        using var now = desk.Sit();
        Assert.Equal(("李娜", "13800138000", true), await now.Database.Contacts.Select(c => ValueTuple.Create(c.Name, c.Phone, c.IsVerified)).SingleAsync());
        Assert.Equal(0, await now.Database.AccessRecords.CountAsync());
    }

    [Fact, Trait("Spec", "SEC-2")]
    public async Task The_owner_and_whoever_leads_them_may_and_a_stand_in_may_not()
    {
        desk.World.Task(desk.C002, desk.Li, World.Friday, TaskKind.BookedCallback);

        Assert.Equal(new NotYours("contact", "Chen Jie"), (await CorrectAsync(desk.Li, ContactField.Phone, "13900001111")).Refusal);
        Assert.Equal(new NotFound("customer"), (await CorrectAsync(desk.Wang, ContactField.Phone, "13900001111")).Refusal);
        foreach (var (person, phone) in new[] { (desk.Chen, "13900001111"), (desk.Zhou, "13900002222"), (desk.Director, "13900003333") })
            Assert.Equal(phone, (await CorrectAsync(person, ContactField.Phone, phone)).Value.Value);
    }

    [Fact, Trait("Spec", "SEC-3")]
    public async Task Under_a_legal_hold_nothing_is_changed()
    {
        using (var now = desk.Sit())
            await now.Hold.HoldAsync(desk.C002.Id, null, "诉讼未结", Desk.As(desk.Director), Desk.Morning, default);

        Assert.Equal(new OnLegalHold("诉讼未结"), (await CorrectAsync(desk.Chen, ContactField.Phone, "13900001111")).Refusal);
    }

    private async Task<Outcome<CorrectedContact>> CorrectAsync(Person by, ContactField field, string value)
    {
        using var now = desk.Sit();
        return await now.Correct.CorrectAsync(desk.C002.Id, field, value, Desk.As(by), Desk.Morning, default);
    }
}
