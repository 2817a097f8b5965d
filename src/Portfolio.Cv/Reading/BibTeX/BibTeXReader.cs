using System.Text.RegularExpressions;

namespace Portfolio.Cv.Reading.BibTeX;

/// <summary>
/// Reads a bibliography in BibTeX, the fields of biblatex and of web sites made from BibTeX (al-folio) included.
/// The CV that comes out holds publications (and patents) only.
/// </summary>
public static partial class BibTeXReader
{
    /// <summary>
    /// Reads a file. It never throws for its content: a broken entry is named in the notes, and its text, like every field
    /// without a place in a publication, is in the remainder word for word.
    /// </summary>
    public static CvReading Read(string text)
    {
        string source = WellFormed(text);
        var lines = new LineStarts(source);
        var document = BibTeXParser.Parse(source, lines);
        var notes = document.Notes.ToList();
        var kept = document.Kept.ToList();
        var entries = document.Entries.Select(entry => new EntryFields(entry)).ToList();
        var parents = BibTeXInheritance.Apply(entries, lines, notes);

        var publications = new List<Publication>();
        var patents = new List<Patent>();
        foreach (var entry in entries.Where(entry => !parents.Contains(entry)))
        {
            var reading = new BibTeXPublication(entry, lines, notes);
            bool found = entry.Type == "patent"
                ? Add(patents, reading.ReadPatent())
                : Add(publications, reading.Read());
            if (!found) kept.Add(entry.Entry.Source);
            else kept.AddRange(LeftOf(entry));
        }

        // After the others, because what a child takes over has a place.
        kept.AddRange(parents.SelectMany(LeftOf));
        var cv = new CurriculumVitae
        {
            Publications = publications,
            Patents = patents,
            Remainder = [.. kept.OrderBy(span => span.Start).Select(span => new Remainder(lines.LineOf(span.Start), lines.LineOf(span.End - 1), source[span.Start..span.End]))],
        };
        return new(cv, [.. notes.OrderBy(note => note.Line)]);
    }

    /// <summary>True when a text begins as BibTeX does: with an entry, after comments or front matter at most.</summary>
    public static bool LooksLikeBibTeX(string text) => FirstEntry().IsMatch(text);

    private static bool Add<T>(List<T> list, T? item)
        where T : class
    {
        if (item is not null) list.Add(item);
        return item is not null;
    }

    // Fields that follow each other are kept as one piece.
    private static IEnumerable<Span> LeftOf(EntryFields entry)
    {
        var left = entry.Left.ToHashSet();
        Span? open = null;
        foreach (var field in entry.Entry.Fields)
        {
            if (left.Contains(field)) open = open is { } before ? before with { End = field.Source.End } : field.Source;
            else if (open is { } piece)
            {
                yield return piece;
                open = null;
            }
        }

        if (open is { } last) yield return last;
    }

    // Half of a surrogate pair is no text, and normalisation refuses it.
    private static string WellFormed(string text)
    {
        if (!text.Any(char.IsSurrogate)) return text;
        var utf8 = System.Text.Encoding.UTF8;
        return utf8.GetString(utf8.GetBytes(text));
    }

    [GeneratedRegex(@"\A\s*(?:---\s*\n\s*---\s*\n|%[^\n]*\n|\s)*@\s*[A-Za-z]+\s*[{(]", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex FirstEntry();
}
