using Portfolio.Cv.Reading.Grammar;

namespace Portfolio.Cv.Reading;

/// <summary>What the readers of sections know about the whole document.</summary>
/// <param name="Owner">The owner's names.</param>
/// <param name="Marks">What the marks behind authors' names mean.</param>
internal sealed record ReadingContext(IReadOnlyList<string> Owner, AuthorMarks Marks);
