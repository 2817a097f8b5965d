using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portfolio.Store.Entities;

namespace Portfolio.Store.Mapping;

internal sealed class PublicationSourceMapping : IEntityTypeConfiguration<PublicationSource>
{
    public void Configure(EntityTypeBuilder<PublicationSource> builder)
    {
        builder.HasIndex(s => s.PublicationId);
        builder.HasIndex(s => new { s.DocumentId, s.Ordinal });
        // Whether it was taken off stands in the index, so that a researcher's list is read from it alone.
        builder.HasIndex(s => new { s.ResearcherId, s.PublicationId, s.IsTakenOff });
        builder.HasOne(s => s.Document).WithMany().HasForeignKey(s => s.DocumentId);
        builder.HasOne<Researcher>().WithMany().HasForeignKey(s => s.ResearcherId);
    }
}
