using CrmBot.Cards.Privacy;
using CrmBot.Cards.Refusals;
using CrmBot.Domain;
using CrmBot.Domain.Privacy;
using CrmBot.Domain.Storage;

namespace CrmBot.Bot.Import;

/// <summary>
/// <c>Bot audit</c>: reads the access log from its first record on and says whether it is unbroken (SEC-3). Kept elsewhere, the
/// printed newest number and hash show at the next run whether records are missing at the end. <c>Bot audit NUMBER
/// [--tenant ID]</c>: who saw and changed that customer, by moment (UTC), person's id and action; no reason in anybody's own
/// words, since those may name people.
/// </summary>
public static class AuditCommand
{
    /// <returns>The process's exit code: 0 unbroken or listed, 1 broken or a refusal, 2 wrong words.</returns>
    public static async Task<int> RunAsync(string[] args, IServiceProvider services, TextWriter output, CancellationToken cancellationToken)
    {
        if (args is not (["audit"] or ["audit", _] or ["audit", _, "--tenant", _]))
        {
            await output.WriteLineAsync("Usage: audit [NUMBER [--tenant ID]]");
            return 2;
        }

        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<PrepareDatabase>().RunAsync(cancellationToken);
        var log = scope.ServiceProvider.GetRequiredService<AccessLog>();
        return args is ["audit", var number, ..]
            ? await ListAsync(log, number, args.ElementAtOrDefault(3), output, cancellationToken)
            : await VerifyAsync(log, output, cancellationToken);
    }

    private static async Task<int> VerifyAsync(AccessLog log, TextWriter output, CancellationToken cancellationToken)
    {
        var checks = await log.VerifyAsync(cancellationToken);
        if (checks.Count == 0)
            await output.WriteLineAsync("The access log is empty.");
        foreach (var check in checks)
            await output.WriteLineAsync($"{check.TenantId}: {check.Records} {(check.Records == 1 ? "record" : "records")}{Before(check)}, {State(check)}{Unsealed(check)}. Newest: {check.NewestNumber} {check.NewestHash}");
        return checks.Any(c => c.BrokenAt is not null) ? 1 : 0;
    }

    private static async Task<int> ListAsync(AccessLog log, string number, string? tenant, TextWriter output, CancellationToken cancellationToken)
    {
        var records = await log.OfCustomerAsync(number, tenant, cancellationToken);
        if (records.Refusal is { } refusal)
        {
            foreach (var language in new[] { Language.English, Language.Chinese })
                await output.WriteLineAsync(refusal is NotFound ? OperatorWords.NoSuchCustomer(number, language) : RefusalWords.Sentence(refusal, language));
            return 1;
        }

        foreach (var record in records.Value)
            await output.WriteLineAsync($"{record.AtUtc:yyyy-MM-ddTHH:mm:ssZ} {record.PersonId.Value} {record.Action}{Columns(record)}");
        return 0;
    }

    private static string Columns(AccessRecord record) => record.Action == AccessLog.ChangeAction ? $" {record.Note}" : "";

    private static string Before(ChainCheck check) => check.FromBefore > 0 ? $" ({check.FromBefore} from before the chain)" : "";

    private static string Unsealed(ChainCheck check) => check.Unsealed > 0 ? $", {check.Unsealed} more not yet sealed" : "";

    private static string State(ChainCheck check) =>
        check.BrokenAt is { } number ? $"BROKEN at record {number}: it was changed, or the one before it is missing" : "unbroken";
}
