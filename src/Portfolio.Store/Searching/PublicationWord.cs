using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Portfolio.Store.Searching;

/// <summary>A word of the full-text table, by column: a row of FTS5's table <c>publication_vocabulary</c>.</summary>
internal sealed class PublicationWord
{
    /// <summary>The word as the index has it.</summary>
    public string Term { get; set; } = "";

    /// <summary>The column of <c>publication_search</c>.</summary>
    public string Column { get; set; } = "";

    /// <summary>In how many publications it occurs there.</summary>
    public int Publications { get; set; }
}

internal sealed class PublicationWordMapping : IEntityTypeConfiguration<PublicationWord>
{
    public void Configure(EntityTypeBuilder<PublicationWord> builder)
    {
        builder.ToTable("publication_vocabulary", table => table.ExcludeFromMigrations());
        builder.HasNoKey();
        builder.Property(word => word.Term).HasColumnName("term");
        builder.Property(word => word.Column).HasColumnName("col");
        builder.Property(word => word.Publications).HasColumnName("doc");
    }
}
