namespace Portfolio.Cv.Reading;

/// <summary>What a reader made of a document.</summary>
/// <param name="Cv">The CV. Its remainder holds whatever was not understood.</param>
/// <param name="Notes">What the person who owns the document should know: a missing name, a template that was not filled.</param>
public sealed record CvReading(CurriculumVitae Cv, IReadOnlyList<ReadingNote> Notes)
{
    /// <summary>Why the document wasn't read at all, and what to do; null when it was read. All of its text is in the remainder.</summary>
    public Sentence? Refusal { get; init; }
}

/// <summary>Something about a document that its owner should know.</summary>
/// <param name="Line">The line, counted from 1; 0 when it concerns the whole document.</param>
/// <param name="Message">What is the matter, and what to do.</param>
public sealed record ReadingNote(int Line, Sentence Message);
