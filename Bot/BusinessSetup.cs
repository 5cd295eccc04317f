using CrmBot.Domain.Calls;
using CrmBot.Domain.Chats;
using CrmBot.Domain.Customers;
using CrmBot.Domain.Customers.Import;
using CrmBot.Domain.Grading;
using CrmBot.Domain.Interactions;
using CrmBot.Domain.Issues;
using CrmBot.Domain.People;
using CrmBot.Domain.Playbooks;
using CrmBot.Domain.Privacy;
using CrmBot.Domain.Reminders;
using CrmBot.Domain.Storage;
using CrmBot.Domain.Summaries;
using CrmBot.Domain.Tasks;
using CrmBot.Domain.WorkingTime;

namespace CrmBot.Bot;

/// <summary>The use cases, by feature. Rule books and scripts are read once, at start; a fault in them stops the start.</summary>
public static class BusinessSetup
{
    public static void AddBusiness(this IServiceCollection services, IConfiguration configuration)
    {
        AddRules(services, configuration);
        services.AddScoped<PrepareDatabase>().AddScoped<PressedCard>();
        services.AddScoped<MeetPerson>().AddScoped<ChooseLanguage>().AddScoped<WelcomePerson>().AddScoped<LosePerson>();
        services.AddScoped<PlanTasks>().AddScoped<TaskCards>().AddScoped<TaskLists>().AddScoped<OpenTaskForPress>().AddScoped<SnoozeTask>()
            .AddScoped<SkipTask>().AddScoped<ReassignTask>().AddScoped<CommentOnTask>();
        services.AddScoped<RaiseReminders>().AddScoped<ClaimReminders>().AddScoped<RecordDelivery>().AddScoped<RefreshMessages>().AddScoped<ComeBack>();
        services.AddScoped<RestartCadence>().AddScoped<LogTouch>().AddScoped<UndoTouch>().AddScoped<NoteTouch>().AddScoped<ProposeQuickLog>().AddScoped<SaveQuickLog>();
        services.AddScoped<CallBlanks>().AddScoped<CallBriefs>().AddScoped<CallCards>().AddScoped<StartCall>().AddScoped<WalkCall>()
            .AddScoped<SaveCall>().AddScoped<DropCall>().AddScoped<NudgeCalls>();
        services.AddScoped<DraftIssue>().AddScoped<OpenDraftForPress>().AddScoped<OpenIssueForPress>().AddScoped<FindIssueOwner>().AddScoped<LogIssue>()
            .AddScoped<MoveIssue>().AddScoped<IssueCards>().AddScoped<RaiseIssueAlarms>();
        services.AddScoped<CustomerCards>().AddScoped<FindCustomers>().AddScoped<NextCustomerNumber>().AddScoped<GradeCustomer>().AddScoped<OverrideGrade>()
            .AddScoped<RevealPhone>().AddScoped<ImportArchive>();
        services.AddScoped<WeeklySummaries>().AddScoped<SummaryRows>().AddScoped<DueSummaries>();
    }

    private static void AddRules(IServiceCollection services, IConfiguration configuration)
    {
        var company = configuration.GetSection(CompanySettings.Section).Get<CompanySettings>() ?? new CompanySettings();
        var scripts = Valid(ScriptLibrary.Load(configuration["Company:ScriptFolder"]));
        var playbooks = Valid(PlaybookLibrary.Load(scripts, configuration["Company:PlaybookFolder"], company.Playbook));
        var clocks = new WorkingClocks(HolidayCalendar.BuiltIn);
        var companyClock = clocks.Of(Person.DefaultHours, Person.DefaultZone);
        services.AddSingleton(company).AddSingleton(scripts).AddSingleton(playbooks).AddSingleton(clocks);
        services.AddSingleton(configuration.GetSection("Numbers").Get<CustomerNumberSettings>() ?? new CustomerNumberSettings());
        services.AddSingleton<Func<DateOnly, bool>>(companyClock.IsWorkingDay);
        services.AddSingleton(new CoverageLimits(playbooks.Default.Tiers
            .Where(t => CarePlan.SalesCallback(playbooks.Default, t.Tier) is not null)
            .ToDictionary(t => t.Tier, t => CarePlan.SalesCallback(playbooks.Default, t.Tier)!.Latest.RoughDays)));
    }

    private static T Valid<T>(Domain.DataFiles.DataFileReading<T> reading) where T : class => reading.Value
        ?? throw new InvalidOperationException(string.Join(Environment.NewLine, reading.Errors.Select(e => $"{e.File}, line {e.Line}: {e.Problem.En}")));
}
