using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CrmBot.Domain.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class GreetedPeople : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "IX_People_WelcomedUtc",
                table: "People",
                column: "WelcomedUtc");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_People_WelcomedUtc",
                table: "People");
        }
    }
}
