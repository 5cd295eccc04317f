using CrmBot.Bot.Dialogs.Files;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CrmBot.Bot.Playground;

public static class PlaygroundSetup
{
    public static IServiceCollection AddPlayground(this IServiceCollection services, IConfiguration configuration)
    {
        services.Configure<PlaygroundOptions>(configuration.GetSection(PlaygroundOptions.Section));
        return services.Replace(ServiceDescriptor.Scoped<IFileOffers, PlaygroundFiles>()).AddHostedService<PlaygroundProcesses>();
    }

    /// <summary>
    /// 127.0.0.1:3978 when nobody chose an address. A newcomer with a second copy running gets the next free port;
    /// in production a taken port stops the start, because whoever calls us knows only the one.
    /// </summary>
    public static WebApplicationBuilder UseDefaultAddress(this WebApplicationBuilder builder)
    {
        string[] choices = ["URLS", "HTTP_PORTS", "HTTPS_PORTS", "Kestrel:Endpoints:Http:Url", "Kestrel:Endpoints:Https:Url"];
        if (choices.Any(key => !string.IsNullOrEmpty(builder.Configuration[key]))) return builder;
        var port = builder.Environment.IsDevelopment() ? FreePort.From(DefaultPort) : DefaultPort;
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        return builder;
    }

    private const int DefaultPort = 3978;
}
