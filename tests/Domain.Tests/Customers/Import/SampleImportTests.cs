using CrmBot.Bot.Playground;
using CrmBot.Domain.Customers;
using CrmBot.Domain.Customers.Import;
using CrmBot.Domain.Grading;
using CrmBot.Domain.Interactions;
using CrmBot.Domain.People;
using CrmBot.Domain.Tasks;
using CrmBot.Domain.Workbooks;
using CrmBot.Domain.Workbooks.Forms;
using CrmBot.Support.Database;

namespace CrmBot.Domain.Tests.Customers.Import;

/// <summary>The shipped sample is what users open as the template, so it goes through the importer without a word.</summary>
[Trait("Spec", "ARC-10")]
public sealed class SampleImportTests : IDisposable
{
    // The sample's reference day, Monday 23 November 2026, is three days after the tests' Friday.
    private const int Shift = -3;

    private readonly ImportDesk desk = new();

    [Fact]
    public async Task The_sample_has_no_bad_cell_and_nothing_to_warn_of()
    {
        var plan = await ReadAsync();
        Assert.Empty(plan.BadCells);
        Assert.Empty(plan.Warnings);
        Assert.All(plan.Counts.Where(count => count.Sheet != CustomerConditionForm.Sheet.Name.Zh && count.Sheet != TiersAndCareForm.Sheet.Name.Zh), count => Assert.Equal(count.Rows, count.New));
    }

    [Fact]
    public async Task The_sources_three_customers_have_its_figures()
    {
        await desk.ApplyAsync(await ReadAsync());
        var customers = (await desk.AllAsync<Customer>()).ToDictionary(c => c.Number);
        Assert.Equal(45, customers.Count);
        Assert.Equal((Tier.A, 1_200_000_00L, 2500, 8), Figures(customers["C001"]));
        Assert.Equal((Tier.B, 800_000_00L, 1800, 5), Figures(customers["C002"]));
        Assert.Equal((Tier.C, 300_000_00L, 800, 9), Figures(customers["C003"]));
        Assert.Equal(("百汇商贸", "Baihui Retail", CustomerStatus.InService), (customers["C002"].ShortName, customers["C002"].EnglishName, customers["C002"].Status));
        var profiles = (await desk.AllAsync<CustomerProfile>()).ToDictionary(p => p.CustomerId);
        Assert.Equal(("产品更新通知、促销邀请", "少量流动资金贷款"), (profiles[customers["C002"].Id].KeyActions, profiles[customers["C002"].Id].LoanCondition));
        Assert.Equal(45, (await desk.AllAsync<GradeChange>()).Count);
        Assert.Equal("陈洁", (await desk.AllAsync<Person>()).Single(p => p.Id == customers["C002"].OwnerId).Name);
    }

    [Fact]
    public async Task Applied_twice_nothing_is_there_twice_and_nothing_has_changed()
    {
        var first = (await desk.ApplyAsync(await ReadAsync())).Value;
        var before = await RowsAsync();
        var again = await ReadAsync();
        Assert.All(again.Counts, count => Assert.Equal(0, count.New));
        var second = (await desk.ApplyAsync(again)).Value;

        Assert.InRange(first.Interactions, 150, 300);
        Assert.Equal(new ImportDone(0, 0, 0, 0, 0, 0), second);
        Assert.Equal(before, await RowsAsync());
        Assert.All(await desk.AllAsync<Customer>(), customer => Assert.Equal(0, customer.Version));
    }

    [Fact]
    public async Task The_template_shows_every_column_that_the_importer_reads()
    {
        await using var file = File.OpenRead(LoadSampleArchive.FilePath);
        using var book = WorkbookReader.Open(file).Value;
        FormSheet[] forms = [PeopleForm.Sheet, CustomerRegistrationForm.Sheet, CustomerConditionForm.Sheet, TiersAndCareForm.Sheet, CareRecordsForm.Sheet, PurchasesForm.Sheet];
        Assert.All(forms, form => Assert.All(form.Columns, column => Assert.True(FormTable.Find(book, form)!.Map.Has(column.Field), $"{form.Id} {column.Field}")));
    }

    public void Dispose() => desk.Dispose();

    private async Task<ImportPlan> ReadAsync()
    {
        await using var file = File.OpenRead(LoadSampleArchive.FilePath);
        return (await desk.TryReadAsync(file, Shift)).Value;
    }

    private async Task<int[]> RowsAsync() =>
    [
        (await desk.AllAsync<Person>()).Count, (await desk.AllAsync<Team>()).Count, (await desk.AllAsync<Customer>()).Count, (await desk.AllAsync<Contact>()).Count,
        (await desk.AllAsync<Interaction>()).Count, (await desk.AllAsync<CrmTask>()).Count, (await desk.AllAsync<Purchase>()).Count, (await desk.AllAsync<GradeChange>()).Count,
    ];

    private static (Tier, long?, int?, int?) Figures(Customer customer) => (customer.Tier, customer.AnnualAmountFen, customer.ProfitBasisPoints, customer.PotentialScore);
}
