namespace Portfolio.Cv.Writing;

/// <summary>A person's name, taken apart as bibliographies want it.</summary>
/// <param name="Family">The family name, with its small words: <c>van der Berg</c>.</param>
/// <param name="Given">The given names.</param>
/// <param name="Suffix"><c>Jr.</c>, <c>III</c>.</param>
/// <param name="Literal">The whole name, where it has no parts: an organisation, a name in Hangul.</param>
internal readonly record struct NameParts(string? Family, string? Given, string? Suffix, string? Literal)
{
    private static readonly HashSet<string> Suffixes = ["Jr", "Jr.", "Sr", "Sr.", "II", "III", "IV"];
    private static readonly HashSet<string> Organisations = new(StringComparer.OrdinalIgnoreCase)
    {
        "team", "group", "consortium", "collaboration", "project", "university", "institute", "lab", "laboratory", "inc", "inc.", "company", "network", "initiative", "the",
    };

    public static NameParts Of(string name)
    {
        name = name.Trim();
        if (name.IndexOf(',', StringComparison.Ordinal) is > 0 and var comma)
        {
            // "Song, Hwanjun" is in order already; "Lund, Inc." is a company.
            string after = name[(comma + 1)..].Trim();
            return after.Contains(',', StringComparison.Ordinal) || after.Length == 0 || Organisations.Contains(after)
                ? new(null, null, null, name)
                : Suffixes.Contains(after) ? Of(name[..comma]) with { Suffix = after } : new(name[..comma].Trim(), after, null, null);
        }

        string[] words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length < 2 || words.Any(Organisations.Contains) || words.Contains("and", StringComparer.OrdinalIgnoreCase)) return new(null, null, null, name);
        string? suffix = words.Length > 2 && Suffixes.Contains(words[^1]) ? words[^1] : null;
        if (suffix is not null) words = words[..^1];
        string family = PersonName.Family(string.Join(' ', words));
        int familyWords = family.Split(' ').Length;
        // "Kim JY": the family name stands first.
        string given = string.Join(' ', words).EndsWith(family, StringComparison.Ordinal) ? string.Join(' ', words[..^familyWords]) : string.Join(' ', words[familyWords..]);
        return new(family, given, suffix, null);
    }
}
