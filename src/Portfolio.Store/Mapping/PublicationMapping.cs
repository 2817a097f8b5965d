using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portfolio.Store.Entities;

namespace Portfolio.Store.Mapping;

internal sealed class PublicationMapping : IEntityTypeConfiguration<Publication>
{
    public void Configure(EntityTypeBuilder<Publication> builder)
    {
        builder.HasIndex(p => p.Slug).IsUnique();
        builder.HasIndex(p => p.TitleKey);
        builder.HasIndex(p => p.NewestKey).IsUnique();
        builder.HasIndex(p => p.OldestKey).IsUnique();
        builder.HasIndex(p => p.ByTitleKey).IsUnique();
        builder.HasIndex(p => p.ByVenueKey).IsUnique();
        builder.HasIndex(p => p.CitationKey).IsUnique();
        builder.HasIndex(p => p.VenueId);
        builder.HasIndex(p => p.Year);
        builder.HasIndex(p => p.Status);
        builder.HasIndex(p => p.Presentation);
        builder.HasIndex(p => p.Award);
        builder.HasIndex(p => p.OurPositions);
        builder.Property(p => p.Date).HasPartialDate();
        builder.Property(p => p.Edits).HasJson();
        builder.Property(p => p.Track).HasEnumName();
        builder.Property(p => p.Status).HasEnumName();
        builder.Property(p => p.Presentation).HasEnumName();
        builder.Property(p => p.Award).HasEnumName();
        builder.HasOne(p => p.Venue).WithMany().HasForeignKey(p => p.VenueId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(p => p.Contributors).WithOne().HasForeignKey(c => c.PublicationId);
        builder.HasMany(p => p.Appearances).WithOne().HasForeignKey(a => a.PublicationId);
        builder.HasMany(p => p.Links).WithOne().HasForeignKey(l => l.PublicationId);
        builder.HasMany(p => p.Sources).WithOne(s => s.Publication).HasForeignKey(s => s.PublicationId);
        builder.HasMany(p => p.Places).WithOne().HasForeignKey(p => p.PublicationId);
    }
}
