using System.Text;

namespace Portfolio.Store.Publications;

/// <summary>Turns people's words into FTS5's language. Whatever they type is words: nothing of it is an operator.</summary>
internal static class FullTextQuery
{
    // More words than this find nothing more, and cost time.
    private const int MaxWords = 32;

    /// <summary>The words as a query over all that people read; null when there are none. The last one may be unfinished.</summary>
    public static string? OfWords(string? text)
    {
        var words = Phrases(text);
        if (words.Count == 0) return null;
        words[^1] += '*';
        return $"{{title contributors venue abstract}} : ({string.Join(" AND ", words)})";
    }

    /// <summary>The words of a name as a query over authors; a single letter is an initial. Null when there are none.</summary>
    public static string? OfName(string[] words) =>
        words.Length == 0 ? null : $"contributors : ({string.Join(" AND ", words.Take(MaxWords).Select(word => word.Length == 1 ? $"\"{word}\"*" : $"\"{word}\""))})";

    /// <summary>A condition on the row's filters: one of the tokens.</summary>
    public static string OfTokens(IEnumerable<string> tokens) =>
        $"filters : ({string.Join(" OR ", tokens.Select(token => $"\"{token}\""))})";

    // "GPT-4" is the words gpt and 4, one after the other: a phrase in FTS5.
    private static List<string> Phrases(string? text)
    {
        var phrases = new List<string>();
        foreach (string word in (text ?? "").Normalize(NormalizationForm.FormC).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            string letters = new string([.. word.Select(c => IsWordPart(c) ? c : ' ')]).Trim();
            if (letters.Length > 0) phrases.Add($"\"{letters}\"");
            if (phrases.Count == MaxWords) break;
        }

        return phrases;
    }

    private static bool IsWordPart(char c) => char.IsLetterOrDigit(c) || char.IsSurrogate(c) || char.GetUnicodeCategory(c) is
        System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark;
}
