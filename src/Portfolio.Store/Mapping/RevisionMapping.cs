using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portfolio.Store.Entities;

namespace Portfolio.Store.Mapping;

internal sealed class RevisionMapping : IEntityTypeConfiguration<Revision>
{
    public void Configure(EntityTypeBuilder<Revision> builder)
    {
        builder.HasIndex(r => r.At);
        builder.Property(r => r.WhatValues!).HasJson();
        builder.HasMany(r => r.Rows).WithOne(row => row.Revision).HasForeignKey(row => row.RevisionId);
    }
}

internal sealed class RevisionRowMapping : IEntityTypeConfiguration<RevisionRow>
{
    public void Configure(EntityTypeBuilder<RevisionRow> builder)
    {
        builder.HasIndex(row => new { row.Table, row.Key, row.RevisionId });
    }
}
