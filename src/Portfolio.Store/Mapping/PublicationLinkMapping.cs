using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portfolio.Store.Entities;

namespace Portfolio.Store.Mapping;

internal sealed class PublicationLinkMapping : IEntityTypeConfiguration<PublicationLink>
{
    public void Configure(EntityTypeBuilder<PublicationLink> builder)
    {
        builder.HasIndex(l => new { l.PublicationId, l.Ordinal });
        builder.HasIndex(l => l.Identifier);
        builder.Property(l => l.Kind).HasEnumName();
    }
}
