namespace CrmBot.Bot.Playground;
public sealed class LoadSampleArchive { public Task RunAsync(CancellationToken c) => Task.CompletedTask; }
public static class SampleSetup { public static IServiceCollection AddSampleArchive(this IServiceCollection s) => s.AddScoped<LoadSampleArchive>(); }
