using Portfolio.Web.Languages;

namespace Portfolio.Web.Rendering;

/// <summary>Tells the language of a document's text by its script.</summary>
internal static class Script
{
    /// <summary>
    /// The value for <c>lang</c>: Hangul is Korean, kana is Japanese, Latin letters are taken for English, the language of
    /// most CVs. Null where nothing is certain, and where the page itself is in that language.
    /// </summary>
    public static string? Language(string? text) => Of(text) is { } language && language != SiteLanguage.Current.Code ? language : null;

    // A syllable of Hangul says as much as four Latin letters: a name in brackets doesn't make a sentence Korean.
    private static string? Of(string? text)
    {
        int hangul = 0, kana = 0, latin = 0;
        foreach (char c in text ?? "")
        {
            if (c is >= '\uAC00' and <= '\uD7A3') hangul++;
            else if (c is >= '\u3040' and <= '\u30FF') kana++;
            else if (char.IsAsciiLetter(c) || c is >= '\u00C0' and <= '\u024F') latin++;
        }

        if (hangul > 0 && hangul * 4 >= latin) return "ko";
        if (kana > 0 && kana * 4 >= latin) return "ja";
        return latin > 0 ? "en" : null;
    }
}
