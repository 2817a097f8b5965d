namespace Portfolio.Cv.Writing;

/// <summary>Gives publications the keys by which documents cite them: <c>song2024comparing</c>.</summary>
public static class CitationKeys
{
    private static readonly HashSet<string> Small = ["a", "an", "the", "on", "in", "of", "for", "to", "and", "with", "from", "by", "at", "is", "are", "do", "does", "how", "what", "why", "when", "can"];

    /// <summary>
    /// The keys, in the publications' order. Who has a key keeps it. Where several others would have one key, those later
    /// by their title's slug get a letter, so that the order of a list changes no key.
    /// </summary>
    public static IReadOnlyList<string> Of(IReadOnlyList<Publication> publications)
    {
        string?[] keys = [.. publications.Select(publication => publication.CitationKey)];
        var taken = keys.OfType<string>().ToHashSet(StringComparer.Ordinal);
        foreach (int index in Enumerable.Range(0, keys.Length).Where(i => keys[i] is null).OrderBy(i => publications[i].Slug ?? publications[i].Title, StringComparer.Ordinal))
        {
            keys[index] = Unique(Of(publications[index]), taken.Contains);
            taken.Add(keys[index]!);
        }

        return keys!;
    }

    /// <summary>The key of a publication by itself: the first author's family name, the year, the title's first word that says something.</summary>
    public static string Of(Publication publication)
    {
        string family = publication.Contributors is [var first, ..] ? NameParts.Of(first.Name) is { Family: { } name } ? name : first.Name : "";
        string[] words = Slug.Of(publication.Title).Split('-');
        string word = words.FirstOrDefault(w => w.Length > 0 && !Small.Contains(w) && Ascii(w).Length > 0) ?? words[0];
        string key = Ascii(family) + new CitedPublication(publication).YearText + Ascii(word);
        return key.Length > 0 ? key : "publication";
    }

    /// <summary>The key, or the key with the first letter from <c>b</c> on that is not taken.</summary>
    public static string Unique(string key, Func<string, bool> isTaken)
    {
        string candidate = key;
        for (int letter = 1; isTaken(candidate); letter++) candidate = key + Letters(letter);
        return candidate;
    }

    // 1 is "b", because the first has no letter.
    private static string Letters(int number)
    {
        string letters = "";
        for (int rest = number; rest >= 0; rest = (rest / 26) - 1) letters = (char)('a' + (rest % 26)) + letters;
        return letters;
    }

    // Older programs take keys in ASCII only; a name in Hangul gives none.
    private static string Ascii(string text) => string.Concat(Slug.Of(text).Where(char.IsAsciiLetterOrDigit));
}
