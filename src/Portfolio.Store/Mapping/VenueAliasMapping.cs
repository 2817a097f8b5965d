using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portfolio.Store.Entities;

namespace Portfolio.Store.Mapping;

internal sealed class VenueAliasMapping : IEntityTypeConfiguration<VenueAlias>
{
    public void Configure(EntityTypeBuilder<VenueAlias> builder)
    {
        builder.HasIndex(a => a.NameKey).IsUnique();
    }
}
