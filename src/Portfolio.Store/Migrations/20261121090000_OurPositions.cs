using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Portfolio.Store.Migrations
{
    [DbContext(typeof(PortfolioDb))]
    [Migration("20261121090000_OurPositions")]
    public partial class OurPositions : Migration
    {
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // Filled by Writing/DerivedRows.cs when the store is opened next.
            migrationBuilder.AddColumn<int>(name: "OurPositions", table: "Publications", type: "INTEGER", nullable: false, defaultValue: 0);
            migrationBuilder.CreateIndex(name: "IX_Publications_OurPositions", table: "Publications", column: "OurPositions");
        }

        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(name: "IX_Publications_OurPositions", table: "Publications");
            migrationBuilder.DropColumn(name: "OurPositions", table: "Publications");
        }
    }
}
