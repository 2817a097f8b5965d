namespace Portfolio.Cv.Reading;

/// <summary>Reads a CV that is written in Markdown, or was converted to it with damage.</summary>
public static class MarkdownReader
{
    /// <summary>Reads a document. It never throws for its content: what is not understood is in the remainder.</summary>
    public static CvReading Read(string markdown) => throw new NotSupportedException();
}
