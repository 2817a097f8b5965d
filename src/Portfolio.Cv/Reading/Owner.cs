using Portfolio.Cv.Reading.Grammar;
using Portfolio.Cv.Reading.Markdown;
using Portfolio.Cv.Reading.Outlining;
using Portfolio.Cv.Reading.Publications;

namespace Portfolio.Cv.Reading;

/// <summary>Supposes whose CV it is, where no line says so.</summary>
internal static class Owner
{
    // So many publications say whose they are, as a rule; reading them all would be reading them twice.
    private const int Enough = 12;

    // "Roe, Jane"
    private static string InOwnOrder(string name) => name.Split(", ") is [var family, var given] ? $"{given} {family}" : name;

    /// <summary>The author who stands in most publications, and in at least half of them; null when nobody does.</summary>
    public static string? Guess(IReadOnlyList<SectionText> sections, AuthorMarks marks)
    {
        string? own = SetApart(sections), frequent = MostFrequent(sections, marks);
        // The fuller form of one name, where both are the same.
        return own is null || (frequent is not null && frequent.Length > own.Length && PersonName.CanBeSame(own, frequent)) ? frequent : own;
    }

    private static string? MostFrequent(IReadOnlyList<SectionText> sections, AuthorMarks marks)
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

    // The one name that is set in bold again and again.
    private static string? SetApart(IReadOnlyList<SectionText> sections)
    {
        var names = sections.Where(s => s.Kind == SectionKind.Publications).SelectMany(s => s.Lines)
            .SelectMany(l => l.Text.Runs.Where(r => (r.Style.HasFlag(TextStyle.Bold) || r.Style.HasFlag(TextStyle.Underline)) && r.Text.Length is > 3 and < 40 && r.Text.Length < l.Text.Length))
            .Select(r => r.Text.Trim(' ', ',', ';', '*', '†', '‡', ':', '(', ')').TrimEnd('&')).Where(n => n.Contains(' ', StringComparison.Ordinal) && NameGrammar.IsName(n))
            .GroupBy(n => n).OrderByDescending(g => g.Count()).ToList();
        int times = names.Count > 0 ? names[0].Count() : 0;
        if (times < 2 || times == 2 && names.Count > 1 || times * 2 <= names.Sum(g => g.Count())) return null;
        string own = InOwnOrder(names[0].Key);
        // "Andrea R. Roe" in one, "Roe, A. R." in the others.
        return names.Select(g => InOwnOrder(g.Key)).Where(n => PersonName.CanBeSame(n, own)).MaxBy(n => n.Length);
    }

    private static string? MostFrequent(List<Publication> publications)
    {
        // Of two who wrote all of them together it is who stands first more often.
        var first = publications.Where(p => p.Contributors.Count > 0).CountBy(p => p.Contributors[0].Name).ToDictionary();
        var names = publications.SelectMany(p => p.Contributors.Select(c => c.Name).Distinct()).GroupBy(n => n).OrderByDescending(g => g.Count()).ThenByDescending(g => first.GetValueOrDefault(g.Key)).Take(2).ToList();
        if (names is [var one, var other] && one.Count() == other.Count() && first.GetValueOrDefault(one.Key) == first.GetValueOrDefault(other.Key)) return null;
        var best = names.FirstOrDefault();
        return best is not null && publications.Count >= 2 && best.Count() * 2 >= publications.Count && best.Count() >= 2 ? InOwnOrder(best.Key) : null;
    }
}
