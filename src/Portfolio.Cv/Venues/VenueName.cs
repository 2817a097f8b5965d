namespace Portfolio.Cv.Venues;

/// <summary>One of the names of a venue.</summary>
/// <param name="Venue">The venue.</param>
/// <param name="Written">The name as the catalogue writes it.</param>
/// <param name="Words">How many words it has.</param>
/// <param name="IsCommon">True for names that any text may use: they count only where they stand alone.</param>
internal sealed record VenueName(CatalogueVenue Venue, string Written, int Words, bool IsCommon)
{
    private readonly string _letters = Letters(Written);

    /// <summary>True for names such as <c>FAST</c>, to which a text ties a year: <c>FAST'20</c>.</summary>
    public bool IsAcronym => Words == 1 && _letters.Length > 1 && _letters.Count(char.IsUpper) > 1;

    /// <summary>
    /// Whether a text that has the name's words means the name: acronyms count in their own case, or all in capitals,
    /// from five letters on in any; names in any case, except that common ones begin with their capital.
    /// </summary>
    public bool Accepts(ReadOnlySpan<char> written)
    {
        if (Words > 1) return !IsCommon || char.IsUpper(written[0]) || !char.IsUpper(Written[0]);
        string letters = Letters(written);
        if (letters == _letters) return true;
        if (!string.Equals(letters, _letters, StringComparison.OrdinalIgnoreCase)) return false;
        return (_letters.Length >= 5 && !IsCommon) || (IsAcronym && !letters.Any(char.IsLower));
    }

    // What stands before a year: "CVPR'20", "FAT*".
    private static string Letters(ReadOnlySpan<char> text)
    {
        int end = 0;
        while (end < text.Length && (char.IsLetter(text[end]) || text[end] is '&' or '@' or '*' || IsInnerDigit(text, end))) end++;
        return text[..end].ToString();
    }

    private static bool IsInnerDigit(ReadOnlySpan<char> text, int at) =>
        char.IsDigit(text[at]) && at + 1 < text.Length && char.IsLetter(text[at + 1]);
}
