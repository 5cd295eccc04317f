using CrmBot.Domain.Chats;
using CrmBot.Domain.People;
using CrmBot.Domain.Privacy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmBot.Domain.Storage;

internal sealed class PersonMapping : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> person)
    {
        person.Property(p => p.Id).ValueGeneratedNever();
        person.Property(p => p.TenantId).HasMaxLength(64);
        person.Property(p => p.AadObjectId).HasMaxLength(64);
        person.Property(p => p.Name).HasMaxLength(100);
        person.Property(p => p.EnglishName).HasMaxLength(100);
        person.Property(p => p.Zone).HasMaxLength(64);
        person.Property(p => p.Hours).HasMaxLength(200);
        person.Property(p => p.ConversationId).HasMaxLength(400);
        person.Property(p => p.ChatUserId).HasMaxLength(200);
        person.Property(p => p.BotId).HasMaxLength(200);
        person.Property(p => p.BotName).HasMaxLength(100);
        person.Property(p => p.Version).IsConcurrencyToken();
        person.Ignore(p => p.Address);
        person.HasIndex(p => new { p.TenantId, p.AadObjectId }).IsUnique();
        person.HasIndex(p => p.TeamId);
        person.HasIndex(p => p.WelcomedUtc);
        person.HasOne<Team>().WithMany().HasForeignKey(p => p.TeamId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class TeamMapping : IEntityTypeConfiguration<Team>
{
    public void Configure(EntityTypeBuilder<Team> team)
    {
        team.Property(t => t.Id).ValueGeneratedNever();
        team.Property(t => t.TenantId).HasMaxLength(64);
        team.Property(t => t.Name).HasMaxLength(100);
        team.Property(t => t.EnglishName).HasMaxLength(100);
        team.HasIndex(t => new { t.TenantId, t.Name }).IsUnique();
    }
}

internal sealed class AccessRecordMapping : IEntityTypeConfiguration<AccessRecord>
{
    public void Configure(EntityTypeBuilder<AccessRecord> record)
    {
        record.Property(r => r.Id).ValueGeneratedNever();
        record.Property(r => r.TenantId).HasMaxLength(64);
        record.Property(r => r.Action).HasMaxLength(40);
        record.Property(r => r.Note).HasMaxLength(AccessRecord.LongestNote);
        record.Property(r => r.PreviousHash).HasMaxLength(64);
        record.Property(r => r.Hash).HasMaxLength(64);
        // Of two nodes that seal it, one.
        record.Property(r => r.Number).IsConcurrencyToken();
        record.HasIndex(r => new { r.TenantId, r.Number }).IsUnique();
        record.HasIndex(r => r.AtUtc, "IX_AccessRecords_Unsealed").HasFilter($"[{nameof(AccessRecord.Number)}] IS NULL");
        record.HasIndex(r => new { r.ContactId, r.AtUtc });
        record.HasIndex(r => new { r.CustomerId, r.AtUtc });
    }
}

internal sealed class HandledActivityMapping : IEntityTypeConfiguration<HandledActivity>
{
    public void Configure(EntityTypeBuilder<HandledActivity> handled)
    {
        handled.HasKey(h => new { h.ConversationId, h.ActivityId });
        handled.Property(h => h.ConversationId).HasMaxLength(300);
        handled.Property(h => h.ActivityId).HasMaxLength(128);
        handled.HasIndex(h => h.HandledUtc);
    }
}

internal sealed class NewestCardMapping : IEntityTypeConfiguration<NewestCard>
{
    public void Configure(EntityTypeBuilder<NewestCard> card)
    {
        card.HasKey(c => c.PersonId);
        card.Property(c => c.ActivityId).HasMaxLength(200);
        card.Property(c => c.Replies).HasMaxLength(8000);
    }
}
