namespace Portfolio.Cv.Writing.Citations;

/// <summary>Authors as the styles write them.</summary>
internal static class CitedNames
{
    /// <summary><c>Lee, J.-Y.</c></summary>
    public static string FamilyFirst(string name)
    {
        var parts = NameParts.Of(name);
        if (parts.Literal is { } literal) return literal;
        string text = string.IsNullOrEmpty(parts.Given) ? parts.Family! : $"{parts.Family}, {Initials(parts.Given)}";
        return parts.Suffix is { } suffix ? $"{text}, {suffix}" : text;
    }

    /// <summary><c>J.-Y. Lee</c></summary>
    public static string InitialsFirst(string name)
    {
        var parts = NameParts.Of(name);
        return parts.Literal ?? Joined(parts.Given is { } given ? Initials(given) : null, parts.Family, parts.Suffix);
    }

    /// <summary><c>Jay-Yoon Lee</c></summary>
    public static string InFull(string name)
    {
        var parts = NameParts.Of(name);
        return parts.Literal ?? Joined(parts.Given, parts.Family, parts.Suffix);
    }

    /// <summary><c>A</c>, <c>A and B</c>, <c>A, B, and C</c>; with <paramref name="others"/>, <c>A, B, et al.</c></summary>
    public static string List(IReadOnlyList<string> names, bool others, string and = "and") => (names, others) switch
    {
        ({ Count: 0 }, _) => "",
        ([var one], true) => $"{one} et al.",
        (_, true) => $"{string.Join(", ", names)}, et al.",
        ([var one], false) => one,
        ([var one, var two], false) => $"{one} {and} {two}",
        _ => $"{string.Join(", ", names.Take(names.Count - 1))}, {and} {names[^1]}",
    };

    // "Jay-Yoon" is J.-Y., "JY" two initials.
    private static string Initials(string given) => string.Join(' ', given.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word =>
        word.Length is 2 or 3 && word.All(char.IsUpper)
            ? string.Join(' ', word.Select(c => $"{c}."))
            : string.Join('-', word.Split('-', StringSplitOptions.RemoveEmptyEntries).Select(part => $"{char.ToUpperInvariant(part[0])}."))));

    private static string Joined(params string?[] parts) => string.Join(' ', parts.Where(part => !string.IsNullOrEmpty(part)));
}
