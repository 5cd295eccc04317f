using CrmBot.Domain.Calls;
using CrmBot.Domain.Chats;
using CrmBot.Domain.Customers;
using CrmBot.Domain.Grading;
using CrmBot.Domain.Interactions;
using CrmBot.Domain.Issues;
using CrmBot.Domain.People;
using CrmBot.Domain.Privacy;
using CrmBot.Domain.Reminders;
using CrmBot.Domain.Tasks;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace CrmBot.Domain.Storage;

/// <summary>The one database. Use cases work on it directly; a derived type per provider carries that provider's migrations.</summary>
public abstract class CrmDbContext(DbContextOptions options) : DbContext(options)
{
    public DbSet<Person> People => Set<Person>();
    public DbSet<Team> Teams => Set<Team>();
    public DbSet<Customer> Customers => Set<Customer>();
    public DbSet<CustomerProfile> CustomerProfiles => Set<CustomerProfile>();
    public DbSet<Contact> Contacts => Set<Contact>();
    public DbSet<Purchase> Purchases => Set<Purchase>();
    public DbSet<Need> Needs => Set<Need>();
    public DbSet<NumberSequence> NumberSequences => Set<NumberSequence>();
    public DbSet<GradeChange> GradeChanges => Set<GradeChange>();
    public DbSet<Interaction> Interactions => Set<Interaction>();
    public DbSet<CrmTask> Tasks => Set<CrmTask>();
    public DbSet<Reminder> Reminders => Set<Reminder>();
    public DbSet<CallSession> CallSessions => Set<CallSession>();
    public DbSet<CallAnswer> CallAnswers => Set<CallAnswer>();
    public DbSet<Issue> Issues => Set<Issue>();
    public DbSet<IssueDraft> IssueDrafts => Set<IssueDraft>();
    public DbSet<AccessRecord> AccessRecords => Set<AccessRecord>();
    public DbSet<HandledActivity> HandledActivities => Set<HandledActivity>();
    public DbSet<NewestCard> NewestCards => Set<NewestCard>();

    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        RaiseVersions();
        return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        RaiseVersions();
        return base.SaveChanges(acceptAllChangesOnSuccess);
    }

    /// <summary>
    /// For one statement that may get lost when the machine loses power, as no effect hangs on it. What is lost with the
    /// process alone is nothing. A provider without such a choice waits as ever.
    /// </summary>
    public virtual Task<int> WithoutDiskWaitAsync(Func<Task<int>> statement, CancellationToken cancellationToken) => statement();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        StorageConventions.Apply(configurationBuilder);

    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(CrmDbContext).Assembly);

    private void RaiseVersions()
    {
        foreach (var entry in ChangeTracker.Entries<IVersioned>())
        {
            if (entry.State == EntityState.Modified && !IsOnlyReminded(entry))
                entry.Entity.NextVersion();
        }
    }

    // When a person is reminded again is not what their card shows: a press on the earlier card must still count.
    private static bool IsOnlyReminded(EntityEntry entry) => entry.Entity is CrmTask && entry.Properties.Where(p => p.IsModified)
        .All(p => p.Metadata.Name is nameof(CrmTask.RemindStage) or nameof(CrmTask.NextRemindUtc) or nameof(CrmTask.BundledWithId));
}
