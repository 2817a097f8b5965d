using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Portfolio.Store.Migrations
{
    public partial class Editing : Migration
    {
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_PublicationSources_Documents_DocumentId",
                table: "PublicationSources");

            migrationBuilder.AddColumn<int>(
                name: "UndoesId",
                table: "Revisions",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Edits",
                table: "Researchers",
                type: "TEXT",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<bool>(
                name: "IsVisible",
                table: "Researchers",
                type: "INTEGER",
                nullable: false,
                defaultValue: true);

            migrationBuilder.AddColumn<int>(
                name: "PhotoId",
                table: "Researchers",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SectionChoices",
                table: "Researchers",
                type: "TEXT",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AlterColumn<int>(
                name: "DocumentId",
                table: "PublicationSources",
                type: "INTEGER",
                nullable: true,
                oldClrType: typeof(int),
                oldType: "INTEGER");

            migrationBuilder.AddColumn<bool>(
                name: "IsGone",
                table: "PublicationSources",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "Place",
                table: "PublicationSources",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Edits",
                table: "Publications",
                type: "TEXT",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<bool>(
                name: "IsDeleted",
                table: "Publications",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "IsShown",
                table: "Publications",
                type: "INTEGER",
                nullable: false,
                defaultValue: true);

            migrationBuilder.AddColumn<bool>(
                name: "IsVisible",
                table: "Publications",
                type: "INTEGER",
                nullable: false,
                defaultValue: true);

            migrationBuilder.AddColumn<string>(
                name: "Edits",
                table: "Entries",
                type: "TEXT",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<bool>(
                name: "IsDeleted",
                table: "Entries",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "IsGone",
                table: "Entries",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "Place",
                table: "Entries",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SourceJson",
                table: "Entries",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "PendingImports",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Who = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DocumentName = table.Column<string>(type: "TEXT", nullable: false),
                    Format = table.Column<string>(type: "TEXT", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    ResearcherSlug = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PendingImports", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Photos",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ResearcherId = table.Column<int>(type: "INTEGER", nullable: false),
                    MediaType = table.Column<string>(type: "TEXT", nullable: false),
                    Bytes = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Hash = table.Column<string>(type: "TEXT", nullable: false),
                    Width = table.Column<int>(type: "INTEGER", nullable: false),
                    Height = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Photos", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Photos_Researchers_ResearcherId",
                        column: x => x.ResearcherId,
                        principalTable: "Researchers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "RevisionRows",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    RevisionId = table.Column<int>(type: "INTEGER", nullable: false),
                    Table = table.Column<string>(type: "TEXT", nullable: false),
                    Key = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RevisionRows", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RevisionRows_Revisions_RevisionId",
                        column: x => x.RevisionId,
                        principalTable: "Revisions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SiteSettings",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Value = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SiteSettings", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Photos_Hash",
                table: "Photos",
                column: "Hash");

            migrationBuilder.CreateIndex(
                name: "IX_Photos_ResearcherId",
                table: "Photos",
                column: "ResearcherId");

            migrationBuilder.CreateIndex(
                name: "IX_RevisionRows_RevisionId",
                table: "RevisionRows",
                column: "RevisionId");

            migrationBuilder.CreateIndex(
                name: "IX_RevisionRows_Table_Key_RevisionId",
                table: "RevisionRows",
                columns: new[] { "Table", "Key", "RevisionId" });

            migrationBuilder.CreateIndex(
                name: "IX_SiteSettings_Name",
                table: "SiteSettings",
                column: "Name",
                unique: true);

            migrationBuilder.AddForeignKey(
                name: "FK_PublicationSources_Documents_DocumentId",
                table: "PublicationSources",
                column: "DocumentId",
                principalTable: "Documents",
                principalColumn: "Id");

            // What stood there came from documents alone.
            migrationBuilder.Sql("UPDATE Entries SET SourceJson = Json WHERE DocumentId IS NOT NULL;");

            migrationBuilder.Sql("""
                INSERT INTO RevisionRows (RevisionId, "Table", Key)
                SELECT r.Id, json_extract(i.value, '$.table'), json_extract(i.value, '$.key') FROM Revisions r, json_each(r.Before) i
                UNION
                SELECT r.Id, json_extract(i.value, '$.table'), json_extract(i.value, '$.key') FROM Revisions r, json_each(r.After) i;
                """);
        }

        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_PublicationSources_Documents_DocumentId",
                table: "PublicationSources");

            migrationBuilder.DropTable(
                name: "PendingImports");

            migrationBuilder.DropTable(
                name: "Photos");

            migrationBuilder.DropTable(
                name: "RevisionRows");

            migrationBuilder.DropTable(
                name: "SiteSettings");

            migrationBuilder.DropColumn(
                name: "UndoesId",
                table: "Revisions");

            migrationBuilder.DropColumn(
                name: "Edits",
                table: "Researchers");

            migrationBuilder.DropColumn(
                name: "IsVisible",
                table: "Researchers");

            migrationBuilder.DropColumn(
                name: "PhotoId",
                table: "Researchers");

            migrationBuilder.DropColumn(
                name: "SectionChoices",
                table: "Researchers");

            migrationBuilder.DropColumn(
                name: "IsGone",
                table: "PublicationSources");

            migrationBuilder.DropColumn(
                name: "Place",
                table: "PublicationSources");

            migrationBuilder.DropColumn(
                name: "Edits",
                table: "Publications");

            migrationBuilder.DropColumn(
                name: "IsDeleted",
                table: "Publications");

            migrationBuilder.DropColumn(
                name: "IsShown",
                table: "Publications");

            migrationBuilder.DropColumn(
                name: "IsVisible",
                table: "Publications");

            migrationBuilder.DropColumn(
                name: "Edits",
                table: "Entries");

            migrationBuilder.DropColumn(
                name: "IsDeleted",
                table: "Entries");

            migrationBuilder.DropColumn(
                name: "IsGone",
                table: "Entries");

            migrationBuilder.DropColumn(
                name: "Place",
                table: "Entries");

            migrationBuilder.DropColumn(
                name: "SourceJson",
                table: "Entries");

            migrationBuilder.AlterColumn<int>(
                name: "DocumentId",
                table: "PublicationSources",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0,
                oldClrType: typeof(int),
                oldType: "INTEGER",
                oldNullable: true);

            migrationBuilder.AddForeignKey(
                name: "FK_PublicationSources_Documents_DocumentId",
                table: "PublicationSources",
                column: "DocumentId",
                principalTable: "Documents",
                principalColumn: "Id",
                onDelete: ReferentialAction.Cascade);
        }
    }
}
