using CrmBot.Domain.Customers;
using CrmBot.Domain.Grading;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmBot.Domain.Storage;

internal sealed class CustomerMapping : IEntityTypeConfiguration<Customer>
{
    public void Configure(EntityTypeBuilder<Customer> customer)
    {
        customer.Property(c => c.Id).ValueGeneratedNever();
        customer.Property(c => c.TenantId).HasMaxLength(64);
        customer.Property(c => c.Number).HasMaxLength(40);
        customer.Property(c => c.Name).HasMaxLength(200);
        customer.Property(c => c.ShortName).HasMaxLength(100);
        customer.Property(c => c.EnglishName).HasMaxLength(200);
        customer.Property(c => c.SearchText).HasMaxLength(600);
        customer.Property(c => c.Industry).HasMaxLength(100);
        customer.Property(c => c.PlaybookId).HasMaxLength(60);
        customer.Property(c => c.Grade).HasMaxLength(40);
        customer.Property(c => c.Version).IsConcurrencyToken();
        customer.HasOne(c => c.Owner).WithMany().HasForeignKey(c => c.OwnerId).OnDelete(DeleteBehavior.Restrict);
        customer.HasIndex(c => new { c.TenantId, c.Number }).IsUnique();
        customer.HasIndex(c => c.OwnerId);
        customer.HasIndex(c => c.PlannedUtc);
        customer.HasIndex(c => c.GradeDueUtc);
    }
}

internal sealed class CustomerProfileMapping : IEntityTypeConfiguration<CustomerProfile>
{
    public void Configure(EntityTypeBuilder<CustomerProfile> profile)
    {
        profile.HasKey(p => p.CustomerId);
        profile.Property(p => p.CustomerId).ValueGeneratedNever();
        foreach (var text in profile.Metadata.GetProperties().Where(p => p.ClrType == typeof(string)))
            text.SetMaxLength(1000);
        profile.HasOne<Customer>().WithOne().HasForeignKey<CustomerProfile>(p => p.CustomerId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class ContactMapping : IEntityTypeConfiguration<Contact>
{
    public void Configure(EntityTypeBuilder<Contact> contact)
    {
        contact.Property(c => c.Id).ValueGeneratedNever();
        contact.Property(c => c.Name).HasMaxLength(100);
        contact.Property(c => c.EnglishName).HasMaxLength(100);
        contact.Property(c => c.Honorific).HasMaxLength(60);
        contact.Property(c => c.EnglishHonorific).HasMaxLength(60);
        contact.Property(c => c.Position).HasMaxLength(100);
        contact.Property(c => c.Phone).HasMaxLength(60);
        contact.Property(c => c.Email).HasMaxLength(200);
        contact.Property(c => c.Im).HasMaxLength(100);
        contact.Property(c => c.CharacterNotes).HasMaxLength(600);
        contact.Property(c => c.LegalHoldNote).HasMaxLength(200);
        contact.HasOne<Customer>().WithMany().HasForeignKey(c => c.CustomerId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class PurchaseMapping : IEntityTypeConfiguration<Purchase>
{
    public void Configure(EntityTypeBuilder<Purchase> purchase)
    {
        purchase.Property(p => p.Id).ValueGeneratedNever();
        purchase.Property(p => p.Product).HasMaxLength(200);
        purchase.Property(p => p.EnglishProduct).HasMaxLength(200);
        purchase.HasOne<Customer>().WithMany().HasForeignKey(p => p.CustomerId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class NeedMapping : IEntityTypeConfiguration<Need>
{
    public void Configure(EntityTypeBuilder<Need> need)
    {
        need.Property(n => n.Id).ValueGeneratedNever();
        need.Property(n => n.Kind).HasMaxLength(40);
        need.HasOne<Customer>().WithMany().HasForeignKey(n => n.CustomerId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class NumberSequenceMapping : IEntityTypeConfiguration<NumberSequence>
{
    public void Configure(EntityTypeBuilder<NumberSequence> sequence)
    {
        sequence.HasKey(s => new { s.TenantId, s.Series });
        sequence.Property(s => s.TenantId).HasMaxLength(64);
        sequence.Property(s => s.Series).HasMaxLength(60);
        sequence.Property(s => s.Version).IsConcurrencyToken();
    }
}

internal sealed class GradeChangeMapping : IEntityTypeConfiguration<GradeChange>
{
    public void Configure(EntityTypeBuilder<GradeChange> change)
    {
        change.Property(c => c.Id).ValueGeneratedNever();
        change.Property(c => c.FromGrade).HasMaxLength(40);
        change.Property(c => c.ToGrade).HasMaxLength(40);
        change.Property(c => c.Reason).HasMaxLength(600);
        change.HasOne<Customer>().WithMany().HasForeignKey(c => c.CustomerId).OnDelete(DeleteBehavior.Cascade);
        change.HasIndex(c => new { c.CustomerId, c.ChangedUtc });
    }
}
