namespace CrmBot.Bot.Import;

/// <summary>What the operator can tell the bot to do instead of running: the first word of the command line.</summary>
public static class OperatorCommands
{
    /// <summary>Null: the bot is to run.</summary>
    public static Func<string[], IServiceProvider, TextWriter, CancellationToken, Task<int>>? Find(string[] args) => args switch
    {
        ["import", ..] => ImportCommand.RunAsync,
        ["audit", ..] => AuditCommand.RunAsync,
        ["export-contact", ..] => (words, services, output, token) => ExportContactCommand.RunAsync(words, services, output, token),
        ["retention", ..] => RetentionCommand.RunAsync,
        ["failed-reminders", ..] => FailedRemindersCommand.RunAsync,
        _ => null,
    };
}
