using Portfolio.Cv.Reading.BibTeX;
using Portfolio.Cv.Reading.CslJson;
using Portfolio.Cv.Reading.JsonResume;

namespace Portfolio.Cv.Reading;

/// <summary>Reads a document in any of the formats.</summary>
public static class CvReader
{
    /// <summary>Reads a document. It never throws for its content: what is not understood is in the remainder.</summary>
    public static CvReading Read(string text, DocumentFormat format) => format switch
    {
        DocumentFormat.Markdown => MarkdownReader.Read(text),
        DocumentFormat.BibTeX => BibTeXReader.Read(text),
        DocumentFormat.JsonResume => JsonResumeReader.Read(text),
        DocumentFormat.CslJson => CslJsonReader.Read(text),
        _ => throw new ArgumentOutOfRangeException(nameof(format)),
    };
}
