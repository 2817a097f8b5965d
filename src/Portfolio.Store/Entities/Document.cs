using Portfolio.Cv;
using Portfolio.Cv.Reading;

namespace Portfolio.Store.Entities;

/// <summary>A document that was imported: its text, and what stands in it beside entries.</summary>
public sealed class Document
{
    /// <summary>The key, for machines.</summary>
    public int Id { get; set; }

    /// <summary>Whose CV it is.</summary>
    public int ResearcherId { get; set; }

    /// <summary>The file's name without folders; one document of a researcher has it.</summary>
    public required string Name { get; set; }

    /// <summary>How the text is written.</summary>
    public DocumentFormat Format { get; set; }

    /// <summary>SHA-256 of the text's UTF-8, in hexadecimal.</summary>
    public required string Hash { get; set; }

    /// <summary>SHA-256 of what the reader made of the text: a better reader reads the same text anew.</summary>
    public required string ReadingHash { get; set; }

    /// <summary>The text as it was imported.</summary>
    public required string Text { get; set; }

    /// <summary>
    /// What was read, as the JSON of a CV (without sections and remainder): what a person changed since differs from it.
    /// </summary>
    public required string Json { get; set; }

    /// <summary>When it was imported last, in UTC.</summary>
    public DateTime ImportedAt { get; set; }

    /// <summary>What its owner should know.</summary>
    public IReadOnlyList<ReadingNote> Notes { get; set; } = [];

    /// <summary>Its sections, in its order.</summary>
    public IReadOnlyList<StoredSection> Sections { get; set; } = [];

    /// <summary>What no reader understood.</summary>
    public IReadOnlyList<Remainder> Remainder { get; set; } = [];
}

/// <summary>A section of a document, with its lines.</summary>
/// <param name="Kind">What the section's entries are.</param>
/// <param name="Heading">The heading as written.</param>
/// <param name="Notes">Lines that speak of the whole section.</param>
/// <param name="FirstLine">The first line, counted from 1; 0 when unknown.</param>
/// <param name="LastLine">The last line, included; 0 when unknown.</param>
public sealed record StoredSection(SectionKind Kind, string Heading, IReadOnlyList<string>? Notes, int FirstLine, int LastLine);
