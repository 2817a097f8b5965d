using System.Globalization;
using System.Text;
using Portfolio.Cv;

namespace Portfolio.Store.Searching;

/// <summary>
/// Text in the form that the full-text index holds and that queries have. The index's own tokenizer folds accents and
/// case; this adds what it doesn't: letters that have no accent to take off, and syllables.
/// </summary>
internal static class SearchText
{
    /// <summary>
    /// Ligatures and wide letters as plain ones, <c>ø</c> as <c>o</c>, <c>ß</c> as <c>ss</c>, and each syllable of
    /// Hangul, each kana and each Han character as a word of its own: what stands within a word is found as a phrase.
    /// </summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (char c in text.ToForm(NormalizationForm.FormKC))
        {
            if (IsSyllable(c)) folded.Append(' ').Append(c).Append(' ');
            else if (Plain(c) is { } plain) folded.Append(plain);
            else folded.Append(c);
        }

        return folded.ToString();
    }

    /// <summary>The words of a text, folded, without case and accents.</summary>
    public static List<string> Words(string text)
    {
        var words = new List<string>();
        foreach (var (start, length) in Spans(text)) words.AddRange(Key(text.Substring(start, length)));
        return words;
    }

    /// <summary>Where the words of a text stand in it.</summary>
    public static IEnumerable<(int Start, int Length)> Spans(string text)
    {
        int start = -1;
        for (int i = 0; i <= text.Length; i++)
        {
            bool isPart = i < text.Length && IsWordPart(text[i]);
            bool isSyllable = isPart && IsSyllable(text[i]);
            if (start >= 0 && (!isPart || isSyllable))
            {
                yield return (start, i - start);
                start = -1;
            }

            if (isSyllable) yield return (i, 1);
            else if (isPart && start < 0) start = i;
        }
    }

    /// <summary>A word as the index compares it. One word of the page is several where it has ligatures of syllables.</summary>
    public static string[] Key(string word) => TextKey.Words(Fold(word));

    /// <summary>True for the characters that are words of their own.</summary>
    public static bool IsSyllable(char c) => c is (>= '\uAC00' and <= '\uD7A3') or (>= '\u3040' and <= '\u30FF') or (>= '\u3400' and <= '\u4DBF') or (>= '\u4E00' and <= '\u9FFF');

    private static bool IsWordPart(char c) => char.IsLetterOrDigit(c) || char.IsSurrogate(c)
        || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    // Letters that Unicode doesn't take apart, as people without them on their keyboard type them.
    private static string? Plain(char c) => c switch
    {
        'ø' or 'Ø' => "o",
        'ł' or 'Ł' => "l",
        'đ' or 'Đ' or 'ð' or 'Ð' => "d",
        'þ' or 'Þ' => "th",
        'ß' or 'ẞ' => "ss",
        'æ' or 'Æ' => "ae",
        'œ' or 'Œ' => "oe",
        'ı' => "i",
        _ => null,
    };
}
