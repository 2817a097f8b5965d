using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portfolio.Store.Entities;

namespace Portfolio.Store.Mapping;

internal sealed class ContributorMapping : IEntityTypeConfiguration<Contributor>
{
    public void Configure(EntityTypeBuilder<Contributor> builder)
    {
        builder.HasIndex(c => new { c.PublicationId, c.Ordinal });
        builder.HasIndex(c => new { c.ResearcherId, c.PublicationId });
        builder.HasOne(c => c.Researcher).WithMany().HasForeignKey(c => c.ResearcherId).OnDelete(DeleteBehavior.SetNull);
    }
}
