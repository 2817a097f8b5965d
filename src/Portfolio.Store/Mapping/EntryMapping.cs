using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portfolio.Store.Entities;

namespace Portfolio.Store.Mapping;

internal sealed class EntryMapping : IEntityTypeConfiguration<Entry>
{
    public void Configure(EntityTypeBuilder<Entry> builder)
    {
        builder.HasIndex(e => new { e.ResearcherId, e.Kind, e.Ordinal });
        builder.HasIndex(e => e.DocumentId);
        builder.Property(e => e.Kind).HasEnumName();
        builder.Property(e => e.Edits).HasJson();
        builder.HasOne<Document>().WithMany().HasForeignKey(e => e.DocumentId).OnDelete(DeleteBehavior.SetNull);
    }
}
