using CrmBot.Domain.Calls;
using CrmBot.Domain.Customers;
using CrmBot.Domain.Interactions;
using CrmBot.Domain.Issues;
using CrmBot.Domain.People;
using CrmBot.Domain.Privacy;
using CrmBot.Domain.Tasks;
using CrmBot.Domain.Tests.Customers;
using CrmBot.Domain.Tests.Storage;
using CrmBot.Domain.Tests.Tasks;
using CrmBot.Support.Database;
using Microsoft.EntityFrameworkCore;

namespace CrmBot.Domain.Tests.Privacy;

/// <summary>Lost customers are kept for three years, silent ones for five, counted from the last that happened.</summary>
[Trait("Spec", "SEC-3")]
public sealed class RetainDataTests : IDisposable
{
    private static readonly RetentionSettings Settings = new();

    private readonly Desk desk = new();

    public void Dispose() => desk.Dispose();

    [Theory]
    [InlineData(CustomerStatus.Lost, 3, true)]
    [InlineData(CustomerStatus.InService, 3, false)]
    [InlineData(CustomerStatus.InService, 5, true)]
    [InlineData(CustomerStatus.FirstContact, 5, true)]
    public async Task The_time_counts_from_the_last_contact_to_the_moment(CustomerStatus status, int years, bool isPast)
    {
        Old("C101", status, Desk.Morning.AddYears(-years));
        Old("C102", status, Desk.Morning.AddYears(-years).AddMinutes(-1));

        Assert.Equal(isPast ? [("C102", RetentionVerdict.Due)] : [], await LookAsync());
    }

    [Fact]
    public async Task Whatever_happened_later_keeps_them()
    {
        var recent = Desk.Morning.AddYears(-1);
        desk.World.Interaction(Old("C101"), desk.Chen, recent, TouchOutcome.NoAnswer);
        desk.World.Issue("I-1", Old("C102"), desk.Chen, recent).Close(recent);
        desk.World.Keep(new Purchase(PurchaseId.New(recent), Old("C103").Id, "泵", DateOnly.FromDateTime(recent)));
        Contact(Old("C104"), recent, "新人");
        var undone = desk.World.Interaction(Old("C105"), desk.Chen, recent);
        undone.Undo(recent);

        // Of C104 the newcomer alone; what was taken back never happened.
        Assert.Equal([("C104", RetentionVerdict.Due), ("C105", RetentionVerdict.Due)], await LookAsync());
    }

    [Fact]
    public async Task What_stands_against_it_is_told_and_wins()
    {
        Of(Old("C101")).Hold("诉讼未结", World.Now);
        Of(Old("C102")).Restrict(World.Now);
        desk.World.Issue("I-1", Old("C103"), desk.Chen, Desk.Morning.AddYears(-7));
        desk.World.Task(Old("C104"), desk.Chen, World.Friday, TaskKind.Promise);
        desk.World.Task(Old("C105"), desk.Chen, World.Friday, TaskKind.PlannedContact);
        desk.World.Task(Old("C106"), desk.Chen, World.Friday).Begin();
        desk.World.Task(Old("C107"), desk.Chen, World.Friday);
        desk.World.Task(Old("C108"), desk.Chen, World.Friday, TaskKind.Promise, doneUtc: Desk.Morning);
        (string, RetentionVerdict)[] expected =
        [
            ("C101", RetentionVerdict.LegalHold), ("C102", RetentionVerdict.Restricted), ("C103", RetentionVerdict.OpenIssue), ("C104", RetentionVerdict.OpenTask),
            ("C105", RetentionVerdict.OpenTask), ("C106", RetentionVerdict.OpenTask), ("C107", RetentionVerdict.Due), ("C108", RetentionVerdict.Due),
        ];

        Assert.Equal(expected, await LookAsync());
        Assert.Equal(expected, Told(await ApplyAsync()));

        Assert.Equal(["C107", "C108"], await ErasedAsync());
        // The rule's own callback is called off with them.
        Assert.Equal(CrmTaskState.Cancelled, (await desk.TasksAsync()).Single(t => t.Kind == TaskKind.TierCallback && t.State != CrmTaskState.InProgress).State);
    }

    [Fact]
    public async Task A_look_changes_nothing_at_all()
    {
        Old("C101");
        Draft("C101", 181);

        await LookAsync();

        using var now = desk.Sit();
        Assert.Equal((0, 0, 1), (await now.Database.AccessRecords.CountAsync(), await now.Database.Contacts.CountAsync(c => c.ErasedUtc != null), await now.Database.IssueDrafts.CountAsync()));
    }

    [Fact]
    public async Task It_is_the_same_erasing_as_on_request_with_a_record_of_the_rules_own()
    {
        var customer = Old("C101");
        desk.World.Interaction(customer, desk.Chen, Desk.Morning.AddYears(-6)).Tell("李娜要报价，13800138000", null, null, null);

        await ApplyAsync();

        using var now = desk.Sit();
        var contact = await now.Database.Contacts.SingleAsync(c => c.CustomerId == customer.Id);
        Assert.Equal(("", null, ContactBar.Erased), (contact.Name, contact.Phone, contact.Bar));
        Assert.Equal("[已删除]要报价，[erased]", (await now.Database.Interactions.SingleAsync()).Content);
        var record = await now.Database.AccessRecords.SingleAsync();
        Assert.Equal((RetainData.Action, contact.Id, "the retention rule"), (record.Action, record.ContactId, SystemActors.NameOf(record.PersonId)?.En));
        Assert.Null(Assert.Single(await now.Log.VerifyAsync(default)).BrokenAt);
    }

    [Fact, Trait("Spec", "TSK-9")]
    public async Task Done_twice_it_is_done_once()
    {
        Old("C101");

        Assert.Equal([("C101", RetentionVerdict.Due)], Told(await ApplyAsync()));
        Assert.Empty(Told(await ApplyAsync()));

        using var now = desk.Sit();
        Assert.Equal(1, await now.Database.AccessRecords.CountAsync());
    }

    [Fact]
    public async Task What_is_too_much_for_one_run_is_left_for_the_next()
    {
        for (var n = 101; n <= 103; n++)
            Old($"C{n}");

        using (var now = desk.Sit())
        {
            var first = await now.Retain(Settings).ApplyAsync(Desk.Morning, default, most: 2);
            Assert.Equal([("C101", RetentionVerdict.Due), ("C102", RetentionVerdict.Due), ("C103", RetentionVerdict.Later)], Told(first));
        }

        Assert.Equal([("C103", RetentionVerdict.Due)], Told(await ApplyAsync()));
    }

    [Fact]
    public async Task Drafts_and_answers_that_nobody_saved_go_after_half_a_year_unless_somebody_is_on_hold()
    {
        foreach (var number in new[] { "C101", "C102" })
        {
            Draft(number, 181);
            Draft(number, 179);
            Call(number, 181, isDropped: true);
            Call(number, 179, isDropped: true);
            Call(number, 181, isDropped: false);
        }

        Of(Customer("C102")).Hold("诉讼未结", World.Now);

        using (var then = desk.Sit())
            Assert.Equal((1, 1), Drafts(await then.Retain(Settings).LookAsync(Desk.Morning, default)));
        Assert.Equal((1, 1), Drafts(await ApplyAsync()));
        Assert.Equal((0, 0), Drafts(await ApplyAsync()));

        using var now = desk.Sit();
        Assert.Equal((3, 5), (await now.Database.IssueDrafts.CountAsync(), await now.Database.CallAnswers.CountAsync()));
    }

    [Fact]
    public async Task Zero_means_never()
    {
        Old("C101", CustomerStatus.Lost);
        Draft("C101", 2000);

        using var now = desk.Sit();
        var report = await now.Retain(new RetentionSettings { LostYears = 0, SilentYears = 0, DraftDays = 0 }).ApplyAsync(Desk.Morning, default);
        Assert.Equal((0, 0, 0), (report.Contacts.Count, report.Drafts, report.Answers));
    }

    [Fact, Trait("Spec", "TSK-9")]
    public async Task More_than_a_batch_by_several_nodes_at_once_is_done_once_each()
    {
        using var database = new FileDatabase();
        using var crowd = new Desk(database);
        for (var n = 0; n < 60; n++)
            Old($"C{n + 101}", desk: crowd);
        using (crowd.Sit()) { }

        var reports = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            using var node = new Sitting(database.Open());
            return await node.Retain(Settings).ApplyAsync(Desk.Morning, default);
        })));

        using var now = crowd.Sit();
        Assert.Equal(60, reports.Sum(r => r.Count(RetentionVerdict.Due)));
        Assert.Equal((60, 60), (await now.Database.Contacts.CountAsync(c => c.ErasedUtc != null), await now.Database.AccessRecords.Select(r => r.ContactId).Distinct().CountAsync()));
        Assert.Equal(60, await now.Log.SealAsync(default));
        Assert.Equal((60, null), Assert.Single(await now.Log.VerifyAsync(default)) is var check ? (check.Records, check.BrokenAt) : default);
    }

    [Fact]
    public async Task A_legal_hold_that_is_set_while_it_erases_wins()
    {
        using var database = new FileDatabase();
        using var crowd = new Desk(database);
        var customer = Old("C101", desk: crowd);
        using (crowd.Sit()) { }
        using var node = new Sitting(database.Open());
        var isHeld = false;
        node.Database.ChangeTracker.Tracked += (_, tracked) =>
        {
            if (tracked.Entry.Entity is Contact && !isHeld)
                isHeld = !HoldAsync(crowd, customer.Id).GetAwaiter().GetResult().IsRefused;
        };

        Assert.Equal([("C101", RetentionVerdict.Later)], Told(await node.Retain(Settings).ApplyAsync(Desk.Morning, default)));

        Assert.True(isHeld);
        using var later = new Sitting(database.Open());
        Assert.Equal([("C101", RetentionVerdict.LegalHold)], Told(await later.Retain(Settings).ApplyAsync(Desk.Morning, default)));
        Assert.Equal(HoldContact.HoldAction, (await later.Database.AccessRecords.SingleAsync()).Action);
    }

    [Theory]
    [InlineData(-1, 5, 180)]
    [InlineData(3, 31, 180)]
    [InlineData(3, 5, 29)]
    public void A_number_that_cannot_be_meant_is_a_fault(int lost, int silent, int days) =>
        Assert.StartsWith("Retention:", new RetentionSettings { LostYears = lost, SilentYears = silent, DraftDays = days }.Fault, StringComparison.Ordinal);

    [Fact]
    public async Task A_look_translates_for_SQL_Server()
    {
        var rehearsal = new SqlServerRehearsal();
        using var sitting = new Sitting(rehearsal.Open());
        await sitting.Retain(Settings).LookAsync(World.Now, default);

        Assert.Equal(3, rehearsal.Sent.Count);
        Assert.All(rehearsal.Sent, sql => Assert.Empty(TransactSql.Faults(sql)));
    }

    private static async Task<Outcome<ContactHold>> HoldAsync(Desk desk, CustomerId customer)
    {
        using var other = new Sitting(desk.Database.Open());
        return await other.Hold.HoldAsync(customer, null, "诉讼未结", Desk.As(desk.Director), Desk.Morning, default);
    }

    private readonly Dictionary<string, Customer> customers = [];
    private readonly Dictionary<CustomerId, Contact> contacts = [];

    /// <summary>Six years old, and as long silent unless said otherwise, with 李娜 as the contact.</summary>
    private Customer Old(string number, CustomerStatus status = CustomerStatus.InService, DateTime? lastUtc = null, Desk? desk = null)
    {
        desk ??= this.desk;
        var madeUtc = Desk.Morning.AddYears(-6);
        var customer = new Customer(CustomerId.New(madeUtc), World.Tenant, number, $"{number}有限公司", madeUtc);
        customer.Rename($"{number}有限公司", null, null);
        customer.Describe(CustomerKind.Direct, status, null, null);
        customer.HandTo(desk.Chen.Id);
        if (lastUtc is { } last)
            customer.WasContacted(last);
        customers[number] = desk.World.Keep(customer);
        contacts[customer.Id] = Contact(customer, madeUtc, "李娜", desk);
        return customer;
    }

    private Customer Customer(string number) => customers.GetValueOrDefault(number) ?? Old(number, lastUtc: World.Now);

    private Contact Of(Customer customer) => contacts[customer.Id];

    private Contact Contact(Customer customer, DateTime madeUtc, string name, Desk? desk = null)
    {
        var contact = new Contact(ContactId.New(madeUtc), customer.Id, name);
        contact.ReachBy("13800138000", null, null, null, isVerified: false);
        return (desk ?? this.desk).World.Keep(contact);
    }

    private void Draft(string number, int daysAgo) =>
        desk.World.Keep(new IssueDraft(IssueDraftId.New(World.Now), desk.Chen.Id, Customer(number).Id, null, Desk.Morning.AddDays(-daysAgo)));

    private void Call(string number, int daysAgo, bool isDropped)
    {
        var task = desk.World.Task(Customer(number), desk.Chen, World.Friday);
        var call = desk.World.Keep(new CallSession(CallSessionId.New(World.Now), task, desk.Chen.Id, "tier-a-callback", 1, World.Now));
        call.Answer(CallAnswerId.New(World.Now), "need", "李娜要报价");
        if (isDropped)
            call.Drop(Desk.Morning.AddDays(-daysAgo));
    }

    private async Task<List<(string, RetentionVerdict)>> LookAsync()
    {
        using var now = desk.Sit();
        return Told(await now.Retain(Settings).LookAsync(Desk.Morning, default));
    }

    private async Task<RetentionReport> ApplyAsync()
    {
        using var now = desk.Sit();
        return await now.Retain(Settings).ApplyAsync(Desk.Morning, default);
    }

    private async Task<List<string>> ErasedAsync()
    {
        using var now = desk.Sit();
        return await now.Database.Customers.Where(c => now.Database.Contacts.Any(p => p.CustomerId == c.Id && p.ErasedUtc != null)).OrderBy(c => c.Number).Select(c => c.Number).ToListAsync();
    }

    private static List<(string, RetentionVerdict)> Told(RetentionReport report) => [.. report.Contacts.Select(c => (c.Number, c.Verdict))];

    private static (int, int) Drafts(RetentionReport report) => (report.Drafts, report.Answers);
}
