using System;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Portfolio.Store.Migrations
{
    [DbContext(typeof(PortfolioDb))]
    [Migration("20261121083000_CitationKeys")]
    public partial class CitationKeys : Migration
    {
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // Keys are given by Writing/DerivedRows.cs when the store is opened next.
            migrationBuilder.AddColumn<string>(name: "CitationKey", table: "Publications", type: "TEXT", nullable: true);
            migrationBuilder.AddColumn<DateTime>(name: "AddedAt", table: "Publications", type: "TEXT", nullable: false, defaultValue: new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified));
            migrationBuilder.CreateIndex(name: "IX_Publications_CitationKey", table: "Publications", column: "CitationKey", unique: true);

            // Of what is there already, the first document that names it says when it came.
            migrationBuilder.Sql("""
                UPDATE Publications SET AddedAt = coalesce(
                    (SELECT min(d.ImportedAt) FROM PublicationSources s JOIN Documents d ON d.Id = s.DocumentId WHERE s.PublicationId = Publications.Id),
                    AddedAt);
                """);
        }

        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(name: "IX_Publications_CitationKey", table: "Publications");
            migrationBuilder.DropColumn(name: "CitationKey", table: "Publications");
            migrationBuilder.DropColumn(name: "AddedAt", table: "Publications");
        }
    }
}
