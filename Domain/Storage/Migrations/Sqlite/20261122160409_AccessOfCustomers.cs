using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CrmBot.Domain.Storage.Migrations.Sqlite
{
    /// <summary>
    /// SQLite changes no column, so the table is made anew. By hand: the tools would switch foreign keys off for it, which ends
    /// the migration's transaction, though no row of any table points to this one.
    /// </summary>
    public partial class AccessOfCustomers : Migration
    {
        private const string Indexes = """
            CREATE INDEX "IX_AccessRecords_ContactId_AtUtc" ON "AccessRecords" ("ContactId", "AtUtc");
            CREATE UNIQUE INDEX "IX_AccessRecords_TenantId_Number" ON "AccessRecords" ("TenantId", "Number");
            """;

        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql($"""
                CREATE TABLE "NewAccessRecords" (
                    "Id" TEXT NOT NULL CONSTRAINT "PK_AccessRecords" PRIMARY KEY,
                    "Action" TEXT NOT NULL,
                    "AtUtc" TEXT NOT NULL,
                    "ContactId" TEXT NULL,
                    "CustomerId" TEXT NULL,
                    "Hash" TEXT NOT NULL,
                    "Note" TEXT NULL,
                    "Number" INTEGER NULL,
                    "PersonId" TEXT NOT NULL,
                    "PreviousHash" TEXT NOT NULL,
                    "Reason" TEXT NULL,
                    "TenantId" TEXT NOT NULL
                );
                INSERT INTO "NewAccessRecords" ("Id", "Action", "AtUtc", "ContactId", "Hash", "Note", "Number", "PersonId", "PreviousHash", "Reason", "TenantId")
                SELECT "Id", "Action", "AtUtc", "ContactId", "Hash", "Note", "Number", "PersonId", "PreviousHash", "Reason", "TenantId" FROM "AccessRecords";
                DROP TABLE "AccessRecords";
                ALTER TABLE "NewAccessRecords" RENAME TO "AccessRecords";
                {Indexes}
                CREATE INDEX "IX_AccessRecords_CustomerId_AtUtc" ON "AccessRecords" ("CustomerId", "AtUtc");
                CREATE INDEX "IX_AccessRecords_Unsealed" ON "AccessRecords" ("AtUtc") WHERE [Number] IS NULL;
                """);
        }

        /// <summary>What names a customer and no contact has no place there: it is left out, and the chain ends before it.</summary>
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql($"""
                CREATE TABLE "OldAccessRecords" (
                    "Id" TEXT NOT NULL CONSTRAINT "PK_AccessRecords" PRIMARY KEY,
                    "Action" TEXT NOT NULL,
                    "AtUtc" TEXT NOT NULL,
                    "ContactId" TEXT NOT NULL,
                    "Hash" TEXT NOT NULL,
                    "Note" TEXT NULL,
                    "Number" INTEGER NOT NULL,
                    "PersonId" TEXT NOT NULL,
                    "PreviousHash" TEXT NOT NULL,
                    "Reason" TEXT NULL,
                    "TenantId" TEXT NOT NULL
                );
                INSERT INTO "OldAccessRecords" ("Id", "Action", "AtUtc", "ContactId", "Hash", "Note", "Number", "PersonId", "PreviousHash", "Reason", "TenantId")
                SELECT "Id", "Action", "AtUtc", "ContactId", "Hash", "Note", "Number", "PersonId", "PreviousHash", "Reason", "TenantId" FROM "AccessRecords"
                WHERE "ContactId" IS NOT NULL AND "Number" IS NOT NULL;
                DROP TABLE "AccessRecords";
                ALTER TABLE "OldAccessRecords" RENAME TO "AccessRecords";
                {Indexes}
                """);
        }
    }
}
