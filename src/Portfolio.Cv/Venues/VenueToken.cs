using System.Globalization;

namespace Portfolio.Cv.Venues;

/// <summary>A word of a text that may name a venue: <c>CVPR'20</c> is the word <c>cvpr</c> with a year attached.</summary>
internal sealed record VenueToken(string Key, int Start, int End, int? Year, int? AttachedYear)
{
    public bool IsNumber { get; } = Key.All(char.IsDigit);

    public static List<VenueToken> Of(string text)
    {
        var tokens = new List<VenueToken>();
        int i = 0;
        while (i < text.Length)
        {
            if (!IsPart(text[i]))
            {
                i++;
                continue;
            }

            int start = i;
            bool digits = char.IsDigit(text[i]);
            // Letters end where digits begin, except in names such as 3DV and L4DC.
            while (i < text.Length && IsPart(text[i]) && (digits ? char.IsDigit(text[i]) || IsShortAlphanumeric(text, start, i) : !char.IsDigit(text[i]) || IsShortAlphanumeric(text, start, i))) i++;
            string word = text[start..i];
            if (char.IsDigit(word[0]) && word.All(char.IsDigit))
            {
                tokens.Add(new VenueToken(word, start, i, LongYear(word), null));
                continue;
            }

            var (year, end) = Attached(text, i);
            string key = word == "&" ? "and" : word.Trim('*', '&', '@').Length == 0 ? "" : Fold(word);
            if (key.Length > 0) tokens.Add(new VenueToken(key, start, year is null ? i : end, null, year));
            if (year is not null) i = end;
        }

        return tokens;
    }

    // "'20", "-21", "20", "2020" right behind a word in capitals.
    private static (int? Year, int End) Attached(string text, int at)
    {
        int i = at;
        bool hasMark = i < text.Length && text[i] is '\'' or '’' or '‘';
        if (hasMark) i++;
        else if (i + 1 < text.Length && text[i] == '-' && char.IsDigit(text[i + 1])) i++;
        else if (i + 2 < text.Length && text[i] == ' ' && text[i + 1] is '\'' or '’' or '‘')
        {
            i += 2;
            hasMark = true;
        }

        int digits = i;
        while (digits < text.Length && char.IsDigit(text[digits])) digits++;
        int length = digits - i;
        if (length is not (2 or 4) || (at == 0 || !char.IsLetter(text[at - 1]) && text[at - 1] != '*')) return (null, at);
        if (length == 2 && !hasMark && !char.IsUpper(text[at - 1])) return (null, at);
        int number = int.Parse(text.AsSpan(i, length), CultureInfo.InvariantCulture);
        int year = length == 4 ? number : number < 60 ? 2000 + number : 1900 + number;
        return year is >= 1950 and <= 2100 ? (year, digits) : (null, at);
    }

    private static int? LongYear(string digits) =>
        digits.Length == 4 && int.Parse(digits, CultureInfo.InvariantCulture) is >= 1950 and <= 2100 and var year ? year : null;

    private static bool IsPart(char c) => char.IsLetterOrDigit(c) || c is '&' or '@' or '*';

    private static bool IsShortAlphanumeric(string text, int start, int at)
    {
        int to = at;
        while (to < text.Length && char.IsLetterOrDigit(text[to])) to++;
        return text.AsSpan(start, to - start) is "3DV" or "L4DC" or "ML4H" or "RepL4NLP" or "NLP4IF";
    }

    // The abbreviations that all fields share are the words that they stand for.
    private static string Fold(string word) => word.ToLowerInvariant().TrimEnd('*') switch
    {
        "conf" => "conference",
        "int" or "intl" => "international",
        "proc" => "proceedings",
        "symp" => "symposium",
        "trans" => "transactions",
        var key => key,
    };
}
