using CrmBot.Cards.Customers;
using CrmBot.Cards.Refusals;
using CrmBot.Domain;
using CrmBot.Domain.Customers.Import;
using CrmBot.Domain.Storage;
using CrmBot.Domain.Tasks;

namespace CrmBot.Bot.Import;

/// <summary>
/// <c>Bot import FILE.xlsx --tenant ID [--apply] [--skip-bad-rows]</c>: the operator's way to bring an archive in (ARC-10).
/// Without <c>--apply</c> it is a dry run that names every bad cell and stores nothing.
/// </summary>
public static class ImportCommand
{
    private const int MostLines = 200;

    /// <returns>The process's exit code: 0 fine, 1 bad cells or a refusal, 2 wrong words.</returns>
    public static async Task<int> RunAsync(string[] args, IServiceProvider services, TextWriter output, CancellationToken cancellationToken)
    {
        if (args is not ["import", var file, "--tenant", var tenant, .. var flags] || !File.Exists(file))
        {
            await output.WriteLineAsync("Usage: import FILE.xlsx --tenant ID [--apply] [--skip-bad-rows]");
            return 2;
        }

        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<PrepareDatabase>().RunAsync(cancellationToken);
        var import = scope.ServiceProvider.GetRequiredService<ImportArchive>();
        var nowUtc = scope.ServiceProvider.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;
        await using var workbook = File.OpenRead(file);
        var read = await import.ReadAsync(workbook, tenant, nowUtc, shiftDays: 0, cancellationToken);
        if (read.IsRefused)
            return await RefuseAsync(read.Refusal!, output);
        await TellAsync(read.Value, output);
        if (!flags.Contains("--apply"))
            return read.Value.HasBadCells ? 1 : 0;
        var done = await import.ApplyAsync(read.Value, flags.Contains("--skip-bad-rows"), nowUtc, cancellationToken);
        if (done.IsRefused)
            return await RefuseAsync(done.Refusal!, output);
        var planned = await scope.ServiceProvider.GetRequiredService<PlanTasks>().PlanAsync(nowUtc, cancellationToken);
        var d = done.Value;
        await output.WriteLineAsync($"Imported: {d.People} people, {d.Customers} customers, {d.Contacts} contacts, {d.Interactions} interactions, {d.Tasks} tasks, {d.Purchases} purchases; {planned} contacts planned.");
        return 0;
    }

    // The list may be kept as a file: what a cell or a sheet says begins no line as a formula, and ends none.
    private static async Task TellAsync(ImportPlan plan, TextWriter output)
    {
        foreach (var count in plan.Counts)
            await output.WriteLineAsync($"{ImportWords.Sheet(count.Sheet)}: {count.Rows} rows, {count.New} new, {count.Known} known, {count.Bad} bad");
        foreach (var cell in plan.BadCells.Take(MostLines))
        {
            await output.WriteLineAsync(ImportWords.Sentence(cell, Language.English));
            await output.WriteLineAsync(ImportWords.Sentence(cell, Language.Chinese));
        }

        if (plan.BadCells.Count > MostLines)
            await output.WriteLineAsync($"… and {plan.BadCells.Count - MostLines} more bad cells.");
        foreach (var warning in plan.Warnings.Take(MostLines))
        {
            await output.WriteLineAsync($"Note: {ImportWords.Sentence(warning, Language.English)}");
            await output.WriteLineAsync($"注意：{ImportWords.Sentence(warning, Language.Chinese)}");
        }
    }

    private static async Task<int> RefuseAsync(Refusal refusal, TextWriter output)
    {
        await output.WriteLineAsync(RefusalWords.Sentence(refusal, Language.English));
        await output.WriteLineAsync(RefusalWords.Sentence(refusal, Language.Chinese));
        return 1;
    }
}
