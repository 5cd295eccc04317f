using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CrmBot.Domain.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class GradeDue : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "GradeDueUtc",
                table: "Customers",
                type: "TEXT",
                precision: 6,
                nullable: true);

            // Grades of before keep their quarter: without this they would all be looked at in the first minute.
            migrationBuilder.Sql("UPDATE Customers SET GradeDueUtc = strftime('%Y-%m-%d %H:%M:%f', 'now', '+3 months') WHERE Grade IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Customers_GradeDueUtc",
                table: "Customers",
                column: "GradeDueUtc");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Customers_GradeDueUtc",
                table: "Customers");

            migrationBuilder.DropColumn(
                name: "GradeDueUtc",
                table: "Customers");
        }
    }
}
