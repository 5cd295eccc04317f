using CrmBot.Bot.Playground.SampleArchive;
using CrmBot.Domain.Customers.Import;

namespace CrmBot.Bot.Playground;

public static class SampleSetup
{
    /// <summary>The tenant of the sample's people; the Playground's users are theirs.</summary>
    public const string Tenant = "11111111-1111-1111-1111-111111111111";

    public static IServiceCollection AddSampleArchive(this IServiceCollection services) => services
        .AddSingleton(new DemoOptions { Enabled = true })
        .AddScoped<ImportArchive>().AddScoped<KeepSampleCurrent>().AddScoped<LoadSampleArchive>();
}
