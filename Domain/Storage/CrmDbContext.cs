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

    /// <summary>
    /// The typed message that is being answered: the first save that changes anything stores it as well, so that a repeat finds
    /// it. Words that only read leave no trace. Whoever sets it sets it back to null.
    /// </summary>
    public HandledActivity? Handling { get; set; }

    /// <summary>
    /// Whose turn it is: what they change of a customer leaves an access record in the same save (SEC-3). Null where a rule or
    /// the operator acts.
    /// </summary>
    public Acting? Acting { get; set; }

    public SeenCustomers Seen { get; } = new();

    // Of a save that failed, so that the next try does not write them twice.
    private readonly List<AccessRecord> changeRecords = [];

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        BeforeSave();
        if (Handling is not { } handled || !ChangeTracker.HasChanges())
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        HandledActivities.Add(handled);
        var count = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        // Only now: a save that was refused is tried again, with the message.
        Handling = null;
        return count;
    }

    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        BeforeSave();
        return base.SaveChanges(acceptAllChangesOnSuccess);
    }

    /// <summary>
    /// One statement outside any transaction, for what is written on every turn and has no effect hanging on it. When the
    /// process ends nothing is lost; when the machine loses power it may be.
    /// </summary>
    /// <param name="sql">A literal that both providers understand.</param>
    /// <returns>The number of rows changed.</returns>
    public abstract Task<int> ExecuteLightlyAsync(string sql, CancellationToken cancellationToken, params (string Name, object? Value)[] parameters);

    /// <summary>
    /// Saves what the context holds as one, without a wait for the disk: when the process ends nothing is lost, when the machine
    /// loses power the last moments may be.
    /// </summary>
    public abstract Task<int> SaveLightlyAsync(CancellationToken cancellationToken);

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        StorageConventions.Apply(configurationBuilder);

    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(CrmDbContext).Assembly);

    /// <summary>For a new turn or tick: contexts are pooled, and nothing of the last one's may be left.</summary>
    internal CrmDbContext Begin()
    {
        (Handling, Acting) = (null, null);
        Seen.Take();
        changeRecords.Clear();
        return this;
    }

    private void BeforeSave()
    {
        if (ChangeTracker.Entries<AccessRecord>().Any(e => e.State is EntityState.Deleted || (e.State is EntityState.Modified && !IsSealing(e))))
            throw new InvalidOperationException("Access records are only ever added, and sealed once.");
        RecordChanges();
        foreach (var entry in ChangeTracker.Entries<IVersioned>())
        {
            if (entry.State == EntityState.Modified && !IsOnlyReminded(entry))
                entry.Entity.NextVersion();
        }
    }

    private void RecordChanges()
    {
        foreach (var record in changeRecords)
            Entry(record).State = EntityState.Detached;
        changeRecords.Clear();
        if (Acting is not { } acting)
            return;
        changeRecords.AddRange(ChangedCustomers.Records(ChangeTracker.Entries().Where(e => !IsOnlyReminded(e)), acting));
        AccessRecords.AddRange(changeRecords);
    }

    private static bool IsSealing(EntityEntry<AccessRecord> entry) =>
        entry.OriginalValues[nameof(AccessRecord.Number)] is null && entry.Properties.Where(p => p.IsModified)
            .All(p => p.Metadata.Name is nameof(AccessRecord.Number) or nameof(AccessRecord.PreviousHash) or nameof(AccessRecord.Hash));

    // When a person is reminded again is not what their card shows: a press on the earlier card must still count.
    private static bool IsOnlyReminded(EntityEntry entry) => entry is { Entity: CrmTask, State: EntityState.Modified } && entry.Properties.Where(p => p.IsModified)
        .All(p => p.Metadata.Name is nameof(CrmTask.RemindStage) or nameof(CrmTask.NextRemindUtc) or nameof(CrmTask.BundledWithId));
}
