using System.Collections.Frozen;
using Portfolio.Cv.Reading;

namespace Portfolio.Cv.Venues;

/// <summary>The venues that we know, from <c>venues.tsv</c>, and the names under which texts mention them.</summary>
public static class VenueCatalogue
{
    /// <summary>Texts longer than this name no venue.</summary>
    private const int LongestText = 20_000;

    // Before the index, which is made with them.
    private static readonly FrozenSet<string> Noise = new[]
    {
        "the", "of", "on", "in", "at", "and", "for", "proceedings", "proc", "annual", "international", "ieee", "acm", "cvf", "aaai", "conference", "conf", "st", "nd", "rd", "th", "vol", "volume", "no", "issue", "pp", "pages", "p",
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec", "january", "february", "march", "april", "june", "july", "august", "september", "october", "november", "december", "main", "track", "long", "short", "paper", "papers", "journal", "to", "appear", "accepted", "preprint", "e",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Leading = new[] { "ieee", "acm", "cvf", "rsj", "annual", "international", "the", "usenix", "sigplan", "sigkdd", "aaai", "siam", "ras", "ifip" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly CatalogueVenue[] Venues = [.. EmbeddedTable.Rows("venues.tsv").Select(Parse)];
    private static readonly FrozenDictionary<string, List<VenueName>> ByTokens = Index();
    private static readonly int LongestName = ByTokens.Keys.Max(k => k.Count(c => c == ' ') + 1);

    /// <summary>All venues of the catalogue.</summary>
    public static IReadOnlyList<CatalogueVenue> All => Venues;

    /// <summary>The venue that a whole text names, whatever its case, ordinal, year and punctuation; null for none.</summary>
    public static CatalogueVenue? Find(string text) => FindIn(text) is { Exact: true } mention ? mention.Venue : null;

    /// <summary>
    /// The venue that a text names best: the longest name, before an acronym with a year, before the first. Names that
    /// are common words (<c>Science</c>, <c>Cell</c>) count only where the text is nothing else.
    /// </summary>
    public static VenueMention? FindIn(string text)
    {
        if (text.Length is 0 or > LongestText) return null;
        var tokens = VenueToken.Of(text);
        VenueMention? best = null;
        int bestWeight = -1;
        for (int i = 0; i < tokens.Count; i++)
        {
            string key = "";
            for (int n = 1; n <= LongestName && i + n <= tokens.Count; n++)
            {
                key = n == 1 ? tokens[i].Key : $"{key} {tokens[i + n - 1].Key}";
                if (!ByTokens.TryGetValue(key, out var names)) continue;
                int start = tokens[i].Start, end = tokens[i + n - 1].End;
                string written = text[start..end];
                if (names.Find(name => name.Accepts(written)) is not { } found) continue;
                bool exact = SaysNothingElse(tokens, i, n);
                if (found.IsCommonWord && !exact) continue;
                int? year = tokens[i + n - 1].AttachedYear ?? YearAfter(tokens, i + n);
                int weight = (n * 1000) + ((n == 1 || !written.Any(char.IsLower)) && year is not null ? 4500 : 0) - Math.Min(i, 400);
                if (weight <= bestWeight) continue;
                (best, bestWeight) = (new VenueMention(found.Venue, start, end - start, year ?? AnyYear(tokens), exact), weight);
            }
        }

        return best;
    }

    private static bool SaysNothingElse(List<VenueToken> tokens, int start, int count)
    {
        for (int i = 0; i < tokens.Count; i++)
        {
            if (i >= start && i < start + count) continue;
            var token = tokens[i];
            if (!token.IsNumber && !Noise.Contains(token.Key)) return false;
        }

        return true;
    }

    private static int? YearAfter(List<VenueToken> tokens, int index) => index < tokens.Count && tokens[index].Year is { } year ? year : null;

    private static int? AnyYear(List<VenueToken> tokens) => tokens.Select(t => t.Year ?? t.AttachedYear).LastOrDefault(year => year is not null);

    private static CatalogueVenue Parse(string[] row) =>
        new(Slug.Of(row[0]), row[0], row[1], row[2] switch
        {
            "conference" => VenueKind.Conference,
            "journal" => VenueKind.Journal,
            "workshop" => VenueKind.Workshop,
            "preprint" => VenueKind.PreprintServer,
            "competition" => VenueKind.Competition,
            _ => VenueKind.Other,
        }, row[3], row.Length > 4 && row[4].Length > 0 ? row[4].Split('|') : []);

    private static FrozenDictionary<string, List<VenueName>> Index()
    {
        var index = new Dictionary<string, List<VenueName>>(StringComparer.Ordinal);
        foreach (var venue in Venues)
        {
            foreach (string name in venue.Aliases.Prepend(venue.Name).Prepend(venue.Acronym).Distinct(StringComparer.Ordinal))
            {
                var tokens = VenueToken.Of(name);
                // "IEEE/CVF International Conference on …" is found without the words before it, too.
                int skip = 0;
                while (skip < tokens.Count - 2 && Leading.Contains(tokens[skip].Key)) skip++;
                foreach (int from in new[] { 0, skip }.Distinct())
                {
                    string key = string.Join(' ', tokens.Skip(from).Select(t => t.Key));
                    if (key.Length == 0) continue;
                    if (!index.TryGetValue(key, out var names)) index[key] = names = [];
                    if (!names.Exists(n => n.Venue == venue && n.Written == name)) names.Add(new VenueName(venue, name, tokens.Count == 1));
                }
            }
        }

        return index.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>One name of a venue.</summary>
    private sealed record VenueName(CatalogueVenue Venue, string Written, bool IsOneWord)
    {
        /// <summary>True for names that any text may use: they are read only where they stand alone.</summary>
        public bool IsCommonWord { get; } = Written.Length > 1 && (CommonWords.Contains(Written) || (Written.Any(char.IsLower) && Venue.Kind == VenueKind.Journal && Written.Split(' ').Length <= 2 && !Written.Contains('.', StringComparison.Ordinal) && !Distinct.Contains(Written)));

        /// <summary>Acronyms count in their own case (or in capitals); names in any.</summary>
        public bool Accepts(string written)
        {
            if (!IsOneWord) return true;
            string letters = Letters(written), own = Letters(Written);
            return letters == own || (own.Length >= 5 && string.Equals(letters, own, StringComparison.OrdinalIgnoreCase) && !CommonWords.Contains(Written))
                || (own.Any(char.IsLower) && own.Count(char.IsUpper) > 1 && !letters.Any(char.IsLower) && string.Equals(letters, own, StringComparison.OrdinalIgnoreCase));
        }

        private static string Letters(string text) => string.Concat(text.TakeWhile(c => char.IsLetter(c) || c is '&' or '@' or '*' or '-' or '3')).TrimEnd('-');

        private static readonly FrozenSet<string> CommonWords = new[]
        {
            "Science", "Nature", "Cell", "Cognition", "Neuron", "Sensors", "Bioinformatics", "Distill", "Middleware", "FAST", "DATE", "MICRO", "KR", "SC", "EC", "HT", "FG", "ALT", "DIS", "ASSETS", "ACC", "ICC", "MMM", "ASE", "TIP", "PRE", "LoG", "HAL", "CCS", "RSS", "ASR", "Oakland", "Big Data", "USENIX", "ATC", "Humanoids", "Lancet", "Supercomputing", "RAL", "CAV", "DAC",
        }.ToFrozenSet(StringComparer.Ordinal);

        private static readonly FrozenSet<string> Distinct = new[] { "PLOS ONE", "PLoS One", "eLife", "NeuroImage", "Scientific Reports", "Science Advances", "Nature Communications", "IEEE Access", "Science Robotics", "Nature Methods", "Nature Neuroscience", "Nature Medicine", "Nature Physics", "Nature Genetics", "Nature Biotechnology", "ACS Nano", "Econometrica", "Biometrika", "BMC Bioinformatics", "Genome Biology" }.ToFrozenSet(StringComparer.Ordinal);
    }
}
