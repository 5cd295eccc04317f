namespace CrmBot.Bot.Playground;

/// <summary>
/// Node programs started with this end within a second or two of the bot's end, however it ended. A clean stop kills
/// them itself; this is for <c>kill -9</c> and for a debugger that is closed.
/// </summary>
public static class Lifeline
{
    private const string Script = """
        const bot = Number(process.env.CRMBOT_PROCESS);
        setInterval(() => {
          try { process.kill(bot, 0); } catch (error) { if (error.code === 'ESRCH') end(); }
        }, 1000).unref();
        function end() {
          require('node:fs').rmSync(__dirname, { recursive: true, force: true });
          process.exit(0);
        }
        """;

    public static void Attach(IDictionary<string, string?> environment, string folder)
    {
        var file = Path.Combine(folder, "lifeline.cjs");
        File.WriteAllText(file, Script);
        environment["CRMBOT_PROCESS"] = $"{Environment.ProcessId}";
        environment.TryGetValue("NODE_OPTIONS", out var options);
        environment["NODE_OPTIONS"] = $"{options} --require \"{file.Replace('\\', '/')}\"".TrimStart();
    }
}
