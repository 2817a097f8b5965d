using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portfolio.Store.Entities;

namespace Portfolio.Store.Mapping;

internal sealed class PublicationPlaceMapping : IEntityTypeConfiguration<PublicationPlace>
{
    public void Configure(EntityTypeBuilder<PublicationPlace> builder)
    {
        // They hold all that a venue or track filter reads, so that it never goes to the tables themselves.
        builder.HasIndex(p => new { p.VenueId, p.Track, p.Year, p.PublicationId });
        builder.HasIndex(p => new { p.Track, p.Year, p.PublicationId });
        builder.HasIndex(p => p.PublicationId);
        builder.Property(p => p.Track).HasEnumName();
        builder.HasOne<Venue>().WithMany().HasForeignKey(p => p.VenueId);
    }
}
