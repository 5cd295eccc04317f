using CrmBot.Bot.Connector;
using CrmBot.Bot.Options;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace CrmBot.Bot.Activities;

/// <summary>The Bot Framework on the wire. The host adds an <see cref="ITurnHandler"/>.</summary>
public static class Protocol
{
    public static IServiceCollection AddProtocol(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        services.AddOptions<BotOptions>().ValidateOnStart();
        services.AddSingleton<IConfigureOptions<BotOptions>>(new ReadBotOptions(configuration));
        services.AddSingleton<IValidateOptions<BotOptions>>(new CheckBotOptions(environment));
        services.AddSingleton<IValidateOptions<BotOptions>>(new CheckSettings(configuration, environment));
        services.TryAddSingleton(TimeProvider.System);

        services.AddSingleton<ServiceHosts>();
        services.AddSingleton<SigningKeyDocuments>();
        services.AddSingleton<SigningKeys>();
        services.AddSingleton<BotTokenCheck>();
        // Without an app id nobody can send us a token, so there is nothing to fetch (and a first start needs no internet).
        if (!string.IsNullOrWhiteSpace(configuration["Bot:AppId"])) services.AddHostedService<RefreshSigningKeys>();

        services.AddSingleton(provider => new TokenSource(
            provider.GetRequiredService<IOptions<BotOptions>>().Value, BotCredential.Create, provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new SendPace(
            provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<IOptions<BotOptions>>().Value.PushesPerSecond));
        services.AddSingleton<ConnectorCalls>();
        services.AddSingleton<ConnectorClient>();
        services.AddSingleton<FileUploads>();
        services.AddSingleton<Admission>();
        services.AddSingleton<MessagesEndpoint>();
        return services;
    }

    /// <summary>POST alone: routing answers other methods with 405.</summary>
    public static IEndpointConventionBuilder MapMessages(this IEndpointRouteBuilder endpoints)
    {
        var messages = endpoints.ServiceProvider.GetRequiredService<MessagesEndpoint>();
        return endpoints.MapPost("/api/messages", (RequestDelegate)messages.ServeAsync);
    }
}
