namespace Portfolio.Cv.Writing;

/// <summary>Gives publications the keys by which documents cite them: <c>song2024comparing</c>.</summary>
internal static class CitationKeys
{
    private static readonly HashSet<string> Small = ["a", "an", "the", "on", "in", "of", "for", "to", "and", "with", "from", "by", "at", "is", "are", "do", "does", "how", "what", "why", "when", "can"];

    /// <summary>
    /// The keys, in the publications' order. Where several would have one key, those later by their title's slug get a letter,
    /// so that the order of a list changes no key.
    /// </summary>
    public static IReadOnlyList<string> Of(IReadOnlyList<Publication> publications)
    {
        string[] keys = [.. publications.Select(Of)];
        var taken = keys.ToHashSet(StringComparer.Ordinal);
        foreach (var same in Enumerable.Range(0, keys.Length).GroupBy(i => keys[i]).Where(group => group.Count() > 1).ToList())
        {
            int letter = 1;
            foreach (int index in same.OrderBy(i => publications[i].Slug ?? publications[i].Title, StringComparer.Ordinal).Skip(1))
            {
                string key;
                do
                {
                    key = same.Key + Letters(letter++);
                }
                while (!taken.Add(key));
                keys[index] = key;
            }
        }

        return keys;
    }

    private static string Of(Publication publication)
    {
        string family = publication.Contributors is [var first, ..] ? NameParts.Of(first.Name) is { Family: { } name } ? name : first.Name : "";
        string[] words = Slug.Of(publication.Title).Split('-');
        string word = words.FirstOrDefault(w => w.Length > 0 && !Small.Contains(w) && Ascii(w).Length > 0) ?? words[0];
        string key = Ascii(family) + new CitedPublication(publication).YearText + Ascii(word);
        return key.Length > 0 ? key : "publication";
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
