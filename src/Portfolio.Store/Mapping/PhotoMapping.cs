using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portfolio.Store.Entities;

namespace Portfolio.Store.Mapping;

internal sealed class PhotoMapping : IEntityTypeConfiguration<Photo>
{
    public void Configure(EntityTypeBuilder<Photo> builder)
    {
        builder.HasIndex(p => p.ResearcherId);
        builder.HasIndex(p => p.Hash);
        builder.HasOne<Researcher>().WithMany().HasForeignKey(p => p.ResearcherId);
    }
}
