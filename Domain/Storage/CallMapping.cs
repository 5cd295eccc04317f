using CrmBot.Domain.Calls;
using CrmBot.Domain.Customers;
using CrmBot.Domain.Issues;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmBot.Domain.Storage;

internal sealed class CallSessionMapping : IEntityTypeConfiguration<CallSession>
{
    public void Configure(EntityTypeBuilder<CallSession> call)
    {
        call.Property(c => c.Id).ValueGeneratedNever();
        call.Property(c => c.ScriptId).HasMaxLength(60);
        call.Property(c => c.StepId).HasMaxLength(60);
        call.Property(c => c.PromiseText).HasMaxLength(300);
        call.Property(c => c.Version).IsConcurrencyToken();
        call.HasOne<Customer>().WithMany().HasForeignKey(c => c.CustomerId).OnDelete(DeleteBehavior.Cascade);
        call.HasMany(c => c.Answers).WithOne().HasForeignKey(a => a.CallSessionId).OnDelete(DeleteBehavior.Cascade);
        call.HasIndex(c => new { c.PersonId, c.State });
        call.HasIndex(c => c.TaskId);
        call.HasIndex(c => c.NextNudgeUtc);
    }
}

internal sealed class CallAnswerMapping : IEntityTypeConfiguration<CallAnswer>
{
    public void Configure(EntityTypeBuilder<CallAnswer> answer)
    {
        answer.Property(a => a.Id).ValueGeneratedNever();
        answer.Property(a => a.StepId).HasMaxLength(60);
        answer.HasIndex(a => new { a.CallSessionId, a.StepId }).IsUnique();
    }
}

internal sealed class IssueMapping : IEntityTypeConfiguration<Issue>
{
    public void Configure(EntityTypeBuilder<Issue> issue)
    {
        issue.Property(i => i.Id).ValueGeneratedNever();
        issue.Property(i => i.TenantId).HasMaxLength(64);
        issue.Property(i => i.Number).HasMaxLength(40);
        issue.Property(i => i.Demand).HasMaxLength(600);
        issue.Property(i => i.Version).IsConcurrencyToken();
        issue.Ignore(i => i.RunningClock);
        issue.HasOne(i => i.Customer).WithMany().HasForeignKey(i => i.CustomerId).OnDelete(DeleteBehavior.Cascade);
        issue.HasIndex(i => new { i.TenantId, i.Number }).IsUnique();
        issue.HasIndex(i => i.NextAlarmUtc);
        issue.HasIndex(i => new { i.OwnerId, i.State });
    }
}

internal sealed class IssueDraftMapping : IEntityTypeConfiguration<IssueDraft>
{
    public void Configure(EntityTypeBuilder<IssueDraft> draft)
    {
        draft.Property(d => d.Id).ValueGeneratedNever();
        draft.Property(d => d.Version).IsConcurrencyToken();
        draft.HasOne<Customer>().WithMany().HasForeignKey(d => d.CustomerId).OnDelete(DeleteBehavior.Cascade);
        draft.HasIndex(d => new { d.PersonId, d.IsCancelled });
    }
}
