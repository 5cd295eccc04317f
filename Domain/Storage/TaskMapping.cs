using CrmBot.Domain.Customers;
using CrmBot.Domain.Interactions;
using CrmBot.Domain.Reminders;
using CrmBot.Domain.Tasks;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmBot.Domain.Storage;

internal sealed class CrmTaskMapping : IEntityTypeConfiguration<CrmTask>
{
    public void Configure(EntityTypeBuilder<CrmTask> task)
    {
        task.ToTable("Tasks");
        task.Property(t => t.Id).ValueGeneratedNever();
        task.Property(t => t.TenantId).HasMaxLength(64);
        task.Property(t => t.Rule).HasMaxLength(80);
        task.Property(t => t.Occurrence).HasMaxLength(60);
        task.Property(t => t.ScriptId).HasMaxLength(60);
        task.Property(t => t.Goal).HasMaxLength(600);
        task.Property(t => t.EnglishGoal).HasMaxLength(600);
        task.Property(t => t.SkipReason).HasMaxLength(300);
        task.Property(t => t.Version).IsConcurrencyToken();
        task.Ignore(t => t.ScheduleNow);
        task.HasOne(t => t.Customer).WithMany().HasForeignKey(t => t.CustomerId).OnDelete(DeleteBehavior.Cascade);
        // One task per rule and occurrence, whoever plans and however often (TSK-2).
        task.HasIndex(t => new { t.CustomerId, t.Rule, t.Occurrence }).IsUnique();
        task.HasIndex(t => t.NextRemindUtc);
        task.HasIndex(t => new { t.AssigneeId, t.State, t.DueOn });
        task.HasIndex(t => new { t.AssigneeId, t.CompletedUtc });
    }
}

internal sealed class ReminderMapping : IEntityTypeConfiguration<Reminder>
{
    public void Configure(EntityTypeBuilder<Reminder> reminder)
    {
        reminder.Property(r => r.Id).ValueGeneratedNever();
        reminder.Property(r => r.TenantId).HasMaxLength(64);
        reminder.Property(r => r.Subject).HasMaxLength(80);
        reminder.Property(r => r.LeasedBy).HasMaxLength(80);
        reminder.Property(r => r.ConversationId).HasMaxLength(400);
        reminder.Property(r => r.ActivityId).HasMaxLength(200);
        reminder.Property(r => r.Failure).HasMaxLength(200);
        reminder.Property(r => r.Text).HasMaxLength(300);
        reminder.Property(r => r.Version).IsConcurrencyToken();
        reminder.HasOne(r => r.Task).WithMany().HasForeignKey(r => r.TaskId).OnDelete(DeleteBehavior.Cascade);
        // One reminder per subject and due moment (TSK-9): a second tick or node inserts nothing.
        reminder.HasIndex(r => new { r.RecipientId, r.Kind, r.Subject, r.MomentUtc }).IsUnique();
        reminder.HasIndex(r => new { r.State, r.NotBeforeUtc });
        reminder.HasIndex(r => r.NeedsRefresh);
        reminder.HasIndex(r => r.TaskId);
        reminder.HasIndex(r => new { r.RecipientId, r.SentUtc });
    }
}

internal sealed class InteractionMapping : IEntityTypeConfiguration<Interaction>
{
    public void Configure(EntityTypeBuilder<Interaction> interaction)
    {
        interaction.Property(i => i.Id).ValueGeneratedNever();
        interaction.Property(i => i.NextAction).HasMaxLength(600);
        interaction.HasOne<Customer>().WithMany().HasForeignKey(i => i.CustomerId).OnDelete(DeleteBehavior.Cascade);
        interaction.HasIndex(i => new { i.CustomerId, i.OccurredUtc });
        interaction.HasIndex(i => new { i.PersonId, i.OccurredUtc });
    }
}
