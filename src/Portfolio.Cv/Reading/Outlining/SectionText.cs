using Portfolio.Cv.Reading.Markdown;

namespace Portfolio.Cv.Reading.Outlining;

/// <summary>A section of a document before its entries are read.</summary>
/// <param name="Meaning">What its heading says; for an unknown heading a statement.</param>
/// <param name="Heading">The line of the heading; null for what stands before the first one.</param>
/// <param name="Level">The heading's level.</param>
/// <param name="Lines">The lines below the heading, up to the next section.</param>
internal sealed record SectionText(HeadingMeaning Meaning, Line? Heading, int Level, IReadOnlyList<Line> Lines)
{
    public SectionKind Kind => Meaning.Kind;
}
