using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portfolio.Store.Entities;

namespace Portfolio.Store.Mapping;

internal sealed class ResearcherMapping : IEntityTypeConfiguration<Researcher>
{
    public void Configure(EntityTypeBuilder<Researcher> builder)
    {
        builder.HasIndex(r => r.Slug).IsUnique();
        builder.HasIndex(r => r.NameKey);
        builder.HasIndex(r => r.SortKey).IsUnique();
        builder.Property(r => r.Updated).HasPartialDate();
        builder.Property(r => r.AlternativeNames).HasJson();
        builder.Property(r => r.Interests).HasJson();
        builder.Property(r => r.Keywords).HasJson();
        builder.Property(r => r.Edits).HasJson();
        builder.Property(r => r.SectionChoices).HasJson();
        builder.HasMany(r => r.Contacts).WithOne().HasForeignKey(c => c.ResearcherId);
        builder.HasMany(r => r.Documents).WithOne().HasForeignKey(d => d.ResearcherId);
        builder.HasMany(r => r.Entries).WithOne().HasForeignKey(e => e.ResearcherId);
    }
}
