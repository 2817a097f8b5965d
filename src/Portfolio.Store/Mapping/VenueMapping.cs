using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portfolio.Store.Entities;

namespace Portfolio.Store.Mapping;

internal sealed class VenueMapping : IEntityTypeConfiguration<Venue>
{
    public void Configure(EntityTypeBuilder<Venue> builder)
    {
        builder.HasIndex(v => v.Slug).IsUnique();
        builder.HasIndex(v => v.SortKey).IsUnique();
        builder.HasIndex(v => new { v.PublicationCount, v.SortKey });
        builder.Property(v => v.Kind).HasEnumName();
        builder.HasOne(v => v.Parent).WithMany().HasForeignKey(v => v.ParentId).OnDelete(DeleteBehavior.SetNull);
        builder.HasMany(v => v.Aliases).WithOne().HasForeignKey(a => a.VenueId);
    }
}
