using CrmBot.Bot.Activities;
using CrmBot.Bot.Dialogs.Calls;
using CrmBot.Bot.Dialogs.Customers;
using CrmBot.Bot.Dialogs.Files;
using CrmBot.Bot.Dialogs.Help;
using CrmBot.Bot.Dialogs.Issues;
using CrmBot.Bot.Dialogs.Privacy;
using CrmBot.Bot.Dialogs.Summaries;
using CrmBot.Bot.Dialogs.Tasks;
using CrmBot.Bot.Jobs;

namespace CrmBot.Bot.Dialogs;

public static class DialogSetup
{
    public static void AddDialogs(this IServiceCollection services)
    {
        services.AddSingleton<ITurnHandler, TurnHandler>().AddSingleton<RecentMessages>().AddSingleton<PersonPace>();
        services.AddSingleton<Sightings>().AddHostedService(s => s.GetRequiredService<Sightings>());
        services.AddScoped<MessageTurn>().AddScoped<PressTurn>().AddScoped<InstallTurn>().AddScoped<TurnPeople>().AddScoped<TooFast>();
        services.AddScoped<Presses>().AddScoped<TypedWords>().AddScoped<NewestCards>();
        services.AddScoped<HelpDialog>().AddScoped<TaskDialog>().AddScoped<TaskMenuDialog>().AddScoped<TouchDialog>().AddScoped<CallDialog>()
            .AddScoped<CustomerDialog>().AddScoped<GradeDialog>().AddScoped<IssueDialog>().AddScoped<PrivacyDialog>().AddScoped<SummaryDialog>()
            .AddScoped<FileDialog>().AddScoped<FileConsentTurn>();
        services.AddScoped<IFileOffers, TeamsFiles>();
        services.AddSingleton<Deliveries>().AddSingleton<Refreshes>().AddScoped<ReminderCards>();
    }
}
