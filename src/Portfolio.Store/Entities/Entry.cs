using Portfolio.Cv;
using Portfolio.Store.Editing;

namespace Portfolio.Store.Entities;

/// <summary>
/// An entry of a CV that is no publication: a position, an award, a talk … Nobody asks inside them in SQL,
/// so each is kept as the JSON that its record has.
/// </summary>
public sealed class Entry
{
    /// <summary>The key, for machines.</summary>
    public int Id { get; set; }

    /// <summary>Whose it is.</summary>
    public int ResearcherId { get; set; }

    /// <summary>What it is.</summary>
    public SectionKind Kind { get; set; }

    /// <summary>The place among the researcher's entries of that kind, from 0.</summary>
    public int Ordinal { get; set; }

    /// <summary>The document that it was read from; null when a person typed it.</summary>
    public int? DocumentId { get; set; }

    /// <summary>The first line, counted from 1; 0 when unknown.</summary>
    public int FirstLine { get; set; }

    /// <summary>The last line, included.</summary>
    public int LastLine { get; set; }

    /// <summary>SHA-256 of those lines, in hexadecimal.</summary>
    public required string Hash { get; set; }

    /// <summary>The record that is shown, as <see cref="CvJson.Options"/> writes it: the source's, with the edits over it.</summary>
    public required string Json { get; set; }

    /// <summary>The record as the document says it; null when a person typed the entry.</summary>
    public string? SourceJson { get; set; }

    /// <summary>What people made of its fields; empty for an entry that a person typed, for <see cref="Json"/> is theirs.</summary>
    public IReadOnlyList<FieldEdit> Edits { get; set; } = [];

    /// <summary>The place that a person gave it among the researcher's entries of that kind; null where the document's order holds.</summary>
    public int? Place { get; set; }

    /// <summary>True when its document no longer has it: proposed to be deleted, and shown until somebody decides.</summary>
    public bool IsGone { get; set; }

    /// <summary>True when a person deleted it. The row stays: its document doesn't bring it back, and it can be restored.</summary>
    public bool IsDeleted { get; set; }

    /// <summary>Whether visitors see it.</summary>
    public bool IsVisible { get; set; } = true;
}
