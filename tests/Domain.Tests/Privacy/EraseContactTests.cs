using CrmBot.Domain.Calls;
using CrmBot.Domain.Customers;
using CrmBot.Domain.Interactions;
using CrmBot.Domain.People;
using CrmBot.Domain.Privacy;
using CrmBot.Domain.Tasks;
using CrmBot.Domain.Tests.Tasks;
using CrmBot.Support.Database;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CrmBot.Domain.Tests.Privacy;

[Trait("Spec", "BYD-18"), Trait("Spec", "SEC-3")]
public sealed class EraseContactTests : IDisposable
{
    private static readonly string[] Words = ["李娜", "Li Na", "李女士", "Ms Li", "13800138000", "138 0013 8000", "li.na@huadong.example", "lina_77", "注重细节"];
    private static readonly string Sentence = string.Join("，", Words.SkipLast(1));
    private readonly Desk desk = new();
    private readonly ContactId li;

    public EraseContactTests() => li = LiNa();

    public void Dispose() => desk.Dispose();

    [Fact]
    public async Task Afterwards_no_text_of_the_database_holds_anything_of_theirs()
    {
        await FillAsync();
        var before = await DumpAsync();
        Assert.All(Words, word => Assert.Contains(before, text => text.Value.Contains(word, StringComparison.OrdinalIgnoreCase)));

        var erased = (await EraseAsync(desk.Zhou)).Value;

        Assert.InRange(erased.Texts, 40, 200);
        var left = (await DumpAsync()).Where(text => Words.Any(word => text.Value.Contains(word, StringComparison.OrdinalIgnoreCase)));
        Assert.Empty(left.Select(text => $"{text.Table}.{text.Column}: {text.Value}"));
    }

    [Fact]
    public async Task It_is_known_that_there_was_somebody_and_who_erased_them()
    {
        await EraseAsync(desk.Zhou);

        using var now = desk.Sit();
        var contact = await now.Database.Contacts.SingleAsync();
        Assert.Equal((Desk.Morning, ContactBar.Erased, "联系人（已删除）", "contact (erased)"), (contact.ErasedUtc, contact.Bar, contact.AddressedIn(Language.Chinese), contact.AddressedIn(Language.English)));
        var record = await now.Database.AccessRecords.SingleAsync();
        Assert.Equal((EraseContact.Action, desk.Zhou.Id, li), (record.Action, record.PersonId, record.ContactId));
        Assert.Null(Assert.Single(await now.Log.VerifyAsync(default)).BrokenAt);
    }

    [Fact]
    public async Task Contacts_stop_the_open_call_is_dropped_and_sent_cards_are_brought_up_to_date()
    {
        await PlanAsync();
        await desk.RaiseAsync(Desk.Morning);
        using (var sent = desk.Sit())
            await sent.Record.SentAsync([.. (await desk.RemindersAsync()).Select(r => r.Id)], "chat", "message-1", false, Desk.Morning, default);
        var task = Assert.Single(await desk.TasksAsync());
        using (var call = desk.Sit())
            await call.Start.StartAsync(task.Id, task.Version, Desk.As(desk.Chen), Desk.Morning, default);

        await EraseAsync(desk.Zhou);
        await PlanAsync();

        using var now = desk.Sit();
        Assert.Equal(CallState.Dropped, (await now.Database.CallSessions.SingleAsync()).State);
        Assert.Equal((CrmTaskState.Cancelled, EndContacts.Erased), (await desk.TasksAsync()).Select(t => (t.State, t.SkipReason)).Single());
        Assert.True(Assert.Single(await desk.RemindersAsync()).NeedsRefresh);
        Assert.Equal(new ContactBarred(ContactBar.Erased), (await now.Reveal.RevealAsync(desk.C002.Id, RevealReason.Call, null, Desk.As(desk.Chen), Desk.Morning, default)).Refusal);
    }

    [Fact]
    public async Task Another_contact_keeps_their_data_and_takes_over()
    {
        var wang = new Contact(ContactId.New(World.Now), desk.C002.Id, "王强");
        wang.ReachBy("13900139000", null, null, null, isVerified: true);
        wang.Know("李娜的上司", isMain: false);
        desk.World.Keep(wang);
        await PlanAsync();

        await EraseAsync(desk.Zhou);

        using var now = desk.Sit();
        Assert.Equal("[已删除]的上司", (await now.Database.Contacts.SingleAsync(c => c.Id == wang.Id)).CharacterNotes);
        Assert.Equal("13900139000", (await now.Reveal.RevealAsync(desk.C002.Id, RevealReason.Call, null, Desk.As(desk.Chen), Desk.Morning, default)).Value.Phone);
        Assert.True(Assert.Single(await desk.TasksAsync()).IsOpen);
    }

    [Fact, Trait("Spec", "TSK-9")]
    public async Task Pressed_twice_it_is_done_and_logged_once()
    {
        await EraseAsync(desk.Zhou);

        Assert.True((await EraseAsync(desk.Zhou)).Value.WasSoBefore);

        using var now = desk.Sit();
        Assert.Equal(1, await now.Database.AccessRecords.CountAsync());
        Assert.Equal(new ContactBarred(ContactBar.Erased), (await now.Erase.AskAsync(desk.C002.Id, Desk.As(desk.Zhou), default)).Refusal);
    }

    [Fact, Trait("Spec", "SEC-2")]
    public async Task Managers_and_directors_alone_may_erase_and_restrict()
    {
        foreach (var (person, refusal) in new (Person, Refusal)[] { (desk.Chen, new LeadersOnly()), (desk.Li, new NotFound("customer")), (desk.Ann, new NotFound("customer")) })
        {
            Assert.Equal(refusal, (await EraseAsync(person)).Refusal);
            using var now = desk.Sit();
            Assert.Equal(refusal, (await now.Erase.AskAsync(desk.C002.Id, Desk.As(person), default)).Refusal);
            Assert.Equal(refusal, (await now.Leave.RestrictAsync(desk.C002.Id, null, Desk.As(person), Desk.Morning, default)).Refusal);
        }

        using var later = desk.Sit();
        Assert.True((await later.Erase.AskAsync(desk.C002.Id, Desk.As(desk.Director), default)).Value.IsOnlyContact);
        Assert.Equal(0, await later.Database.AccessRecords.CountAsync());
    }

    [Fact]
    public async Task Under_a_legal_hold_nothing_is_erased_until_a_director_releases_it()
    {
        Assert.Equal(new DirectorsOnly(), (await HoldAsync(desk.Zhou, "诉讼未结")).Refusal);
        Assert.Equal(new AnswerNeeded("reason"), (await HoldAsync(desk.Director, "  ")).Refusal);
        Assert.Equal("[已删除]的诉讼未结", (await HoldAsync(desk.Director, "李娜的诉讼未结")).Value.Note);
        await HoldAsync(desk.Director, "李娜的诉讼未结");

        Assert.Equal(new OnLegalHold("[已删除]的诉讼未结"), (await EraseAsync(desk.Zhou)).Refusal);
        using (var now = desk.Sit())
            await now.Hold.ReleaseAsync(desk.C002.Id, null, Desk.As(desk.Director), Desk.Morning, default);

        Assert.False((await EraseAsync(desk.Zhou)).IsRefused);
        using var later = desk.Sit();
        var records = await later.Database.AccessRecords.OrderBy(r => r.AtUtc).ToListAsync();
        Assert.Equal([(HoldContact.HoldAction, "[已删除]的诉讼未结"), (HoldContact.ReleaseAction, null), (EraseContact.Action, null)], records.Select(r => (r.Action, r.Note)));
    }

    [Fact]
    public async Task Restricted_data_is_used_by_nobody_until_it_is_lifted()
    {
        await PlanAsync();
        using (var now = desk.Sit())
            Assert.Equal(1, (await now.Leave.RestrictAsync(desk.C002.Id, null, Desk.As(desk.Zhou), Desk.Morning, default)).Value.Ended!.Contacts);
        await PlanAsync();
        Assert.Equal(EndContacts.Restricted, Assert.Single(await desk.TasksAsync()).SkipReason);
        using (var now = desk.Sit())
            Assert.Equal(new ContactBarred(ContactBar.Restricted), (await now.Reveal.AskAsync(desk.C002.Id, Desk.As(desk.Director), default)).Refusal);

        using (var now = desk.Sit())
            Assert.Null((await now.Leave.LiftAsync(desk.C002.Id, null, Desk.As(desk.Zhou), Desk.Morning, default)).Value.Bar);
        await PlanAsync();

        Assert.True(Assert.Single(await desk.TasksAsync()).IsOpen);
        using var later = desk.Sit();
        Assert.Equal([LeaveAlone.RestrictAction, LeaveAlone.LiftAction], await later.Database.AccessRecords.OrderBy(r => r.AtUtc).Select(r => r.Action).ToListAsync());
    }

    [Fact]
    public async Task Lifting_a_restriction_does_not_overrule_the_wish_to_be_left_alone()
    {
        using (var now = desk.Sit())
            await now.Leave.StopAsync(desk.C002.Id, null, Desk.As(desk.Chen), Desk.Morning, default);
        using (var now = desk.Sit())
            await now.Leave.RestrictAsync(desk.C002.Id, null, Desk.As(desk.Zhou), Desk.Morning, default);
        using (var now = desk.Sit())
            Assert.Equal(ContactBar.DoNotContact, (await now.Leave.LiftAsync(desk.C002.Id, null, Desk.As(desk.Zhou), Desk.Morning, default)).Value.Bar);

        Assert.Equal(0, await PlanAsync());
    }

    private ContactId LiNa()
    {
        var contact = new Contact(ContactId.New(World.Now), desk.C002.Id, Words[0]);
        contact.Describe(Words[1], Words[2], Words[3], "采购经理", DecisionRole.DecisionMaker);
        contact.ReachBy(Words[5], Words[6], Words[7], ContactChannel.Phone, isVerified: true);
        contact.Know(Words[8], isMain: true);
        return desk.World.Keep(contact).Id;
    }

    private async Task FillAsync()
    {
        using (var now = desk.Sit())
            await now.Reveal.RevealAsync(desk.C002.Id, RevealReason.Other, "find 李娜, Ms Li", Desk.As(desk.Chen), Desk.Morning, default);
        await WrittenAbout.FillAsync(desk, WrittenAbout.Replies(desk, Sentence), (_, _) => Sentence);
    }

    private async Task<List<(string Table, string Column, string Value)>> DumpAsync()
    {
        using var now = desk.Sit();
        await now.Database.Database.OpenConnectionAsync();
        var tables = await now.Database.Database.SqlQueryRaw<string>("SELECT name AS Value FROM sqlite_master WHERE type = 'table'").ToListAsync();
        Assert.InRange(tables.Count, 19, 40);
        var texts = new List<(string, string, string)>();
        foreach (var table in tables)
        {
            using var command = now.Database.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // Names of our own tables.
            command.CommandText = $"SELECT * FROM \"{table}\"";
#pragma warning restore CA2100
            using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
                texts.AddRange(Enumerable.Range(0, reader.FieldCount).Select(n => (table, reader.GetName(n), Convert.ToString(reader.GetValue(n), System.Globalization.CultureInfo.InvariantCulture)!)));
        }

        return texts;
    }

    private async Task<Outcome<ErasedContact>> EraseAsync(Person by)
    {
        using var now = desk.Sit();
        return await now.Erase.EraseAsync(desk.C002.Id, li, Desk.As(by), Desk.Morning, default);
    }

    private async Task<Outcome<ContactHold>> HoldAsync(Person by, string note)
    {
        using var now = desk.Sit();
        return await now.Hold.HoldAsync(desk.C002.Id, null, note, Desk.As(by), Desk.Morning, default);
    }

    private async Task<int> PlanAsync()
    {
        using var now = desk.Sit();
        return await now.Plan.PlanAsync(Desk.Morning, default);
    }
}
