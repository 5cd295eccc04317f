using Microsoft.EntityFrameworkCore;

namespace CrmBot.Domain.Tests.Storage;

/// <summary>A model that EF accepts and SQL Server refuses in four ways: the proof that the rules can fail.</summary>
internal sealed class RefusedModel(DbContextOptions<RefusedModel> options) : DbContext(options)
{
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Parent>(e =>
        {
            e.ToTable("Parents");
            e.HasIndex(p => p.Endless).HasDatabaseName("IX_Parents_Endless");
            e.Property(p => p.Endless).HasColumnType("nvarchar(max)");
            e.HasIndex(p => p.Wide).HasDatabaseName("IX_Parents_Wide");
            e.Property(p => p.Wide).HasMaxLength(1000);
        });
        modelBuilder.Entity<Child>().ToTable("Children").HasOne<Parent>().WithMany().HasForeignKey(c => c.ParentId);
        modelBuilder.Entity<Grandchild>(e =>
        {
            e.ToTable("Grandchildren");
            e.HasOne<Parent>().WithMany().HasForeignKey(g => g.ParentId);
            e.HasOne<Child>().WithMany().HasForeignKey(g => g.ChildId);
        });
        modelBuilder.Entity<Loop>().ToTable("Loops").HasOne<Loop>().WithMany().HasForeignKey(l => l.UpId).OnDelete(DeleteBehavior.Cascade);
    }

    internal sealed class Parent
    {
        public int Id { get; set; }
        public string Endless { get; set; } = "";
        public string Wide { get; set; } = "";
    }

    internal sealed class Child
    {
        public int Id { get; set; }
        public int ParentId { get; set; }
    }

    internal sealed class Grandchild
    {
        public int Id { get; set; }
        public int ParentId { get; set; }
        public int ChildId { get; set; }
    }

    internal sealed class Loop
    {
        public int Id { get; set; }
        public int? UpId { get; set; }
    }
}
