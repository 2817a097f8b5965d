using Portfolio.Cv.Venues;

namespace Portfolio.Store.Entities;

/// <summary>A venue: a conference, a journal, a server of preprints.</summary>
public sealed class Venue
{
    /// <summary>The key, for machines.</summary>
    public int Id { get; set; }

    /// <summary>The venue's part of an address; unique.</summary>
    public required string Slug { get; set; }

    /// <summary>The acronym; null where it has none.</summary>
    public string? Acronym { get; set; }

    /// <summary>The full name.</summary>
    public required string Name { get; set; }

    /// <summary>The unique key by which lists are sorted and paged.</summary>
    public required string SortKey { get; set; }

    /// <summary>What it is.</summary>
    public VenueKind Kind { get; set; }

    /// <summary>The field that it belongs to: <c>NLP</c>, <c>Vision</c>; null when unknown.</summary>
    public string? Field { get; set; }

    /// <summary>How many publications were shown there, at its workshops included; counted on every change.</summary>
    public int PublicationCount { get; set; }

    /// <summary>The venue that it is held at, for a workshop.</summary>
    public int? ParentId { get; set; }

    /// <summary>The venue that it is held at, for a workshop.</summary>
    public Venue? Parent { get; set; }

    /// <summary>Other names.</summary>
    public List<VenueAlias> Aliases { get; } = [];
}

/// <summary>Another name of a venue.</summary>
public sealed class VenueAlias
{
    /// <summary>The key, for machines.</summary>
    public int Id { get; set; }

    /// <summary>Of which venue.</summary>
    public int VenueId { get; set; }

    /// <summary>The name as people write it.</summary>
    public required string Name { get; set; }

    /// <summary>The name without case, accents and punctuation; unique, so that a text finds one venue.</summary>
    public required string NameKey { get; set; }

    /// <summary>False for the venue's own acronym and name, which stand here only to be found.</summary>
    public bool IsShown { get; set; }
}
