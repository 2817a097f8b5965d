using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portfolio.Store.Entities;

namespace Portfolio.Store.Mapping;

internal sealed class AppearanceMapping : IEntityTypeConfiguration<Appearance>
{
    public void Configure(EntityTypeBuilder<Appearance> builder)
    {
        builder.HasIndex(a => new { a.PublicationId, a.Ordinal });
        builder.Property(a => a.Track).HasEnumName();
        builder.HasOne(a => a.Venue).WithMany().HasForeignKey(a => a.VenueId).OnDelete(DeleteBehavior.Restrict);
    }
}
