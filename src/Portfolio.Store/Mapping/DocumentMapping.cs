using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portfolio.Store.Entities;

namespace Portfolio.Store.Mapping;

internal sealed class DocumentMapping : IEntityTypeConfiguration<Document>
{
    public void Configure(EntityTypeBuilder<Document> builder)
    {
        builder.HasIndex(d => new { d.ResearcherId, d.Name }).IsUnique();
        builder.HasIndex(d => d.Name);
        builder.HasIndex(d => d.Hash);
        builder.Property(d => d.Format).HasEnumName();
        builder.Property(d => d.Notes).HasJson();
        builder.Property(d => d.Sections).HasJson();
        builder.Property(d => d.Remainder).HasJson();
    }
}
