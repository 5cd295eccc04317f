using CrmBot.Domain.Customers;
using CrmBot.Support.Database;
using Microsoft.EntityFrameworkCore;

namespace CrmBot.Domain.Tests.Customers;

[Trait("Spec", "ARC-7")]
public sealed class NextCustomerNumberTests
{
    private static readonly CustomerNumberSettings PerIndustry = new()
    {
        Pattern = "{industry}-{year}-{seq:000}",
        IndustryCodes = { ["信息技术"] = "IT" },
    };

    [Fact]
    public async Task Twenty_new_customers_at_once_are_numbered_without_gap_or_double()
    {
        using var database = new FileDatabase();
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => CreateAsync(database, new CustomerNumberSettings(), null))));

        await using var context = database.Open();
        var numbers = await context.Customers.OrderBy(c => c.Number).Select(c => c.Number).ToListAsync();
        Assert.Equal(Enumerable.Range(1, 20).Select(i => $"C{i:000}"), numbers);
    }

    [Fact]
    public async Task Numbers_run_per_industry_and_year()
    {
        using var database = TestDatabase.Sqlite();
        await CreateAsync(database, PerIndustry, "信息技术");
        await CreateAsync(database, PerIndustry, "Ｆｉｓｈｉｎｇ");

        Assert.Equal("IT-2026-002", await CreateAsync(database, PerIndustry, " 信息技术"));
        Assert.Equal("GEN-2026-002", await CreateAsync(database, PerIndustry, null));
    }

    [Fact]
    public async Task Several_in_one_save_get_several_numbers()
    {
        using var database = TestDatabase.Sqlite();
        await using var context = database.Open();
        var next = new NextCustomerNumber(context, new CustomerNumberSettings());

        Assert.Equal("C001", await next.TakeAsync(World.Tenant, null, World.Friday, default));
        Assert.Equal("C002", await next.TakeAsync(World.Tenant, null, World.Friday, default));
        Assert.Equal("C001", await next.TakeAsync("other tenant", null, World.Friday, default));
    }

    [Fact]
    public async Task An_imported_number_is_never_handed_out()
    {
        using var database = TestDatabase.Sqlite();
        await using (var import = database.Open())
        {
            var next = new NextCustomerNumber(import, new CustomerNumberSettings());
            await next.ReserveAsync(World.Tenant, "C003", default);
            await next.ReserveAsync(World.Tenant, "K-77", default);
            await import.SaveChangesAsync();
        }

        Assert.Equal("C004", await CreateAsync(database, new CustomerNumberSettings(), null));
    }

    [Fact]
    public async Task A_number_that_is_taken_without_being_reserved_is_passed_over()
    {
        using var office = new Office();
        office.World.Customer("C001", office.ChenJie);
        office.World.Save(office.Database);

        Assert.Equal("C003", await CreateAsync(office.Database, new CustomerNumberSettings(), null));
    }

    [Fact]
    public async Task A_save_that_fails_leaves_no_gap()
    {
        using var database = TestDatabase.Sqlite();
        await using (var failed = database.Open())
            await new NextCustomerNumber(failed, new CustomerNumberSettings()).TakeAsync(World.Tenant, null, World.Friday, default);

        Assert.Equal("C001", await CreateAsync(database, new CustomerNumberSettings(), null));
    }

    private static async Task<string> CreateAsync(TestDatabase database, CustomerNumberSettings settings, string? industry)
    {
        await using var context = database.Open();
        return await NumberRace.RunAsync(context, async () =>
        {
            var number = await new NextCustomerNumber(context, settings).TakeAsync(World.Tenant, industry, World.Friday, default);
            context.Customers.Add(new Customer(CustomerId.New(World.Now), World.Tenant, number, "新客户", World.Now));
            await context.SaveChangesAsync();
            return number;
        });
    }
}
