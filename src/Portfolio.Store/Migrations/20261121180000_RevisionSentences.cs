using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Portfolio.Store.Migrations
{
    [DbContext(typeof(PortfolioDb))]
    [Migration("20261121180000_RevisionSentences")]
    public partial class RevisionSentences : Migration
    {
        // What older revisions did stands there in English, without values to translate it with: null.
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(name: "WhatValues", table: "Revisions", type: "TEXT", nullable: true);
        }

        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(name: "WhatValues", table: "Revisions");
        }
    }
}
