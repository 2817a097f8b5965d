using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Portfolio.Store.Migrations
{
    [DbContext(typeof(PortfolioDb))]
    [Migration("20261121084500_VenueCounts")]
    public partial class VenueCounts : Migration
    {
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // Counted by Writing/DerivedRows.cs when the store is opened next.
            migrationBuilder.AddColumn<int>(name: "PublicationCount", table: "Venues", type: "INTEGER", nullable: false, defaultValue: 0);
            migrationBuilder.CreateIndex(name: "IX_Venues_PublicationCount_SortKey", table: "Venues", columns: new[] { "PublicationCount", "SortKey" });
        }

        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(name: "IX_Venues_PublicationCount_SortKey", table: "Venues");
            migrationBuilder.DropColumn(name: "PublicationCount", table: "Venues");
        }
    }
}
