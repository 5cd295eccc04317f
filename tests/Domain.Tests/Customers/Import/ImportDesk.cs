using CrmBot.Domain.Calls;
using CrmBot.Domain.Customers.Import;
using CrmBot.Domain.Playbooks;
using CrmBot.Domain.Storage;
using CrmBot.Domain.Workbooks;
using CrmBot.Domain.Workbooks.Forms;
using CrmBot.Domain.WorkingTime;
using CrmBot.Support.Database;
using Microsoft.EntityFrameworkCore;

namespace CrmBot.Domain.Tests.Customers.Import;

/// <summary>An empty archive and an importer; sheets are written as users would write them.</summary>
internal sealed class ImportDesk : IDisposable
{
    public const string ChenJie = "00000000-0000-0000-0000-00000000a001";

    public static PlaybookLibrary Rules { get; } = PlaybookLibrary.Load(ScriptLibrary.Load().Value!).Value!;

    public static WorkingClocks Clocks { get; } = new(HolidayCalendar.BuiltIn);

    public TestDatabase Database { get; } = TestDatabase.Sqlite();

    public static WrittenSheet Staff(params string[] names) => Sheet(PeopleForm.Sheet, [.. names.Select((name, i) => Row(
        ("Name", name), ("Role", "销售代表"), ("AadObjectId", $"00000000-0000-0000-0000-00000000a00{i + 1}")))]);

    public static WrittenSheet Register(params Dictionary<string, WrittenCell>[] rows) => Sheet(CustomerRegistrationForm.Sheet, rows);

    public static WrittenSheet Tiers(params Dictionary<string, WrittenCell>[] rows) => Sheet(TiersAndCareForm.Sheet, rows);

    public static WrittenSheet Care(params Dictionary<string, WrittenCell>[] rows) => Sheet(CareRecordsForm.Sheet, rows);

    public static WrittenSheet Purchases(params Dictionary<string, WrittenCell>[] rows) => Sheet(PurchasesForm.Sheet, rows);

    /// <summary>Only the columns that some row fills, as in a sheet made by hand.</summary>
    public static WrittenSheet Sheet(FormSheet form, params Dictionary<string, WrittenCell>[] rows)
    {
        var columns = form.Columns.Where(column => rows.Any(row => row.ContainsKey(column.Field))).ToList();
        return new(
            form.Name.Zh, [.. columns.Select(column => new WrittenColumn(column.Zh))],
            rows.Select(row => (IReadOnlyList<WrittenCell>)[.. columns.Select(column => row.GetValueOrDefault(column.Field))]));
    }

    public static Dictionary<string, WrittenCell> Row(params (string Field, WrittenCell Cell)[] cells) => cells.ToDictionary(cell => cell.Field, cell => cell.Cell);

    public static Dictionary<string, WrittenCell> Customer(string number, string name, params (string Field, WrittenCell Cell)[] more) =>
        Row([("CustomerNo", number), ("CustomerName", name), ("ContactName", "李敏"), .. more]);

    public static Dictionary<string, WrittenCell> Contact(string number, DateOnly day, string state, params (string Field, WrittenCell Cell)[] more) =>
        Row([("CustomerNo", number), ("CareDate", day), ("Channel", "电话回访"), ("Content", "确认订单"), ("Owner", "陈洁"), ("State", state), .. more]);

    public async Task<Outcome<ImportPlan>> TryReadAsync(Stream file, int shiftDays = 0)
    {
        await using var context = Database.Open();
        return await Importer(context).ReadAsync(file, World.Tenant, World.Now, shiftDays, default);
    }

    public async Task<ImportPlan> ReadAsync(params WrittenSheet[] sheets)
    {
        using var file = Written(sheets);
        return (await TryReadAsync(file)).Value;
    }

    public async Task<Outcome<ImportDone>> ApplyAsync(ImportPlan plan, bool skipBadRows = false)
    {
        await using var context = Database.Open();
        return await Importer(context).ApplyAsync(plan, skipBadRows, World.Now, default);
    }

    public async Task<ImportDone> ImportAsync(params WrittenSheet[] sheets)
    {
        var plan = await ReadAsync(sheets);
        Assert.Empty(plan.BadCells);
        return (await ApplyAsync(plan)).Value;
    }

    public async Task<List<T>> AllAsync<T>() where T : class
    {
        await using var context = Database.Open();
        return await context.Set<T>().AsNoTracking().ToListAsync();
    }

    public static MemoryStream Written(params WrittenSheet[] sheets)
    {
        var file = new MemoryStream();
        WorkbookWriter.Write(file, sheets);
        file.Position = 0;
        return file;
    }

    public void Dispose() => Database.Dispose();

    private static ImportArchive Importer(CrmDbContext context) => new(context, Rules, Clocks);
}
