using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Portfolio.Store.Migrations
{
    [DbContext(typeof(PortfolioDb))]
    [Migration("20261121081500_PublicationAwards")]
    public partial class PublicationAwards : Migration
    {
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // Filled by Writing/DerivedRows.cs when the store is opened next.
            migrationBuilder.AddColumn<string>(name: "Award", table: "Publications", type: "TEXT", nullable: true);
            migrationBuilder.CreateIndex(name: "IX_Publications_Award", table: "Publications", column: "Award");
            migrationBuilder.CreateIndex(name: "IX_Publications_Presentation", table: "Publications", column: "Presentation");

            // The words that occur, by column: what a mistyped word may have meant. https://www.sqlite.org/fts5.html#the_fts5vocab_virtual_table_module
            migrationBuilder.Sql("CREATE VIRTUAL TABLE publication_vocabulary USING fts5vocab(publication_search, col);");
        }

        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP TABLE publication_vocabulary;");
            migrationBuilder.DropIndex(name: "IX_Publications_Presentation", table: "Publications");
            migrationBuilder.DropIndex(name: "IX_Publications_Award", table: "Publications");
            migrationBuilder.DropColumn(name: "Award", table: "Publications");
        }
    }
}
