using CrmBot.Cards.Privacy;
using CrmBot.Cards.Wording;
using CrmBot.Domain;
using CrmBot.Domain.Privacy;
using CrmBot.Domain.Storage;

namespace CrmBot.Bot.Import;

/// <summary>
/// <c>Bot retention [--apply]</c>: which personal data is past its time, as counts and customer numbers (SEC-3). Without
/// <c>--apply</c> it changes nothing.
/// </summary>
public static class RetentionCommand
{
    private const int MostNumbers = 200;

    /// <returns>The process's exit code: 0 fine, 2 wrong words.</returns>
    public static async Task<int> RunAsync(string[] args, IServiceProvider services, TextWriter output, CancellationToken cancellationToken)
    {
        if (args is not (["retention"] or ["retention", "--apply"]))
        {
            await output.WriteLineAsync("Usage: retention [--apply]");
            return 2;
        }

        var isApplied = args.Length == 2;
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<PrepareDatabase>().RunAsync(cancellationToken);
        var retain = scope.ServiceProvider.GetRequiredService<RetainData>();
        var nowUtc = scope.ServiceProvider.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;
        var report = isApplied ? await retain.ApplyAsync(nowUtc, cancellationToken) : await retain.LookAsync(nowUtc, cancellationToken);
        foreach (var language in new[] { Language.English, Language.Chinese })
            await TellAsync(report, scope.ServiceProvider.GetRequiredService<RetentionSettings>(), isApplied, output, language);
        return 0;
    }

    private static async Task TellAsync(RetentionReport report, RetentionSettings settings, bool isApplied, TextWriter output, Language language)
    {
        await output.WriteLineAsync(OperatorWords.Times(settings, language));
        foreach (var verdict in Enum.GetValues<RetentionVerdict>().Where(v => v == RetentionVerdict.Due || report.Count(v) > 0))
            await output.WriteLineAsync(OperatorWords.Retained(verdict, report.Count(verdict), isApplied, language) + Numbers(report, verdict));
        await output.WriteLineAsync(OperatorWords.Drafts(report.Drafts, report.Answers, isApplied, language));
        if (!isApplied)
            await output.WriteLineAsync(OperatorWords.OnlyLooked(language));
    }

    // Numbers of different tenants may be alike, so the tenant stands before its own.
    private static string Numbers(RetentionReport report, RetentionVerdict verdict)
    {
        var tenants = report.Contacts.Where(c => c.Verdict == verdict).GroupBy(c => c.TenantId).ToList();
        var numbers = tenants.SelectMany(t => t.Select(c => c.Number).Distinct().Select(n => Untrusted.Plain(tenants.Count > 1 ? $"{t.Key} {n}" : n, 80))).ToList();
        var more = numbers.Count > MostNumbers ? $" … +{numbers.Count - MostNumbers}" : "";
        return numbers.Count == 0 ? "" : $" · {string.Join(", ", numbers.Take(MostNumbers))}{more}";
    }
}
