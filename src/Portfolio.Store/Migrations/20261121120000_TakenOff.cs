using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Portfolio.Store.Migrations
{
    [DbContext(typeof(PortfolioDb))]
    [Migration("20261121120000_TakenOff")]
    public partial class TakenOff : Migration
    {
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(name: "IX_PublicationSources_ResearcherId_PublicationId", table: "PublicationSources");
            migrationBuilder.AddColumn<bool>(name: "IsTakenOff", table: "PublicationSources", type: "INTEGER", nullable: false, defaultValue: false);
            migrationBuilder.CreateIndex(name: "IX_PublicationSources_ResearcherId_PublicationId_IsTakenOff", table: "PublicationSources", columns: new[] { "ResearcherId", "PublicationId", "IsTakenOff" });
        }

        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(name: "IX_PublicationSources_ResearcherId_PublicationId_IsTakenOff", table: "PublicationSources");
            migrationBuilder.DropColumn(name: "IsTakenOff", table: "PublicationSources");
            migrationBuilder.CreateIndex(name: "IX_PublicationSources_ResearcherId_PublicationId", table: "PublicationSources", columns: new[] { "ResearcherId", "PublicationId" });
        }
    }
}
