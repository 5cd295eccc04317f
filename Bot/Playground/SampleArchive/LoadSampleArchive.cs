using CrmBot.Bot.Playground.SampleArchive;
using CrmBot.Domain;
using CrmBot.Domain.Customers.Import;
using CrmBot.Domain.People;
using CrmBot.Domain.Storage;
using CrmBot.Domain.Tasks;
using CrmBot.Domain.Workbooks;
using CrmBot.Domain.Workbooks.Forms;
using CrmBot.Domain.WorkingTime;
using Microsoft.EntityFrameworkCore;

namespace CrmBot.Bot.Playground;

/// <summary>
/// Gives an empty tenant the sample archive, by the importer that a company's own workbook goes through; keeps its
/// example current on later days. Does nothing unless <see cref="DemoOptions.Enabled"/>.
/// </summary>
public sealed class LoadSampleArchive(
    CrmDbContext database, ImportArchive import, KeepSampleCurrent current, PlanTasks planner, WorkingClocks clocks, DemoOptions options)
{
    /// <summary>The workbook beside the program; also the template which users open.</summary>
    public static string FilePath => Path.Combine(AppContext.BaseDirectory, "Playground", "SampleArchive", SampleArchiveTables.FileName);

    /// <returns>Why nothing could be loaded; null: all is well.</returns>
    public async Task<Refusal?> RunAsync(string tenantId, DateTime nowUtc, CancellationToken cancellationToken)
    {
        if (!options.Enabled)
            return null;
        if (!await database.Customers.AnyAsync(c => c.TenantId == tenantId, cancellationToken) &&
            await LoadAsync(tenantId, nowUtc, cancellationToken) is { } refusal)
            return refusal;
        await current.RunAsync(tenantId, nowUtc, cancellationToken);
        await planner.PlanAsync(nowUtc, cancellationToken);
        return null;
    }

    private async Task<Refusal?> LoadAsync(string tenantId, DateTime nowUtc, CancellationToken cancellationToken)
    {
        var today = clocks.Of(Person.DefaultHours, Person.DefaultZone).LocalDay(nowUtc);
        await using var file = File.OpenRead(FilePath);
        var shiftDays = today.DayNumber - ReferenceDay(file).DayNumber;
        file.Position = 0;
        var plan = await import.ReadAsync(file, tenantId, nowUtc, shiftDays, cancellationToken);
        return plan.IsRefused ? plan.Refusal : (await import.ApplyAsync(plan.Value, skipBadRows: false, nowUtc, cancellationToken)).Refusal;
    }

    private static DateOnly ReferenceDay(Stream file)
    {
        using var book = WorkbookReader.Open(file).Value;
        var table = FormTable.Find(book, ReadMeForm.Sheet)!;
        var row = table.Rows().Single(row => table.Map.Cell(row, "Topic").Text == ReadMeForm.ReferenceDateTopic);
        return CellParser.Day(table.Map.Cell(row, "Value")).Value;
    }
}
