using Portfolio.Cv.Reading.Grammar;
using Portfolio.Cv.Reading.Markdown;
using Portfolio.Cv.Reading.Outlining;
using Portfolio.Cv.Reading.Publications;

namespace Portfolio.Cv.Reading;

/// <summary>Supposes whose CV it is, where no line says so.</summary>
internal static class Owner
{
    // "Roe, Jane"
    private static string InOwnOrder(string name) => name.Split(", ") is [var family, var given] ? $"{given} {family}" : name;

    /// <summary>The author who stands in most publications, and in at least half of them; null when nobody does.</summary>
    public static string? Guess(IReadOnlyList<SectionText> sections, AuthorMarks marks)
    {
        var context = new ReadingContext([], marks);
        var reader = new PublicationReader(context);
        var publications = sections.Where(s => s.Kind == SectionKind.Publications)
            .SelectMany(s => new PublicationSegmenter(context).Split(s.Lines).Where(e => e.Lines[0].Kind != LineKind.Code).Select(e => reader.Read(e, s.Meaning))).OfType<Publication>().ToList();
        var best = publications.SelectMany(p => p.Contributors.Select(c => c.Name).Distinct()).GroupBy(n => n).OrderByDescending(g => g.Count()).FirstOrDefault();
        return best is not null && publications.Count >= 2 && best.Count() * 2 >= publications.Count && best.Count() >= 2 ? InOwnOrder(best.Key) : null;
    }
}
