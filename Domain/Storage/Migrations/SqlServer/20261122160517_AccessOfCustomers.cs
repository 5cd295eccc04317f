using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CrmBot.Domain.Storage.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class AccessOfCustomers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_AccessRecords_TenantId_Number",
                table: "AccessRecords");

            migrationBuilder.AlterColumn<long>(
                name: "Number",
                table: "AccessRecords",
                type: "bigint",
                nullable: true,
                oldClrType: typeof(long),
                oldType: "bigint");

            migrationBuilder.AlterColumn<Guid>(
                name: "ContactId",
                table: "AccessRecords",
                type: "uniqueidentifier",
                nullable: true,
                oldClrType: typeof(Guid),
                oldType: "uniqueidentifier");

            migrationBuilder.AddColumn<Guid>(
                name: "CustomerId",
                table: "AccessRecords",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_AccessRecords_CustomerId_AtUtc",
                table: "AccessRecords",
                columns: new[] { "CustomerId", "AtUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_AccessRecords_TenantId_Number",
                table: "AccessRecords",
                columns: new[] { "TenantId", "Number" },
                unique: true,
                filter: "[Number] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_AccessRecords_Unsealed",
                table: "AccessRecords",
                column: "AtUtc",
                filter: "[Number] IS NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_AccessRecords_CustomerId_AtUtc",
                table: "AccessRecords");

            migrationBuilder.DropIndex(
                name: "IX_AccessRecords_TenantId_Number",
                table: "AccessRecords");

            migrationBuilder.DropIndex(
                name: "IX_AccessRecords_Unsealed",
                table: "AccessRecords");

            migrationBuilder.DropColumn(
                name: "CustomerId",
                table: "AccessRecords");

            migrationBuilder.AlterColumn<long>(
                name: "Number",
                table: "AccessRecords",
                type: "bigint",
                nullable: false,
                defaultValue: 0L,
                oldClrType: typeof(long),
                oldType: "bigint",
                oldNullable: true);

            migrationBuilder.AlterColumn<Guid>(
                name: "ContactId",
                table: "AccessRecords",
                type: "uniqueidentifier",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"),
                oldClrType: typeof(Guid),
                oldType: "uniqueidentifier",
                oldNullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_AccessRecords_TenantId_Number",
                table: "AccessRecords",
                columns: new[] { "TenantId", "Number" },
                unique: true);
        }
    }
}
