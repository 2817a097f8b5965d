using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Portfolio.Store.Publications;

/// <summary>A row of the full-text table <c>publication_search</c> (SQLite's FTS5); its key is the publication's.</summary>
internal sealed class PublicationSearchRow
{
    /// <summary>The publication's key.</summary>
    public int RowId { get; set; }

    /// <summary>FTS5's hidden column: a row equals every query that it matches.</summary>
    public string? Match { get; set; }

    /// <summary>How well it matches; the smallest is the best.</summary>
    public double? Rank { get; set; }
}

internal sealed class PublicationSearchRowMapping : IEntityTypeConfiguration<PublicationSearchRow>
{
    public void Configure(EntityTypeBuilder<PublicationSearchRow> builder)
    {
        // EF Core can't write virtual tables: a migration does in SQL.
        builder.ToTable("publication_search", table => table.ExcludeFromMigrations());
        builder.HasKey(row => row.RowId);
        builder.Property(row => row.RowId).HasColumnName("rowid").ValueGeneratedNever();
        builder.Property(row => row.Match).HasColumnName("publication_search");
        builder.Property(row => row.Rank).HasColumnName("rank");
    }
}
