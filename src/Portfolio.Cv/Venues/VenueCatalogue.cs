using System.Buffers;
using System.Collections.Frozen;
using Portfolio.Cv.Reading;

namespace Portfolio.Cv.Venues;

/// <summary>The venues that we know, from <c>venues.tsv</c>, and the names under which texts mention them.</summary>
public static class VenueCatalogue
{
    /// <summary>Texts longer than this name no venue.</summary>
    private const int LongestText = 20_000;

    // Before the index, which is made with them.
    private static readonly FrozenSet<string> Leading = Words("ieee acm cvf rsj annual international joint the usenix sigplan sigkdd sigir sigmod sigact sigops sigsoft sigchi sigarch sigaccess aaai siam ras embs ifip");
    private static readonly FrozenSet<string> Noise = Words("""
        the of on in at and for proceedings annual biennial international ieee acm cvf aaai conference st nd rd th vol volume no number issue article art pp pages p
        jan feb mar apr may jun jul aug sep oct nov dec january february march april june july august september october november december
        main track long short paper papers findings journal to appear accepted preprint e eds ed
        elsevier springer wiley sage mdpi press
        """);

    private static readonly FrozenSet<string> Ordinals = Words("first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth thirtieth fortieth fiftieth twenty thirty forty fifty sixty seventy");

    // Words that begin another venue, or end this one, after "and".
    private static readonly FrozenSet<string> NewPart = Words("conference conferences journal transactions symposium workshop workshops proceedings european asian advances annals datasets demonstrations tutorials exhibition");

    private static readonly SearchValues<char> Stops = SearchValues.Create(",.;:()[]");

    private static readonly string[][] Rows = [.. EmbeddedTable.Rows("venues.tsv")];
    private static readonly CatalogueVenue[] Venues = [.. Rows.Select(Parse)];
    private static readonly FrozenDictionary<string, VenueName[]> ByWords = Index();

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
        var candidates = Candidates(text, tokens);
        Candidate? best = null;
        int bestWeight = -1;
        var standsAlone = new Dictionary<CatalogueVenue, bool>(ReferenceEqualityComparer.Instance);
        foreach (var candidate in candidates)
        {
            int weight = (candidate.Count * 1000) + (candidate.Year is not null && (candidate.Count == 1 || !candidate.Name.Written.Any(char.IsLower)) ? 4500 : 0) - Math.Min(candidate.First, 400);
            if (weight <= bestWeight || (candidate.Name.IsCommon && !IsTied(text, tokens, candidate) && !StandsAlone(candidate.Name))) continue;
            (best, bestWeight) = (candidate, weight);
        }

        if (best is null) return null;
        int start = tokens[best.First].Start, end = tokens[best.First + best.Count - 1].End;
        int? year = best.Year ?? tokens.Select(t => t.Year ?? t.AttachedYear).LastOrDefault(y => y is not null);
        return new VenueMention(best.Name.Venue, start, end - start, year, SaysNothingElse(tokens, candidates, best.Name));

        // Once per venue, however often a text repeats it.
        bool StandsAlone(VenueName name) =>
            standsAlone.TryGetValue(name.Venue, out bool known) ? known : standsAlone[name.Venue] = SaysNothingElse(tokens, candidates, name);
    }

    private static List<Candidate> Candidates(string text, List<VenueToken> tokens)
    {
        var candidates = new List<Candidate>();
        for (int i = 0; i < tokens.Count; i++)
        {
            string key = tokens[i].Key;
            for (int n = 1; ByWords.TryGetValue(key, out var names); n++)
            {
                var last = tokens[i + n - 1];
                foreach (var name in names)
                {
                    if (!name.Accepts(text.AsSpan(tokens[i].Start, last.End - tokens[i].Start)) || (n > 1 && GoesOn(text, tokens, i + n))) continue;
                    candidates.Add(new Candidate(name, i, n, last.AttachedYear ?? (i + n < tokens.Count ? tokens[i + n].Year : null)));
                    break;
                }

                if (i + n == tokens.Count) break;
                key = $"{key} {tokens[i + n].Key}";
            }
        }

        return candidates;
    }

    // "International Conference on Machine Learning and Cybernetics" is another conference than its beginning.
    private static bool GoesOn(string text, List<VenueToken> tokens, int at) =>
        at + 1 < tokens.Count && tokens[at].Key is "and" or "for" && char.IsUpper(text[tokens[at + 1].Start])
        && text.AsSpan(tokens[at - 1].End, tokens[at + 1].Start - tokens[at - 1].End).IndexOfAny(Stops) < 0
        && !Leading.Contains(tokens[at + 1].Key) && !NewPart.Contains(tokens[at + 1].Key)
        && !(ByWords.TryGetValue(tokens[at + 1].Key, out var names) && names.Any(name => !name.IsCommon));

    // "FAST'20" and "in ASE 2021", but not "Charleston, SC 2021".
    private static bool IsTied(string text, List<VenueToken> tokens, Candidate candidate) =>
        candidate.Name.IsAcronym && (tokens[candidate.First].AttachedYear is not null
            || (candidate.Year is not null && candidate.Name.Written.Length > 2 && text[tokens[candidate.First].End] == ' '));

    // Besides the venue, under whichever of its names.
    private static bool SaysNothingElse(List<VenueToken> tokens, List<Candidate> candidates, VenueName name)
    {
        int covered = 0, next = 0;
        for (int i = 0; i < tokens.Count; i++)
        {
            for (; next < candidates.Count && candidates[next].First <= i; next++)
            {
                if (ReferenceEquals(candidates[next].Name.Venue, name.Venue)) covered = Math.Max(covered, candidates[next].First + candidates[next].Count);
            }

            if (i >= covered && !tokens[i].IsNumber && !Noise.Contains(tokens[i].Key) && (name.IsCommon || !Ordinals.Contains(tokens[i].Key))) return false;
        }

        return true;
    }

    private static CatalogueVenue Parse(string[] row) =>
        new(Slug.Of(row[0]), row[0], row[1], row[2] switch
        {
            "conference" => VenueKind.Conference,
            "journal" => VenueKind.Journal,
            "workshop" => VenueKind.Workshop,
            "preprint" => VenueKind.PreprintServer,
            "competition" => VenueKind.Competition,
            _ => VenueKind.Other,
        }, row[3], Names(row, 4));

    private static string[] Names(string[] row, int column) => row.Length > column && row[column].Length > 0 ? row[column].Split('|') : [];

    // Under all words of each name, and empty under the words that begin one, so that a search ends early.
    private static FrozenDictionary<string, VenueName[]> Index()
    {
        var index = new Dictionary<string, List<VenueName>>(StringComparer.Ordinal);
        foreach (var (venue, row) in Venues.Zip(Rows))
        {
            string[] common = Names(row, 5);
            foreach (string name in venue.Aliases.Prepend(venue.Name).Prepend(venue.Acronym).Distinct(StringComparer.Ordinal))
            {
                string[] words = [.. VenueToken.Of(name).Select(t => t.Key)];
                // "IEEE/CVF International Conference on …" is found without the words before it, too.
                int skip = 0;
                while (skip < words.Length - 2 && Leading.Contains(words[skip])) skip++;
                Add(words, new VenueName(venue, name, words.Length, common.Contains(name)));
                if (skip > 0) Add(words[skip..], new VenueName(venue, name, words.Length - skip, common.Contains(name)));
            }
        }

        return index.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.ToArray(), StringComparer.Ordinal);

        void Add(string[] words, VenueName name)
        {
            for (int n = 1; n <= words.Length; n++)
            {
                string key = string.Join(' ', words[..n]);
                if (!index.TryGetValue(key, out var names)) index[key] = names = [];
                if (n == words.Length && !names.Exists(other => other.Venue == name.Venue && other.Written == name.Written)) names.Add(name);
            }
        }
    }

    private static FrozenSet<string> Words(string words) => words.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>A name that stands in a text, from a word on, for some words, and the year that goes with it.</summary>
    private sealed record Candidate(VenueName Name, int First, int Count, int? Year);
}
