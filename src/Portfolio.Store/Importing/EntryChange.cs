using Portfolio.Cv;

namespace Portfolio.Store.Importing;

/// <summary>What an import does to one entry of the store.</summary>
/// <param name="Kind">What the entry is.</param>
/// <param name="Ordinal">Its place among the document's entries of that kind, from 0; the former place of a removed one.</param>
/// <param name="Outcome">What is done.</param>
/// <param name="Slug">A publication's address in the store; null for other entries.</param>
public sealed record EntryChange(SectionKind Kind, int Ordinal, EntryOutcome Outcome, string? Slug = null);

/// <summary>What becomes of an entry.</summary>
public enum EntryOutcome
{
    /// <summary>The store has nothing like it.</summary>
    New,

    /// <summary>The document said something else of it when it was imported last.</summary>
    Changed,

    /// <summary>It is as it was.</summary>
    Unchanged,

    /// <summary>The document no longer has it: proposed to be deleted, and shown until somebody decides.</summary>
    Gone,

    /// <summary>A publication that another document named already: it is one with that.</summary>
    Joined,
}
