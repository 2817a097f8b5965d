using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Portfolio.Store.Migrations
{
    public partial class LikelyDuplicates : Migration
    {
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "LikelyDuplicates",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    FirstId = table.Column<int>(type: "INTEGER", nullable: false),
                    SecondId = table.Column<int>(type: "INTEGER", nullable: false),
                    Likeness = table.Column<double>(type: "REAL", nullable: false),
                    IsDismissed = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LikelyDuplicates", x => x.Id);
                    table.ForeignKey(
                        name: "FK_LikelyDuplicates_Publications_FirstId",
                        column: x => x.FirstId,
                        principalTable: "Publications",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_LikelyDuplicates_Publications_SecondId",
                        column: x => x.SecondId,
                        principalTable: "Publications",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_LikelyDuplicates_FirstId_SecondId",
                table: "LikelyDuplicates",
                columns: new[] { "FirstId", "SecondId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_LikelyDuplicates_SecondId",
                table: "LikelyDuplicates",
                column: "SecondId");
        }

        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "LikelyDuplicates");
        }
    }
}
