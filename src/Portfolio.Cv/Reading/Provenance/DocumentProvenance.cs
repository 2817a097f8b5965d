namespace Portfolio.Cv.Reading.Provenance;

/// <summary>A document beside what was read from it: what each line became, and which lines each field came from.</summary>
/// <param name="Lines">The document's lines, in order.</param>
/// <param name="Fields">The fields, the person's own first, then those of the entries in the vocabulary's order.</param>
public sealed record DocumentProvenance(IReadOnlyList<LineProvenance> Lines, IReadOnlyList<FieldProvenance> Fields)
{
    /// <summary>Holds a CV against the text that it was read from. It takes time linear in the text's length.</summary>
    public static DocumentProvenance Of(string text, DocumentFormat format, CurriculumVitae cv)
    {
        string[] written = text.ReplaceLineEndings("\n").Split('\n');
        string[] visible = VisibleLines.Of(written, format);
        var stream = new WordStream(visible);
        var fields = new FieldTracing(cv, stream, new FieldSearch(written, visible, stream)).Run();
        return new LineClassification(cv, format, written, visible, stream).Run(fields);
    }
}
