using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portfolio.Store.Entities;

namespace Portfolio.Store.Mapping;

internal sealed class LikelyDuplicateMapping : IEntityTypeConfiguration<LikelyDuplicate>
{
    public void Configure(EntityTypeBuilder<LikelyDuplicate> builder)
    {
        builder.HasIndex(d => new { d.FirstId, d.SecondId }).IsUnique();
        builder.HasIndex(d => d.SecondId);
        builder.HasOne(d => d.First).WithMany().HasForeignKey(d => d.FirstId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne(d => d.Second).WithMany().HasForeignKey(d => d.SecondId).OnDelete(DeleteBehavior.Cascade);
    }
}
