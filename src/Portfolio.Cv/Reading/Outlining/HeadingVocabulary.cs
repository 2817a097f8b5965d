using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Portfolio.Cv.Reading.Outlining;

/// <summary>What a heading says about its section.</summary>
/// <param name="Kind">What the section holds.</param>
/// <param name="Track">For publications: the track that the heading names.</param>
/// <param name="Status">For publications: the status that the heading names.</param>
internal sealed record HeadingMeaning(SectionKind Kind, PublicationTrack? Track = null, PublicationStatus? Status = null)
{
    /// <summary>True for a document's title, such as <c>Curriculum Vitae</c>.</summary>
    public bool IsTitle { get; init; }

    /// <summary>True when nothing is known of the heading.</summary>
    public bool IsUnknown { get; init; }

    /// <summary>True when the heading is an entry's, which belongs to the section's lines.</summary>
    public bool IsEntry { get; init; }
}

/// <summary>Knows what headings mean, from the phrases in <c>headings.tsv</c>.</summary>
internal static partial class HeadingVocabulary
{
    private static readonly FrozenDictionary<string, HeadingMeaning> Strong;
    private static readonly FrozenDictionary<string, HeadingMeaning> Weak;
    private static readonly FrozenDictionary<string, HeadingMeaning> Alone;
    private static readonly FrozenSet<string> Modifiers;
    private static readonly int LongestPhrase;
    private static readonly ILookup<int, string> ByLength;

    static HeadingVocabulary()
    {
        Dictionary<string, HeadingMeaning> strong = new(StringComparer.Ordinal), weak = new(StringComparer.Ordinal), alone = new(StringComparer.Ordinal);
        HashSet<string> modifiers = new(StringComparer.Ordinal);
        foreach (var (kind, phrases) in EmbeddedTable.Rows("headings.tsv").Select(row => (row[0], row[1].Split('|'))))
        {
            foreach (string phrase in phrases.Select(Normalize))
            {
                if (kind == "modifier") modifiers.Add(phrase);
                else if (kind.StartsWith("alone ", StringComparison.Ordinal)) alone.TryAdd(phrase, Meaning(kind[6..]));
                else if (kind.StartsWith("weak ", StringComparison.Ordinal)) weak.TryAdd(phrase, Meaning(kind[5..]));
                else strong.TryAdd(phrase, Meaning(kind));
            }
        }

        // People leave accents out: "Educacao", "Experience professionnelle".
        foreach (var words in (Dictionary<string, HeadingMeaning>[])[strong, weak])
            foreach (var (phrase, meaning) in words.ToList())
                if (WithoutAccents(phrase) is var plain && plain != phrase && !modifiers.Contains(plain) && !weak.ContainsKey(plain)) words.TryAdd(plain, meaning);
        (Strong, Weak, Alone, Modifiers) = (strong.ToFrozenDictionary(StringComparer.Ordinal), weak.ToFrozenDictionary(StringComparer.Ordinal), alone.ToFrozenDictionary(StringComparer.Ordinal), modifiers.ToFrozenSet(StringComparer.Ordinal));
        ByLength = strong.Keys.Where(p => p.Length > 6 && p[0] < '\u0250').ToLookup(p => p.Length);
        LongestPhrase = strong.Keys.Max(p => p.Count(c => c == ' ') + 1);
    }

    /// <summary>What a heading means when all of its words are known; null otherwise.</summary>
    public static HeadingMeaning? Whole(string heading)
    {
        if (heading.Length > 120) return null;
        string bracketed = string.Join(' ', Brackets().Matches(heading).Select(m => m.Groups[1].Value));
        string main = Brackets().Replace(heading, " ");
        var meaning = Known(Normalize(main)) ?? OfOtherNumber(Normalize(main));
        // "International conferences (oral presentations)"
        if (meaning is { Kind: SectionKind.Publications, Track: PublicationTrack.Main or null, Status: null } && Known(Normalize(bracketed)) is { Kind: SectionKind.Talks } presented) return presented;
        if (meaning is { Kind: SectionKind.Publications, Track: null, Status: null } && Known(Normalize(bracketed)) is { Kind: SectionKind.Publications } hint)
            return hint with { Track = hint.Track == PublicationTrack.Main ? null : hint.Track };
        // "교육 경험 (Teaching Experience)": the translation says it, where the words themselves are unknown or have two meanings.
        if (bracketed.Length > 0 && !Grammar.DegreeGrammar.Begins(main) && (meaning is null || main[0] > '\u2E80') && Known(Normalize(bracketed)) is { IsTitle: false, Kind: not SectionKind.Statements } translated && (meaning is null || meaning.Kind != translated.Kind)) return translated;
        return meaning;
    }

    /// <summary>True for a document's title and nothing more: <c>Curriculum Vitae</c>, but not <c>Curriculum Vitae of the lab</c>.</summary>
    public static bool IsTitle(string heading) => Normalize(heading) is var text && (Strong.TryGetValue(text, out var meaning) && meaning.IsTitle || MisspeltTitle().IsMatch(text));

    // "Cirriculum vitae", "Currriculum vitae"
    [GeneratedRegex(@"^c[uier]{1,5}ri?cul[ua]m\svit\w{1,3}$")]
    private static partial Regex MisspeltTitle();

    /// <summary>What a heading means that is one letter, or two letters that changed places, away from one that is known: <c>Langauges</c>. For true headings only.</summary>
    public static HeadingMeaning? Misspelt(string heading)
    {
        string text = Normalize(heading);
        if (text.Length is < 8 or > 30) return null;
        foreach (int length in (int[])[text.Length, text.Length - 1, text.Length + 1])
            foreach (string phrase in ByLength[length])
                if (phrase[0] == text[0] && IsNear(text, phrase) && Strong[phrase] is { IsTitle: false } meaning) return meaning;
        return null;
    }

    // One letter more, less or another one, or two that changed places.
    private static bool IsNear(string one, string other)
    {
        int start = one.AsSpan().CommonPrefixLength(other), end = 0;
        while (end < Math.Min(one.Length, other.Length) - start && one[^(end + 1)] == other[^(end + 1)]) end++;
        string left = one[start..^end], right = other[start..^end];
        // The singular is no slip.
        if (end == 0 && (left == "s" || right == "s")) return false;
        return left.Length + right.Length == 1 || left.Length == 1 && right.Length == 1 || left.Length == 2 && right.Length == 2 && left[0] == right[1] && left[1] == right[0];
    }

    /// <summary>What a heading means when some of its words are known: <c>Publications on music</c>. For true headings only.</summary>
    public static HeadingMeaning? Partly(string heading)
    {
        string[] words = [.. Normalize(Brackets().Replace(heading, " ")).Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(w => w.Any(char.IsLetter))];
        if (words.Length == 0) return null;
        // "Articles in journals that are reviewed by peers": what stands before the first preposition is the head.
        if (words.Length > MostWords)
        {
            int preposition = Array.FindIndex(words, w => w is "of" or "in" or "for" or "with" or "de" or "des" or "du" or "dans" or "à" or "en" or "para" or "von" or "für");
            if (preposition is < 1 or > 4) return null;
            words = words[..preposition];
        }

        // "Joint supervision of a master's thesis" is about what stands before "of".
        int of = Array.FindIndex(words, w => w is "of" or "on" or "de" or "von");
        if (of > 0 && Known(string.Join(' ', words.Take(of))) is { Kind: SectionKind.Statements } head) return head;
        for (int length = Math.Min(words.Length, LongestPhrase); length > 0; length--)
        {
            // The head of an English heading stands first or last.
            foreach (int start in (int[])[0, words.Length - length])
            {
                string phrase = string.Join(' ', words.Skip(start).Take(length));
                if (Strong.TryGetValue(phrase, out var meaning) && meaning.Kind != SectionKind.Statements && !(Modifiers.Contains(phrase) && words.Length > 1)) return meaning;
            }
        }

        // "Peer-reviewed & invited presentations, workshops & webinars": one of the things that it lists.
        if (ListOfThings().Split(heading) is { Length: > 1 } things && things.Where(t => !Modifiers.Contains(Normalize(t))).Select(Whole).FirstOrDefault(m => m is not null and not { Kind: SectionKind.Statements or SectionKind.Skills or SectionKind.Languages }) is { } listed) return listed;
        // "Medical Technology Experience"
        return words.Length > 1 && (Weak.GetValueOrDefault(words[^1]) ?? Weak.GetValueOrDefault(words[0])) is { Kind: SectionKind.Positions } experience ? experience : null;
    }

    private const int MostWords = 7;

    /// <summary>True for a heading that only says that what follows is something else: <c>Other</c>.</summary>
    public static bool IsOther(string heading) => Normalize(heading) is "other" or "others" or "additional" or "further" or "misc" or "miscellaneous" or "기타" or "sonstiges" or "divers" or "otros" or "otras" or "autres" or "その他" or "其他";

    /// <summary>True for a heading whose word counts only where it says nothing else: <c>Professional</c>.</summary>
    public static bool SaysItAlone(string heading) => Alone.ContainsKey(Normalize(heading));

    /// <summary>True for a heading that says nothing of what stands below it: <c>Misc</c>, <c>Other information</c>.</summary>
    public static bool SaysNothing(string heading) => IsOther(Information().Replace(heading, "").Trim());

    /// <summary>True when one heading names two kinds of entries: <c>Grants and Awards</c>.</summary>
    public static bool NamesBoth(string heading, SectionKind one, SectionKind other)
    {
        var kinds = Normalize(heading).Split(' ').Select(w => (Strong.GetValueOrDefault(w) ?? Weak.GetValueOrDefault(w))?.Kind).ToList();
        return kinds.Contains(one) && kinds.Contains(other);
    }

    /// <summary>The kinds of entries that a heading lists: <c>Qualifications, honours and grants</c>.</summary>
    public static IReadOnlySet<SectionKind> Listed(string heading) =>
        ListOfThings().Split(heading) is { Length: > 2 } things ? things.Select(Whole).OfType<HeadingMeaning>().Select(m => m.Kind).Where(k => k is not SectionKind.Statements).ToHashSet() : new HashSet<SectionKind>();

    /// <summary>A heading in lower case without numbers, symbols and punctuation at its ends.</summary>
    public static string Normalize(string heading)
    {
        var text = new StringBuilder(heading.Length);
        heading = heading.ToForm(NormalizationForm.FormC);
        foreach (char c in Elision().Replace(Number().Replace(EmojiName().Replace(heading, " ").Trim(), ""), ""))
        {
            if (char.IsLetterOrDigit(c) || c is '\'' or '-') text.Append(char.ToLowerInvariant(c));
            else if (c is '’') text.Append('\'');
            // "学会活動・社会活動"
            else if (c is '・' && text.Length > 0) text.Append(" と ");
            else if (c is not (>= '\uFE00' and <= '\uFE0F') && CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark) text.Append(c);
            // "Teaching, awards & grants" joins what "Teaching awards" doesn't.
            else if (c is '&' or ',' or '/' or '+' && text.Length > 0) text.Append(" and ");
            else if (text.Length > 0 && text[^1] != ' ') text.Append(' ');
        }

        string joined = Joined().Replace(text.ToString().Trim(' ', '-', '\''), " and ");
        while (joined.EndsWith(" and", StringComparison.Ordinal)) joined = joined[..^4].TrimEnd();
        return joined;
    }

    private static string WithoutAccents(string phrase) =>
        phrase.All(c => c < '\u0250') ? string.Concat(phrase.ToForm(NormalizationForm.FormD).Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)) : phrase;

    // "Compétence" where the vocabulary has the plural.
    private static HeadingMeaning? OfOtherNumber(string word) =>
        word.Length < 6 || word.Contains(' ', StringComparison.Ordinal) || !char.IsAsciiLetterLower(word[^1]) || word[^1] == 's' ? null : Known(word + "s") is { IsTitle: false, Kind: SectionKind.Skills or SectionKind.Education or SectionKind.Awards or SectionKind.Languages } meaning ? meaning : null;

    private static HeadingMeaning? Known(string text)
    {
        if (text.Length == 0) return null;
        if (Strong.TryGetValue(text, out var whole) || Alone.TryGetValue(text, out whole)) return whole;
        string[] words = [.. text.Split(' ').SelectMany(Parts)];
        HeadingMeaning? strong = null, weak = null;
        string strongPhrase = "";
        bool isJoined = false, isWeakFirst = false;
        int strongEnd = 0;
        for (int i = 0; i < words.Length;)
        {
            int length = Math.Min(words.Length - i, LongestPhrase);
            for (; length > 0; length--)
            {
                string phrase = string.Join(' ', words.AsSpan(i, length)!);
                // A word that also only modifies ("conference", "journal") gives way to what follows it: "Conference talks".
                if (Strong.TryGetValue(phrase, out var found))
                {
                    // "교육 역량": the last word says what it is, unless both are joined.
                    // "Presentation awards", "Paper presentations": so it does in English behind a singular that has a plural.
                    bool isHead = i > 0 && !isJoined && (phrase[0] > '\u2E80' || phrase.EndsWith('s') && i == strongEnd && (found.Kind == SectionKind.Awards || strong?.Kind != SectionKind.Service && Strong.ContainsKey(strongPhrase + "s")));
                    strong = strong is null || isHead || (strong.Kind == found.Kind && found.Track is null && found.Status is null) || (strong.Kind == SectionKind.Statements && i > 0 && found.Kind != SectionKind.Statements) || (strong.Kind == SectionKind.Activities && found.Kind == SectionKind.Service) || (strong.Track is not null && Modifiers.Contains(strongPhrase) && found.Kind != strong.Kind) ? Merge(strong, found) : strong;
                    strongPhrase = phrase;
                    strongEnd = i + length;
                    break;
                }

                if (Weak.TryGetValue(phrase, out found))
                {
                    weak ??= found;
                    isWeakFirst |= strong is null;
                    break;
                }

                if (length == 1 && Modifiers.Contains(phrase)) break;
            }

            if (length == 0) return null;
            // "Supervision of theses" is about supervision.
            if (words[i] is "of" or "de" or "von" && strong is { Kind: SectionKind.Statements }) return strong;
            isJoined = words[i] is "·" or "및" or "과" or "와" or "与" or "和" or "及" or "と" or "及び" or "および";
            i += length;
        }

        // "Other experience": the weak word says more than "other" does.
        if (strong is { Kind: SectionKind.Statements } && weak is not null && IsOther(words[0])) return weak;
        // "Experience and leadership"
        if (strong is { Kind: SectionKind.Activities } && isWeakFirst) return weak;
        return strong ?? weak;
    }

    // Scripts that part no words: "奖项与荣誉" is three phrases that are known. The longest one counts at each place.
    private static IEnumerable<string> Parts(string word)
    {
        if (word.Length is 0 or > 24 || word[0] <= '\u2E80' || IsKnown(word)) return [word];
        var parts = new List<string>();
        for (int i = 0; i < word.Length;)
        {
            int length = word.Length - i;
            while (length > 0 && !IsKnown(word.Substring(i, length))) length--;
            if (length == 0) return [word];
            parts.Add(word.Substring(i, length));
            i += length;
        }

        return parts;
    }

    private static bool IsKnown(string phrase) => Strong.ContainsKey(phrase) || Weak.ContainsKey(phrase) || Modifiers.Contains(phrase);

    private static HeadingMeaning Merge(HeadingMeaning? first, HeadingMeaning second) => first is null || first.Kind != second.Kind ? second : first;

    private static HeadingMeaning Meaning(string kind)
    {
        string[] parts = kind.Split('/');
        if (parts[0] == "title") return new HeadingMeaning(SectionKind.Contacts) { IsTitle = true };
        var section = Enum.Parse<SectionKind>(parts[0], ignoreCase: true);
        if (parts.Length == 1) return new HeadingMeaning(section);
        return parts[1] switch
        {
            "under review" => new HeadingMeaning(section, Status: PublicationStatus.UnderReview),
            "accepted" => new HeadingMeaning(section, Status: PublicationStatus.Accepted),
            "in press" => new HeadingMeaning(section, Status: PublicationStatus.InPress),
            "preprint" => new HeadingMeaning(section, PublicationTrack.Preprint, PublicationStatus.Preprint),
            var track => new HeadingMeaning(section, Enum.Parse<PublicationTrack>(track, ignoreCase: true)),
        };
    }

    [GeneratedRegex(@"(?<=\w)\s(?:information(?:s|en)?|informazioni|información|informações)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Information();

    [GeneratedRegex(@"\s+and\s+(?:and\s+)*")]
    private static partial Regex Joined();

    [GeneratedRegex(@"(?<!\p{L})[dlDL]['’](?=\p{L})")]
    private static partial Regex Elision();

    [GeneratedRegex(@"(?:(?<!\s)\s+)?[,;&/·]\s*|(?<!\s)\s+(?:and|und|y|et|i|и|та|ve)\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ListOfThings();

    [GeneratedRegex(@"[(\[（]([^)\]）]{0,400})[)\]）]")]
    private static partial Regex Brackets();

    // GitHub's names of emoji: ":school:".
    [GeneratedRegex(@":[a-z][a-z0-9_+-]+:")]
    private static partial Regex EmojiName();

    // "2017年までの研究業績"
    [GeneratedRegex(@"^(?:\(?(?:\d{1,2}|[IVX]{1,4}|[A-H])[.):]\)?\s*)+|^(?:19|20)\d\d年度?(?:まで|以降|以前|から)?の?")]
    private static partial Regex Number();
}
