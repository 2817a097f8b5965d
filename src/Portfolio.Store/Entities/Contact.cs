using Portfolio.Cv;

namespace Portfolio.Store.Entities;

/// <summary>A way to reach a researcher.</summary>
public sealed class Contact
{
    /// <summary>The key, for machines.</summary>
    public int Id { get; set; }

    /// <summary>Whose it is.</summary>
    public int ResearcherId { get; set; }

    /// <summary>The place among the researcher's contacts, from 0.</summary>
    public int Ordinal { get; set; }

    /// <summary>What kind of address it is.</summary>
    public ContactKind Kind { get; set; }

    /// <summary>The address as written.</summary>
    public required string Value { get; set; }

    /// <summary>Whether visitors see it. A telephone number starts private.</summary>
    public bool IsPublic { get; set; }

    /// <summary>The document that it was read from; null when a person typed it.</summary>
    public int? DocumentId { get; set; }
}
