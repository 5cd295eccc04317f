using System.Diagnostics;
using CrmBot.Bot.Activities;
using CrmBot.Bot.Dialogs;
using CrmBot.Bot.Jobs;
using CrmBot.Bot.Telemetry;
using CrmBot.Domain.Reminders;
using CrmBot.Domain.Tasks;

namespace CrmBot.Benchmarks;

/// <summary>A thousand reps and more, each with one reminder due at the same moment, to a Connector on this machine.</summary>
internal static class ReminderBenchmark
{
    // Of four customers in a row the last is lost and is not planned.
    private const int Reps = 1_400;

    public static async Task RunAsync(Report report)
    {
        await using var sink = await Sink.StartAsync();
        using var archive = await Archive.OfAsync(Reps, Reps, sink.ServiceUrl, AddSending);
        await archive.UseAsync<PlanTasks, int>(p => p.PlanAsync(Archive.Now, CancellationToken.None));
        var later = Archive.Now.AddYears(1);
        await archive.UseAsync<RaiseReminders, int>(r => r.RaiseAsync(later, CancellationToken.None));
        archive.Time.GoTo(later);
        var watch = Stopwatch.StartNew();
        var sent = await archive.UseAsync<Deliveries, int>(d => d.DeliverAsync(CancellationToken.None));
        report.AtLeast($"{sent} reminders due at once, a second", sent / watch.Elapsed.TotalSeconds, 300, "/s");
        report.AtMost("reminders sent twice", sink.Messages - sent, 0, "");
    }

    /// <summary>As in Development, without the pace that Teams asks for: it would be the pace that is measured.</summary>
    internal static void AddSending(IServiceCollection services)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["Bot:Credential"] = "None", ["Bot:PushesPerSecond"] = "0" }).Build();
        services.AddSingleton<IConfiguration>(configuration);
        services.AddProtocol(configuration, new Development());
        services.AddSingleton<IHostEnvironment>(new Development());
        services.AddDialogs();
        services.AddTelemetry(configuration);
    }

    private sealed class Development : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = Environments.Development;
        public string ApplicationName { get; set; } = "Benchmarks";
        public string ContentRootPath { get; set; } = AppContext.BaseDirectory;
        public Microsoft.Extensions.FileProviders.IFileProvider ContentRootFileProvider { get; set; } = new Microsoft.Extensions.FileProviders.NullFileProvider();
    }
}
