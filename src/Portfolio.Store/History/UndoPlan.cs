using System.Text.Json.Nodes;
using Portfolio.Cv;

namespace Portfolio.Store.History;

/// <summary>What taking a revision back comes to.</summary>
/// <param name="Outcome">Whether it can be done, or was.</param>
/// <param name="What">What the revision did.</param>
/// <param name="Conflicts">What was changed since, for a person to choose.</param>
/// <param name="Stays">What stays as it is, and why.</param>
public sealed record UndoPlan(UndoOutcome Outcome, Sentence What, IReadOnlyList<UndoConflict> Conflicts, IReadOnlyList<Sentence> Stays)
{
    internal static UndoPlan Missing { get; } = new(UndoOutcome.Missing, Sentence.Said(""), [], []);
}

/// <summary>How undoing ended.</summary>
public enum UndoOutcome
{
    /// <summary>All is as it was before (or would be).</summary>
    Done,

    /// <summary>Things that were changed since need a person's choice; nothing was written.</summary>
    NeedsChoice,

    /// <summary>There is nothing to take back: all is already as it was.</summary>
    Nothing,

    /// <summary>Later changes build on it; <see cref="UndoPlan.Stays"/> says which. Nothing was written.</summary>
    Blocked,

    /// <summary>There is no such revision.</summary>
    Missing,
}

/// <summary>Something that was changed after a revision that is to be undone.</summary>
/// <param name="Key">What a choice is given for.</param>
/// <param name="Thing">What it is, in words.</param>
/// <param name="Field">The field, as its JSON names it; null for the whole thing.</param>
/// <param name="Before">What stood there before the revision.</param>
/// <param name="After">What the revision made of it.</param>
/// <param name="Now">What stands there now.</param>
/// <param name="Since">The revision that changed it since; null when unknown.</param>
public sealed record UndoConflict(string Key, Sentence Thing, string? Field, JsonNode? Before, JsonNode? After, JsonNode? Now, int? Since);
