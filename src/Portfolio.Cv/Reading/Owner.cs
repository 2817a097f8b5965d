using Portfolio.Cv.Reading.Grammar;
using Portfolio.Cv.Reading.Markdown;
using Portfolio.Cv.Reading.Outlining;
using Portfolio.Cv.Reading.Publications;

namespace Portfolio.Cv.Reading;

/// <summary>Supposes whose CV it is, where no line says so.</summary>
internal static class Owner
{
    // So many publications say whose they are, as a rule; reading them all would be reading them twice.
    private const int Enough = 20;

    // "Roe, Jane"
    private static string InOwnOrder(string name) => name.Split(", ") is [var family, var given] ? $"{given} {family}" : name;

    /// <summary>The author who stands in most publications, and in at least half of them; null when nobody does.</summary>
    public static string? Guess(IReadOnlyList<SectionText> sections, AuthorMarks marks)
    {
        var context = new ReadingContext([], marks);
        var reader = new PublicationReader(context);
        var publications = sections.Where(s => s.Kind == SectionKind.Publications)
            .SelectMany(s => new PublicationSegmenter(context).Split(s.Lines).Where(e => e.Lines[0].Kind != LineKind.Code).Select(e => reader.Read(e, s.Meaning))).OfType<Publication>();
        var read = new List<Publication>();
        foreach (var publication in publications)
        {
            read.Add(publication);
            if (read.Count == Enough && MostFrequent(read) is { } name) return name;
        }

        return MostFrequent(read);
    }

    private static string? MostFrequent(List<Publication> publications)
    {
        var best = publications.SelectMany(p => p.Contributors.Select(c => c.Name).Distinct()).GroupBy(n => n).OrderByDescending(g => g.Count()).FirstOrDefault();
        return best is not null && publications.Count >= 2 && best.Count() * 2 >= publications.Count && best.Count() >= 2 ? InOwnOrder(best.Key) : null;
    }
}
