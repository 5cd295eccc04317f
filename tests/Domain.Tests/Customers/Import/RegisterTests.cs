using CrmBot.Domain.Customers;
using CrmBot.Domain.Interactions;
using CrmBot.Domain.People;
using CrmBot.Domain.Workbooks;
using CrmBot.Domain.Workbooks.Forms;
using CrmBot.Support.Database;
using Microsoft.EntityFrameworkCore;
using static CrmBot.Domain.Tests.Customers.Import.ImportDesk;

namespace CrmBot.Domain.Tests.Customers.Import;

/// <summary>Customers, contacts, numbers, people.</summary>
[Trait("Spec", "ARC-1")]
public sealed class RegisterTests : IDisposable
{
    private readonly ImportDesk desk = new();

    [Fact]
    [Trait("Spec", "ARC-7")]
    public async Task Customers_without_a_number_get_the_next_one_after_the_given()
    {
        await desk.ImportAsync(Register(
            Customer("C045", "甲公司"), Row(("CustomerName", "乙公司"), ("ContactName", "李敏")), Customer("IT-2024-001", "丙公司"), Row(("CustomerName", "丁公司"), ("ContactName", "王芳"))));
        Assert.Equal(["C045", "C046", "C047", "IT-2024-001"], (await desk.AllAsync<Customer>()).Select(c => c.Number).Order(StringComparer.Ordinal));
        var series = (await desk.AllAsync<NumberSequence>()).ToDictionary(s => s.Series, s => s.Last);
        Assert.Equal((47, 1), (series["customer/C"], series["customer/IT-2024-"]));
    }

    [Fact]
    [Trait("Spec", "ARC-2")]
    public async Task Further_rows_of_a_number_are_further_contacts_and_the_first_is_the_main_one()
    {
        await desk.ImportAsync(Register(
            Customer("C001", "甲公司", ("PreferredChannel", "微信"), ("DecisionRole", "决策人"), ("ContactPhone", "13800000001")),
            Row(("CustomerNo", "C001"), ("CustomerName", "甲公司"), ("ContactName", "王芳"))));
        var contacts = (await desk.AllAsync<Contact>()).OrderByDescending(c => c.IsMain).ToList();
        Assert.Equal(["李敏", "王芳"], contacts.Select(c => c.Name));
        Assert.Equal([true, false], contacts.Select(c => c.IsMain));
        Assert.Equal((ContactChannel.Im, DecisionRole.DecisionMaker, "13800000001"), (contacts[0].PreferredChannel, contacts[0].DecisionRole, contacts[0].Phone));
    }

    [Fact]
    public async Task A_later_workbook_fills_gaps_and_leaves_what_it_does_not_say()
    {
        await desk.ImportAsync(Register(Customer("C001", "甲公司", ("Industry", "零售"), ("Website", "a.example"), ("ContactPhone", "1"))));
        await desk.ImportAsync(Register(Customer("C001", "甲公司", ("Remarks", "老客户"), ("ContactEmail", "l@example.com"))));

        Assert.Equal("零售", Assert.Single(await desk.AllAsync<Customer>()).Industry);
        await desk.ImportAsync(Register(Customer("C001", "甲公司", ("Industry", "批发"))));
        Assert.Equal(("批发", 1), (Assert.Single(await desk.AllAsync<Customer>()).Industry, (await desk.AllAsync<Customer>())[0].Version));
        var profile = Assert.Single(await desk.AllAsync<CustomerProfile>());
        Assert.Equal(("a.example", "老客户"), (profile.Website, profile.Remarks));
        var contact = Assert.Single(await desk.AllAsync<Contact>());
        Assert.Equal(("1", "l@example.com"), (contact.Phone, contact.Email));
    }

    [Fact]
    public async Task The_master_list_and_the_condition_record_fill_the_same_archive()
    {
        await desk.ImportAsync(
            Sheet(CustomerMasterListForm.Sheet, Row(
                ("CustomerNo", "IT-2024-001"), ("CustomerName", "甲公司"), ("ContactName", "李敏"), ("ContactVerified", "是"), ("ExpectedPurchaseDate", "2026-12"), ("Status", "售后维护"))),
            Sheet(CustomerConditionForm.Sheet, Row(("CustomerName", "甲公司"), ("Bank", "工商银行"), ("HighestOrderAmount", 480_000))));

        var profile = Assert.Single(await desk.AllAsync<CustomerProfile>());
        Assert.Equal(("工商银行", 480_000_00L, new DateOnly(2026, 12, 1)), (profile.Bank, profile.HighestOrderFen, profile.ExpectedPurchaseOn));
        Assert.True(Assert.Single(await desk.AllAsync<Contact>()).IsVerified);
        Assert.Equal(CustomerStatus.AfterSales, Assert.Single(await desk.AllAsync<Customer>()).Status);
    }

    [Fact]
    public async Task English_headers_in_another_order_say_the_same()
    {
        await desk.ImportAsync(new WrittenSheet("Customer registration", [new("Contact name"), new("Customer name"), new("Contract amount (10k CNY)"), new("Customer ID")], [["Li Min", "Acme", 12, "C001"]]));
        Assert.Equal("Acme", Assert.Single(await desk.AllAsync<Customer>()).Name);
        Assert.Equal(120_000_00L, Assert.Single(await desk.AllAsync<CustomerProfile>()).ContractAmountFen);
    }

    [Fact]
    public async Task People_keep_the_language_that_they_chose_in_the_chat()
    {
        var people = Sheet(PeopleForm.Sheet,
            Row(("Name", "陈洁"), ("EnglishName", "Chen Jie"), ("Role", "Sales rep"), ("Team", "华东"), ("TeamEnglishName", "East"), ("Manager", "赵敏"), ("AadObjectId", ChenJie.ToUpperInvariant()), ("Language", "en"), ("WorkingHours", "周一至周五 9:00-18:00")),
            Row(("Name", "赵敏"), ("Role", "经理"), ("AadObjectId", "00000000-0000-0000-0000-00000000b001")));
        await desk.ImportAsync(people);
        await using (var context = desk.Database.Open())
        {
            context.People.Single(p => p.AadObjectId == ChenJie).Speak(Domain.Language.Chinese);
            await context.SaveChangesAsync();
        }

        await desk.ImportAsync(people);
        var everybody = await desk.AllAsync<Person>();
        var (rep, manager) = (everybody.Single(p => p.AadObjectId == ChenJie), everybody.Single(p => p.Name == "赵敏"));
        Assert.Equal((Domain.Language.Chinese, "Mon-Fri 09:00-18:00", manager.Id), (rep.Language, rep.Hours, rep.ManagerId));
        Assert.Equal(("East", rep.TeamId), (Assert.Single(await desk.AllAsync<Team>()).EnglishName, (await desk.AllAsync<Team>())[0].Id));
    }

    [Fact]
    [Trait("Spec", "ARC-10")]
    public async Task When_the_last_row_cannot_be_stored_nothing_is()
    {
        await using (var context = desk.Database.Open())
            await context.Database.ExecuteSqlRawAsync("CREATE TRIGGER full BEFORE INSERT ON Purchases BEGIN SELECT RAISE(ABORT, 'full'); END");
        var plan = await desk.ReadAsync(
            Staff("陈洁"), Register([.. Enumerable.Range(1, 600).Select(i => Customer($"C{i:000}", $"第{i}公司"))]),
            Purchases(Row(("CustomerNo", "C600"), ("Product", "终端"), ("PurchasedOn", World.Friday))));

        await Assert.ThrowsAsync<DbUpdateException>(() => desk.ApplyAsync(plan));
        Assert.Empty(await desk.AllAsync<Customer>());
        Assert.Empty(await desk.AllAsync<Person>());
        Assert.Empty(await desk.AllAsync<NumberSequence>());
    }

    [Fact]
    public async Task Fifty_thousand_rows_are_read_and_their_bad_cells_all_named()
    {
        var rows = Enumerable.Range(1, 50_000).Select(i => (IReadOnlyList<WrittenCell>)
            [$"C{i:00000}", $"第{i}号客户有限公司", $"联系人{i}", i % 1000 == 0 ? "昨天" : World.Friday, WrittenCell.Money(i * 100L), "电话"]);
        using var file = Written(new WrittenSheet("客户信息登记表", [new("客户编号"), new("客户名称"), new("联系人姓名"), new("签约日期"), new("合同金额"), new("首选沟通渠道")], rows));
        var plan = (await desk.TryReadAsync(file)).Value;
        Assert.Equal(50, plan.BadCells.Count);
        var w = System.Diagnostics.Stopwatch.StartNew(); await desk.ApplyAsync(plan, true); Console.WriteLine($"TMP apply {w.Elapsed} peak {System.Diagnostics.Process.GetCurrentProcess().PeakWorkingSet64 / 1048576} MB"); w.Restart();
        Assert.Equal((50_000, 49_950, 0, 50), (plan.Counts[0].Rows, plan.Counts[0].New, plan.Counts[0].Known, plan.Counts[0].Bad));
    }

    public void Dispose() => desk.Dispose();
}
