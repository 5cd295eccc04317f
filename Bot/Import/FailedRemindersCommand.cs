using CrmBot.Cards.Reminders;
using CrmBot.Domain;
using CrmBot.Domain.Reminders;
using CrmBot.Domain.Storage;

namespace CrmBot.Bot.Import;

/// <summary>
/// <c>Bot failed-reminders</c>: what was given up, a line each with its moment (UTC), id, kind, recipient's id and the reason.
/// <c>--again [ID]</c>: all of it, or that one, waits again, for a running bot to send.
/// </summary>
public static class FailedRemindersCommand
{
    /// <returns>The process's exit code: 0 fine, 1 no such reminder, 2 wrong words.</returns>
    public static async Task<int> RunAsync(string[] args, IServiceProvider services, TextWriter output, CancellationToken cancellationToken)
    {
        ReminderId? id = args is ["failed-reminders", "--again", var one] && Guid.TryParse(one, out var given) ? new ReminderId(given) : null;
        if (args is not (["failed-reminders"] or ["failed-reminders", "--again"]) && id is null)
        {
            await output.WriteLineAsync("Usage: failed-reminders [--again [ID]]");
            return 2;
        }

        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<PrepareDatabase>().RunAsync(cancellationToken);
        var reminders = scope.ServiceProvider.GetRequiredService<FailedReminders>();
        return args.Length == 1
            ? await ListAsync(reminders, output, cancellationToken)
            : await SendAgainAsync(reminders, id, scope.ServiceProvider, output, cancellationToken);
    }

    private static async Task<int> ListAsync(FailedReminders reminders, TextWriter output, CancellationToken cancellationToken)
    {
        var failed = await reminders.ListAsync(cancellationToken);
        foreach (var reminder in failed)
            await output.WriteLineAsync($"{reminder.MomentUtc:yyyy-MM-ddTHH:mm:ssZ} {reminder.Id.Value} {reminder.Kind} {reminder.RecipientId.Value} {reminder.Failure}");
        await SayAsync(output, language => FailedReminderWords.Listed(failed.Count, language));
        return 0;
    }

    private static async Task<int> SendAgainAsync(FailedReminders reminders, ReminderId? id, IServiceProvider services, TextWriter output, CancellationToken cancellationToken)
    {
        var count = await reminders.WaitAgainAsync(id, services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime, cancellationToken);
        var isUnknown = id is not null && count == 0;
        await SayAsync(output, language => isUnknown ? FailedReminderWords.NoSuch(language) : FailedReminderWords.WaitAgain(count, language));
        return isUnknown ? 1 : 0;
    }

    private static async Task SayAsync(TextWriter output, Func<Language, string> words)
    {
        foreach (var language in new[] { Language.English, Language.Chinese })
            await output.WriteLineAsync(words(language));
    }
}
