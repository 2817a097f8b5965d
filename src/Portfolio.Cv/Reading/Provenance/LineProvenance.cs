using Portfolio.Cv.Writing;

namespace Portfolio.Cv.Reading.Provenance;

/// <summary>What a line of a document became.</summary>
public enum LineFate
{
    /// <summary>Nothing: it has no words.</summary>
    Blank,

    /// <summary>Structure: a heading, a label, markup.</summary>
    Structure,

    /// <summary>A field, or several.</summary>
    Field,

    /// <summary>Nothing that a reader understood: it is kept in the remainder.</summary>
    Remainder,
}

/// <summary>A line of a document, and what it became.</summary>
/// <param name="Number">The line's number, counted from 1.</param>
/// <param name="Text">The line as written.</param>
/// <param name="Fate">What it became. A line of the remainder may have become fields in part.</param>
/// <param name="Fields">The fields that have words of it, in the vocabulary's order.</param>
/// <param name="Heading">For the line of a section's heading: what the section's entries are.</param>
public sealed record LineProvenance(int Number, string Text, LineFate Fate, IReadOnlyList<FieldProvenance> Fields, SectionKind? Heading)
{
    /// <summary>The fields as text, those of one entry together: <c>publications[3].title, .contributors</c>.</summary>
    public string Became => Fate switch
    {
        LineFate.Blank => "",
        LineFate.Structure => Heading is { } kind ? $"structure: heading of {JsonName.Of<SectionKind>(kind)}" : "structure",
        LineFate.Field => FieldProvenance.Join(Fields),
        LineFate.Remainder => Fields.Count == 0 ? "REMAINDER" : $"REMAINDER, in part {FieldProvenance.Join(Fields)}",
        _ => throw new InvalidOperationException($"A line can't become {Fate}."),
    };
}
