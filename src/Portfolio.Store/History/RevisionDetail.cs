using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Portfolio.Cv;
using Portfolio.Store.Entities;

namespace Portfolio.Store.History;

/// <summary>One revision: what each thing was before and after.</summary>
public sealed class RevisionDetail(PortfolioDb db)
{
    /// <summary>The revision of a key; null when there is none.</summary>
    public async Task<RevisionDetails?> RunAsync(int id, CancellationToken cancellation = default)
    {
        var revision = await db.Revisions.AsNoTracking().FirstOrDefaultAsync(r => r.Id == id, cancellation);
        if (revision is null) return null;
        List<RowImage> before = [.. RowImage.Read(revision.Before).Values], after = [.. RowImage.Read(revision.After).Values];
        var things = RevisionThings.Of(before, after, await NamesAsync([.. before, .. after], cancellation));
        int? undoneBy = await db.Revisions.Where(u => u.UndoesId == id).MaxAsync(u => (int?)u.Id, cancellation);
        return new RevisionDetails(id, DateTime.SpecifyKind(revision.At, DateTimeKind.Utc), revision.Who, new Sentence(revision.What, revision.WhatValues), revision.UndoesId, undoneBy, things, [.. before.Concat(after).Select(OwnerOf).OfType<int>().Distinct()]);
    }

    // Who an author is said to be makes the publication nobody's own.
    private static int? OwnerOf(RowImage image) => image.Table switch { "Researchers" => image.Key, "Contributors" => null, _ => image.Number("ResearcherId") };

    // What is gone by now has its name in the revision itself.
    private async Task<RowNames> NamesAsync(List<RowImage> images, CancellationToken cancellation)
    {
        var names = new RowNames();
        foreach (var image in images) names.Add(image);
        foreach (var part in Keys("VenueId", "Venues").Concat(OwnersOf(SlugOwner.Venue)).Distinct().Chunk(500).Select(Enumerable.ToList))
            foreach (var venue in await db.Venues.Where(v => part.Contains(v.Id)).Select(v => new { v.Id, v.Slug, Name = v.Acronym ?? v.Name }).ToListAsync(cancellation)) names.Add("Venues", venue.Id, venue.Name, venue.Slug);
        foreach (var part in Keys("DocumentId", "Documents").Chunk(500).Select(Enumerable.ToList))
            foreach (var document in await db.Documents.Where(d => part.Contains(d.Id)).Select(d => new { d.Id, d.Name }).ToListAsync(cancellation)) names.Add("Documents", document.Id, document.Name, null);
        foreach (var part in Keys("ResearcherId", "Researchers").Concat(OwnersOf(SlugOwner.Researcher)).Distinct().Chunk(500).Select(Enumerable.ToList))
            foreach (var researcher in await db.Researchers.IgnoreQueryFilters().Where(r => part.Contains(r.Id)).Select(r => new { r.Id, r.Name, r.Slug }).ToListAsync(cancellation)) names.Add("Researchers", researcher.Id, researcher.Name, researcher.Slug);
        foreach (var part in Keys("PublicationId", "Publications").Concat(Keys("FirstId", "")).Concat(Keys("SecondId", "")).Concat(OwnersOf(SlugOwner.Publication)).Distinct().Chunk(500).Select(Enumerable.ToList))
            foreach (var publication in await db.Publications.IgnoreQueryFilters().Where(p => part.Contains(p.Id)).Select(p => new { p.Id, p.Title, p.Slug }).ToListAsync(cancellation)) names.Add("Publications", publication.Id, publication.Title, publication.Slug);
        return names;

        IEnumerable<int> Keys(string column, string table) => images.Select(i => i.Table == table ? i.Key : i.Number(column) ?? 0).Where(key => key > 0).Distinct();

        IEnumerable<int> OwnersOf(SlugOwner owner) => images.Where(i => i.Table == "SlugRedirects" && i.Text("Owner") == EnumName.Of(owner)).Select(i => i.Number("OwnerId") ?? 0);
    }
}

/// <summary>A revision with what it did.</summary>
/// <param name="Id">The key.</param>
/// <param name="At">When, in UTC.</param>
/// <param name="Who">Who.</param>
/// <param name="What">What was done, in a line.</param>
/// <param name="Undoes">The revision that it took back.</param>
/// <param name="UndoneBy">The last revision that took it back.</param>
/// <param name="Things">What it changed.</param>
/// <param name="Researchers">The keys of those whose documents, entries, lists or own fields it changed.</param>
public sealed record RevisionDetails(int Id, DateTime At, string Who, Sentence What, int? Undoes, int? UndoneBy, IReadOnlyList<RevisionThing> Things, IReadOnlyList<int> Researchers);

/// <summary>Something that a revision changed.</summary>
/// <param name="Table">The table of its row.</param>
/// <param name="Key">The key of its row.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Change">What became of it.</param>
/// <param name="Fields">The fields that were changed.</param>
/// <param name="Kind">What an entry is.</param>
/// <param name="ResearcherSlug">Whose it is, where it is one researcher's.</param>
/// <param name="Slug">The slug of a researcher, publication or venue.</param>
public sealed record RevisionThing(
    string Table, int Key, Sentence Name, ThingChange Change, IReadOnlyList<ThingField> Fields, SectionKind? Kind, string? ResearcherSlug, string? Slug);

/// <summary>A field before and after.</summary>
/// <param name="Name">The field, as its JSON names it.</param>
/// <param name="Before">What stood there; null for nothing.</param>
/// <param name="After">What stands there; null for nothing.</param>
public sealed record ThingField(string Name, JsonNode? Before, JsonNode? After);

/// <summary>What became of a thing.</summary>
public enum ThingChange
{
    /// <summary>It is new.</summary>
    Added,

    /// <summary>It says something else.</summary>
    Changed,

    /// <summary>It was deleted; it can be restored.</summary>
    Deleted,

    /// <summary>It is back.</summary>
    Restored,

    /// <summary>Its row is gone; undoing the revision brings it back.</summary>
    Removed,
}
