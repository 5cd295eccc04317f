using CrmBot.Domain.Customers;
using CrmBot.Domain.Customers.Import;
using CrmBot.Domain.Interactions;
using CrmBot.Domain.People;
using CrmBot.Domain.Privacy;
using CrmBot.Domain.Tasks;
using CrmBot.Domain.Workbooks;
using CrmBot.Support.Database;
using Microsoft.EntityFrameworkCore;
using static CrmBot.Domain.Tests.Customers.Import.ImportDesk;

namespace CrmBot.Domain.Tests.Customers.Import;

/// <summary>Whoever was erased on request is not brought back by a workbook that still knows them.</summary>
[Trait("Spec", "SEC-3"), Trait("Spec", "ARC-10")]
public sealed class ErasedContactImportTests : IDisposable
{
    private static readonly WrittenSheet Old = Register(
        Customer("C007", "甲公司", ("ContactPhone", "13800138000"), ("CharacterNotes", "注重细节"), ("Remarks", "李敏负责采购，电话 138 0013 8000")),
        Customer("C008", "乙公司", ("ContactPhone", "13700137000")));

    private readonly ImportDesk desk = new();

    public void Dispose() => desk.Dispose();

    [Fact]
    public async Task The_same_workbook_leaves_them_out_and_says_so_without_naming_them()
    {
        await ImportAndEraseAsync();

        var plan = await desk.ReadAsync(Old);
        var done = (await desk.ApplyAsync(plan)).Value;

        var warning = Assert.Single(plan.Warnings);
        Assert.Equal((ImportWarningKind.ContactErased, "", 0), (warning.Kind, warning.Found, warning.About.Count));
        Assert.EndsWith("2", warning.Address, StringComparison.Ordinal);
        Assert.Equal(0, done.Contacts);
        var contacts = await desk.AllAsync<Contact>();
        Assert.Equal(["", "李敏"], contacts.Select(c => c.Name).Order(StringComparer.Ordinal));
        Assert.All(contacts.Where(c => c.ErasedUtc is not null), c => Assert.Equal((null, null), (c.Phone, c.CharacterNotes)));
    }

    [Fact]
    public async Task What_the_workbook_says_of_them_elsewhere_is_cleaned_as_well()
    {
        await ImportAndEraseAsync();

        await desk.ImportAsync(Old, Staff("陈洁"), Care(
            Contact("C007", World.Nov(2), "已完成", ("CustomerFeedback", "李敏说可以")), Planned("给李敏送样品")));

        Assert.Equal("[已删除]负责采购，电话 [erased]", Assert.Single(await desk.AllAsync<CustomerProfile>()).Remarks);
        Assert.Equal("[已删除]说可以", Assert.Single(await desk.AllAsync<Interaction>()).Feedback);
        Assert.Contains(await desk.AllAsync<CrmTask>(), task => task.Goal == "给[已删除]送样品");
    }

    [Fact]
    public async Task Erased_between_the_dry_run_and_the_import_they_stay_out_too()
    {
        await desk.ImportAsync(Old);
        var plan = await desk.ReadAsync(Old);
        await EraseAsync();

        await desk.ApplyAsync(plan);

        Assert.Equal(["", "李敏"], (await desk.AllAsync<Contact>()).Select(c => c.Name).Order(StringComparer.Ordinal));
        Assert.Equal("[已删除]负责采购，电话 [erased]", Assert.Single(await desk.AllAsync<CustomerProfile>()).Remarks);
    }

    [Fact]
    public async Task Another_contact_of_the_customer_comes_in_as_always()
    {
        await ImportAndEraseAsync();

        var plan = await desk.ReadAsync(Register(Named("王强")));

        Assert.Empty(plan.Warnings);
        Assert.Equal(1, (await desk.ApplyAsync(plan)).Value.Contacts);
    }

    [Fact]
    public async Task However_the_name_is_spaced_it_is_the_same_name()
    {
        await ImportAndEraseAsync();

        Assert.Single((await desk.ReadAsync(Register(Named(" 李敏 ")))).Warnings);
    }

    [Fact]
    public void The_mark_tells_nobody_whose_it_is()
    {
        var contact = new Contact(ContactId.New(World.Now), new CustomerId(Guid.CreateVersion7(World.Now)), "李敏");
        contact.Erase(World.Now);

        var names = Enumerable.Range(0, 400_000).Select(n => $"姓名{n}").Where(contact.WasCalled).Count();

        Assert.True(contact.WasCalled("李敏"));
        Assert.InRange(contact.ErasedMark!.Value, 0, ushort.MaxValue);
        // Some six of so many share it: whoever has the mark and a list of names has no name.
        Assert.InRange(names, 1, 20);
    }

    private static Dictionary<string, WrittenCell> Named(string name) => Row(("CustomerNo", "C007"), ("CustomerName", "甲公司"), ("ContactName", name));

    private static Dictionary<string, WrittenCell> Planned(string content) =>
        new(Contact("C007", World.Nov(30), "计划中")) { ["Content"] = content };

    private async Task ImportAndEraseAsync()
    {
        await desk.ImportAsync(Old);
        await EraseAsync();
    }

    private async Task EraseAsync()
    {
        await using var context = desk.Database.Open();
        var contact = await context.Contacts.SingleAsync(c => context.Customers.Any(x => x.Id == c.CustomerId && x.Number == "C007"));
        var erase = new EraseContact(context, new EndContacts(context, new OpenTaskForPress(context, new())), new AccessLog(context));
        Assert.False((await erase.EraseAsync(contact.CustomerId, contact.Id, SystemActors.Operator(World.Tenant), World.Now, default)).IsRefused);
    }
}
