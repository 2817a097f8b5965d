using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Portfolio.Store.Migrations
{
    public partial class PublicationSearch : Migration
    {
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // https://www.sqlite.org/fts5.html. The row's key is the publication's; `filters` holds no words of people but
            // the tokens of Publications/FilterTokens.cs.
            migrationBuilder.Sql("""
                CREATE VIRTUAL TABLE publication_search USING fts5(
                    title, contributors, venue, abstract, filters,
                    tokenize = "unicode61 remove_diacritics 2",
                    prefix = '2 3');
                """);

            // A word in the title says more than the same in an abstract.
            migrationBuilder.Sql("""
                INSERT INTO publication_search (publication_search, rank) VALUES ('rank', 'bm25(10.0, 6.0, 4.0, 1.0, 0.0)');
                """);

            // Stores that were filled before there was a search: found by title, authors and venue until the next change.
            migrationBuilder.Sql("""
                INSERT INTO publication_search (rowid, title, contributors, venue, abstract, filters)
                SELECT p.Id, p.Title,
                       coalesce((SELECT group_concat(c.Name, ' ; ') FROM Contributors c WHERE c.PublicationId = p.Id), ''),
                       coalesce(v.Acronym, '') || ' ' || coalesce(v.Name, '') || ' ' || coalesce(p.VenueText, ''),
                       coalesce(p.Abstract, ''), ''
                FROM Publications p LEFT JOIN Venues v ON v.Id = p.VenueId;
                """);
        }

        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP TABLE publication_search;");
        }
    }
}
