using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portfolio.Store.Entities;

namespace Portfolio.Store.Mapping;

internal sealed class SlugRedirectMapping : IEntityTypeConfiguration<SlugRedirect>
{
    public void Configure(EntityTypeBuilder<SlugRedirect> builder)
    {
        builder.HasIndex(r => new { r.Owner, r.Slug }).IsUnique();
        builder.Property(r => r.Owner).HasEnumName();
    }
}
