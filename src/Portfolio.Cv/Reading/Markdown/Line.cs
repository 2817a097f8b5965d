using Portfolio.Cv.Reading.Grammar;

namespace Portfolio.Cv.Reading.Markdown;

/// <summary>What a line of a document is.</summary>
internal enum LineKind
{
    /// <summary>A line of a paragraph.</summary>
    Text,

    /// <summary>A heading; its level is from 1 to 6.</summary>
    Heading,

    /// <summary>The first line of a list's item; its level is the nesting, from 1.</summary>
    Bullet,

    /// <summary>A row of a table, its cells parted by tabs.</summary>
    TableRow,

    /// <summary>A block of code.</summary>
    Code,
}

/// <summary>
/// A line as the document's structure has it: a heading, an item, a line of a paragraph. It may come from more than
/// one line of the source, when a sentence was wrapped.
/// </summary>
/// <param name="Kind">What it is.</param>
/// <param name="Level">A heading's level, an item's nesting; for other lines the nesting of the item that they belong to, or 0.</param>
/// <param name="Source">The source lines it comes from.</param>
/// <param name="Text">Its text.</param>
/// <param name="Block">A number that the lines of one paragraph, item or table share.</param>
internal sealed record Line(LineKind Kind, int Level, SourceLines Source, RichText Text, int Block)
{
    /// <summary>The text without markup.</summary>
    public string Plain => Text.Plain;

    /// <summary>All dates and ranges in it.</summary>
    public IReadOnlyList<DateMention> Dates => Text.Dates;

    /// <summary>The date that it consists of; null when it says anything else.</summary>
    public DateMention? WholeDate => Text.WholeDate;

    /// <summary>What it says behind the date that it begins with; all of it where it begins with none.</summary>
    public string BehindDate => Dates is [{ Start: 0 } date, ..] ? Plain[date.End..] : Plain;

    /// <summary>True for a numbered item.</summary>
    public bool IsOrdered { get; init; }

    /// <summary>True when the writer ended the line before this one on purpose (two spaces, a backslash, <c>&lt;br&gt;</c>).</summary>
    public bool AfterHardBreak { get; init; }

    /// <summary>True when the writer set the line in by spaces that Markdown keeps (<c>&amp;nbsp;</c>): it goes with the one before it.</summary>
    public bool IsIndented { get; init; }

    /// <summary>True for a line of a block that is quoted (<c>&gt; text</c>).</summary>
    public bool IsQuoted { get; init; }

    /// <summary>True for a heading by which a reader opens a hidden part.</summary>
    public bool IsSummary { get; init; }

    /// <summary>For the head of a table: true.</summary>
    public bool IsTableHead { get; init; }

    /// <summary>For a definition (<c>: text</c> below its term): true.</summary>
    public bool IsDefinition { get; init; }

    /// <summary>For a definition that stands beside its term: how many characters the term has; 0 for all other lines.</summary>
    public int TermLength { get; init; }

    /// <summary>True for a row of a table without a head that has a label and its value: <c>Label: value</c>.</summary>
    public bool IsLabelledRow { get; init; }

    /// <summary>The language of a block of code.</summary>
    public string? Info { get; init; }

    /// <summary>True for headings and for lines that no list holds.</summary>
    public bool IsOutsideLists => Level == 0 || Kind == LineKind.Heading;

    /// <summary>This line and one that goes on where it ends, as one.</summary>
    public Line JoinedWith(Line next) => this with { Text = RichText.Join(" ", [Text, next.Text]), Source = new SourceLines(Source.First, next.Source.Last) };

    public override string ToString() => $"{Source.First}: {Kind} {Level} {Plain}";
}
