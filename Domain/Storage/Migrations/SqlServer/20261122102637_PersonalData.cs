using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CrmBot.Domain.Storage.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class PersonalData : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "DoNotContactUtc",
                table: "Contacts",
                type: "datetime2(6)",
                precision: 6,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "ErasedUtc",
                table: "Contacts",
                type: "datetime2(6)",
                precision: 6,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "LegalHoldNote",
                table: "Contacts",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "LegalHoldUtc",
                table: "Contacts",
                type: "datetime2(6)",
                precision: 6,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "RestrictedUtc",
                table: "Contacts",
                type: "datetime2(6)",
                precision: 6,
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "DoNotContactUtc",
                table: "Contacts");

            migrationBuilder.DropColumn(
                name: "ErasedUtc",
                table: "Contacts");

            migrationBuilder.DropColumn(
                name: "LegalHoldNote",
                table: "Contacts");

            migrationBuilder.DropColumn(
                name: "LegalHoldUtc",
                table: "Contacts");

            migrationBuilder.DropColumn(
                name: "RestrictedUtc",
                table: "Contacts");
        }
    }
}
