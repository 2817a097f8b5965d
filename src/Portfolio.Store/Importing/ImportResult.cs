using Portfolio.Cv;
using Portfolio.Cv.Reading;

namespace Portfolio.Store.Importing;

/// <summary>What an import came to.</summary>
public sealed record ImportResult
{
    /// <summary>The document's name.</summary>
    public required string DocumentName { get; init; }

    /// <summary>How it ended.</summary>
    public required ImportOutcome Outcome { get; init; }

    /// <summary>Why the document was refused, and what to do; null otherwise.</summary>
    public Sentence? Error { get; init; }

    /// <summary>Whose document it is; null when it was refused.</summary>
    public string? ResearcherSlug { get; init; }

    /// <summary>How many entries each kind of section has, in the vocabulary's order; kinds without entries are left out.</summary>
    public IReadOnlyList<(SectionKind Kind, int Count)> Counts { get; init; } = [];

    /// <summary>What no reader understood.</summary>
    public IReadOnlyList<Remainder> Remainder { get; init; } = [];

    /// <summary>What was done (or would be, in a dry run) to each entry; empty when the document was unchanged or refused.</summary>
    public IReadOnlyList<EntryChange> Changes { get; init; } = [];

    /// <summary>What it does to each entry, for a person to look at; null unless it was asked for.</summary>
    public ImportReview? Review { get; init; }

    /// <summary>The name of the researcher whose document it is; null when it was refused.</summary>
    public string? ResearcherName { get; init; }

    /// <summary>True when the researcher is made by it.</summary>
    public bool IsNewResearcher { get; init; }

    /// <summary>What the document's owner should know.</summary>
    public IReadOnlyList<ReadingNote> Notes { get; init; } = [];
}

/// <summary>How an import ended.</summary>
public enum ImportOutcome
{
    /// <summary>The store has it now (or would have, in a dry run).</summary>
    Imported,

    /// <summary>The store had it already.</summary>
    Unchanged,

    /// <summary>It was not imported; <see cref="ImportResult.Error"/> says why.</summary>
    Refused,

    /// <summary>The store changed since a person chose: nothing was written, and <see cref="ImportResult.Review"/> is the present one.</summary>
    Outdated,
}
