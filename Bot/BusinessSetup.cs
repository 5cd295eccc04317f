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
        services.AddScoped<RaiseReminders>().AddScoped<ClaimReminders>().AddScoped<KeepLease>().AddScoped<RecordDelivery>().AddScoped<FailedReminders>().AddScoped<RefusedPresses>().AddScoped<RefreshMessages>().AddScoped<ComeBack>();
        services.AddScoped<RestartCadence>().AddScoped<LogTouch>().AddScoped<UndoTouch>().AddScoped<NoteTouch>().AddScoped<ProposeQuickLog>().AddScoped<SaveQuickLog>();
        services.AddScoped<CallBlanks>().AddScoped<CallBriefs>().AddScoped<CallCards>().AddScoped<StartCall>().AddScoped<WalkCall>()
            .AddScoped<SaveCall>().AddScoped<DropCall>().AddScoped<NudgeCalls>();
        services.AddScoped<HalfToldIssues>().AddScoped<DraftIssue>().AddScoped<OpenDraftForPress>().AddScoped<OpenIssueForPress>().AddScoped<FindIssueOwner>().AddScoped<LogIssue>()
            .AddScoped<MoveIssue>().AddScoped<IssueCards>().AddScoped<RaiseIssueAlarms>();
        services.AddScoped<CustomerCards>().AddScoped<FindCustomers>().AddScoped<NextCustomerNumber>().AddScoped<ImportArchive>();
        services.AddScoped<GradeCards>().AddScoped<GradeNews>().AddScoped<GradeCustomer>().AddScoped<RegradeCustomers>().AddScoped<OverrideGrade>();
        services.AddScoped<RevealPhone>().AddScoped<AccessLog>().AddScoped<EndContacts>().AddScoped<LeaveAlone>().AddScoped<ShowHeldData>()
            .AddScoped<EraseContact>().AddScoped<HoldContact>().AddScoped<ExportContact>().AddScoped<ListContacts>()
            .AddScoped<RetainData>().AddScoped<CorrectContact>();
        services.AddScoped<WeeklySummaries>().AddScoped<SummaryRows>().AddScoped<DueSummaries>();
    }

    /// <summary>Reads all of them, beside what else a start has to do.</summary>
    /// <exception cref="InvalidOperationException">One is faulty; the message names file, line and fault.</exception>
    public static void ReadRules(IServiceProvider services)
    {
        services.GetRequiredService<CoverageLimits>();
        services.GetRequiredService<WorkingClocks>();
    }

    private static void AddRules(IServiceCollection services, IConfiguration configuration)
    {
        var company = configuration.GetSection(CompanySettings.Section).Get<CompanySettings>() ?? new CompanySettings();
        services.AddSingleton(company);
        services.AddSingleton(configuration.GetSection(CustomerNumberSettings.Section).Get<CustomerNumberSettings>() ?? new CustomerNumberSettings());
        services.AddSingleton(Retention(configuration));
        services.AddSingleton(_ => Valid(ScriptLibrary.Load(configuration["Company:ScriptFolder"])));
        services.AddSingleton(s => Valid(PlaybookLibrary.Load(s.GetRequiredService<ScriptLibrary>(), configuration["Company:PlaybookFolder"], company.Playbook)));
        services.AddSingleton(_ => new WorkingClocks(HolidayCalendar.BuiltIn));
        services.AddSingleton<Func<DateOnly, bool>>(s => s.GetRequiredService<WorkingClocks>().Of(Person.DefaultHours, Person.DefaultZone).IsWorkingDay);
        services.AddSingleton(s => CoverageOf(s.GetRequiredService<PlaybookLibrary>().Default));
    }

    private static RetentionSettings Retention(IConfiguration configuration)
    {
        var settings = configuration.GetSection(RetentionSettings.Section).Get<RetentionSettings>() ?? new RetentionSettings();
        return settings.Fault is { } fault ? throw new InvalidOperationException(fault) : settings;
    }

    private static CoverageLimits CoverageOf(Playbook playbook) => new(playbook.Tiers
        .Select(t => (t.Tier, Callback: CarePlan.SalesCallback(playbook, t.Tier)))
        .Where(t => t.Callback is not null)
        .ToDictionary(t => t.Tier, t => t.Callback!.Latest.RoughDays));

    private static T Valid<T>(Domain.DataFiles.DataFileReading<T> reading) where T : class => reading.Value
        ?? throw new InvalidOperationException(string.Join(Environment.NewLine, reading.Errors.Select(e => $"{e.File}, line {e.Line}: {e.Problem.En}")));
}
