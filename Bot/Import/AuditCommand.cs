using CrmBot.Domain.Privacy;
using CrmBot.Domain.Storage;

namespace CrmBot.Bot.Import;

/// <summary>
/// <c>Bot audit</c>: reads the log of look-ups from its first record on and says whether it is unbroken (SEC-3). Kept
/// elsewhere, the printed newest number and hash show at the next run whether records are missing at the end.
/// </summary>
public static class AuditCommand
{
    /// <returns>The process's exit code: 0 unbroken, 1 broken, 2 wrong words.</returns>
    public static async Task<int> RunAsync(string[] args, IServiceProvider services, TextWriter output, CancellationToken cancellationToken)
    {
        if (args.Length > 1)
        {
            await output.WriteLineAsync("Usage: audit");
            return 2;
        }

        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<PrepareDatabase>().RunAsync(cancellationToken);
        var checks = await scope.ServiceProvider.GetRequiredService<AccessLog>().VerifyAsync(cancellationToken);
        if (checks.Count == 0)
            await output.WriteLineAsync("The log of look-ups is empty.");
        foreach (var check in checks)
            await output.WriteLineAsync($"{check.TenantId}: {check.Records} {(check.Records == 1 ? "record" : "records")}{Before(check)}, {State(check)}. Newest: {check.NewestNumber} {check.NewestHash}");
        return checks.Any(c => c.BrokenAt is not null) ? 1 : 0;
    }

    private static string Before(ChainCheck check) => check.FromBefore > 0 ? $" ({check.FromBefore} from before the chain)" : "";

    private static string State(ChainCheck check) =>
        check.BrokenAt is { } number ? $"BROKEN at record {number}: it was changed, or the one before it is missing" : "unbroken";
}
