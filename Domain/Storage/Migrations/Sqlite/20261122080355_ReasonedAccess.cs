using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CrmBot.Domain.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class ReasonedAccess : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Hash",
                table: "AccessRecords",
                type: "TEXT",
                maxLength: 64,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Note",
                table: "AccessRecords",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "Number",
                table: "AccessRecords",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<string>(
                name: "PreviousHash",
                table: "AccessRecords",
                type: "TEXT",
                maxLength: 64,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Reason",
                table: "AccessRecords",
                type: "TEXT",
                maxLength: 24,
                nullable: true);

            // Records from before the chain get their numbers; the index below wants them to differ.
            migrationBuilder.Sql("UPDATE AccessRecords SET Number = (SELECT COUNT(*) FROM AccessRecords earlier WHERE earlier.TenantId = AccessRecords.TenantId AND earlier.Id <= AccessRecords.Id)");

            migrationBuilder.CreateIndex(
                name: "IX_AccessRecords_TenantId_Number",
                table: "AccessRecords",
                columns: new[] { "TenantId", "Number" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_AccessRecords_TenantId_Number",
                table: "AccessRecords");

            migrationBuilder.DropColumn(
                name: "Hash",
                table: "AccessRecords");

            migrationBuilder.DropColumn(
                name: "Note",
                table: "AccessRecords");

            migrationBuilder.DropColumn(
                name: "Number",
                table: "AccessRecords");

            migrationBuilder.DropColumn(
                name: "PreviousHash",
                table: "AccessRecords");

            migrationBuilder.DropColumn(
                name: "Reason",
                table: "AccessRecords");
        }
    }
}
