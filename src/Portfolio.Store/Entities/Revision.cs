using Portfolio.Cv;

namespace Portfolio.Store.Entities;

/// <summary>One change of the store: who made it, when, and what stood there before and after.</summary>
public sealed class Revision
{
    /// <summary>The key, growing with time.</summary>
    public int Id { get; set; }

    /// <summary>When, in UTC.</summary>
    public DateTime At { get; set; }

    /// <summary>Who: an account's name, or <c>import</c> for the command line.</summary>
    public required string Who { get; set; }

    /// <summary>What was done, in a line: a <see cref="Sentence"/>'s English.</summary>
    public required string What { get; set; }

    /// <summary>The values of that sentence; null for one that an older program wrote, in which they stand.</summary>
    public IReadOnlyList<Sentence>? WhatValues { get; set; }

    /// <summary>The rows that were changed or deleted, as they were: a JSON array of <c>{table, key, values}</c>.</summary>
    public required string Before { get; set; }

    /// <summary>The rows that were changed or added, as they are now, in the same form.</summary>
    public required string After { get; set; }

    /// <summary>The revision that this one took back.</summary>
    public int? UndoesId { get; set; }

    /// <summary>The rows that it concerns, so that a thing's history is found.</summary>
    public List<RevisionRow> Rows { get; } = [];
}

/// <summary>A row that a revision changed, added or deleted.</summary>
public sealed class RevisionRow
{
    /// <summary>The key, for machines.</summary>
    public int Id { get; set; }

    /// <summary>The revision.</summary>
    public int RevisionId { get; set; }

    /// <summary>The revision.</summary>
    public Revision? Revision { get; set; }

    /// <summary>The table.</summary>
    public required string Table { get; set; }

    /// <summary>The row's key there.</summary>
    public int Key { get; set; }
}

/// <summary>An address that was given up, and whose it was. It leads to the present one for ever.</summary>
public sealed class SlugRedirect
{
    /// <summary>The key, for machines.</summary>
    public int Id { get; set; }

    /// <summary>What kind of thing the address stood for.</summary>
    public SlugOwner Owner { get; set; }

    /// <summary>The slug that was given up; unique within its kind.</summary>
    public required string Slug { get; set; }

    /// <summary>The key of the researcher, publication or venue.</summary>
    public int OwnerId { get; set; }
}

/// <summary>What has a slug.</summary>
public enum SlugOwner
{
    /// <summary>A researcher.</summary>
    Researcher,

    /// <summary>A publication.</summary>
    Publication,

    /// <summary>A venue.</summary>
    Venue,
}
