using System.Collections.Frozen;

namespace Portfolio.Cv.Reading.Grammar;

/// <summary>Finds the words that tell what a field of an entry is, from <c>field-words.tsv</c>.</summary>
internal static class FieldWords
{
    private static readonly FrozenDictionary<string, WordSet> Sets =
        EmbeddedTable.Rows("field-words.tsv").ToFrozenDictionary(row => row[0], row => new WordSet(row[1].Split('|')), StringComparer.Ordinal);

    public static bool NamesRole(string text) => Sets["role"].IsIn(text);

    public static bool NamesOrganisation(string text) => Sets["organisation"].IsIn(text);

    public static bool NamesUnit(string text) => Sets["unit"].IsIn(text);

    public static bool NamesAward(string text) => Sets["award"].IsIn(text);

    public static bool NamesCourse(string text) => Sets["course"].IsIn(text);

    public static bool NamesReviewing(string text) => Sets["reviewing"].IsIn(text);

    public static bool NamesVenue(string text) => Sets["venue"].IsIn(text);

    /// <summary>Whether a word of a role stands within the first <paramref name="characters"/> of a text.</summary>
    public static bool RoleWithin(int characters, string text) => Sets["role"].IndexIn(text) is >= 0 and var at && at < characters;

    private sealed class WordSet
    {
        private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _words;
        private readonly string[] _parts;
        private readonly int _longest;

        public WordSet(string[] words)
        {
            // Scripts without spaces match anywhere; others match whole words.
            _parts = [.. words.Where(w => w[0] > '\u2E80' || w[0] == '(')];
            var whole = words.Except(_parts).Select(w => w.ToLowerInvariant()).ToFrozenSet(StringComparer.Ordinal);
            _words = whole.GetAlternateLookup<ReadOnlySpan<char>>();
            _longest = whole.Max(w => w.Count(c => c == ' ') + 1);
        }

        public bool IsIn(string text) => IndexIn(text) >= 0;

        public int IndexIn(string text)
        {
            if (text.Length > 1000) return -1;
            var words = Words(text);
            string lower = text.ToLowerInvariant();
            for (int i = 0; i < words.Count; i++)
            {
                for (int n = Math.Min(_longest, words.Count - i); n > 0; n--)
                {
                    int end = words[i + n - 1].End;
                    var phrase = lower.AsSpan(words[i].Start, end - words[i].Start);
                    // "Justus-Liebig-Universität": what a word is says its last part.
                    if (n == 1 && phrase.LastIndexOf('-') is > 3 and var hyphen && phrase.Length - hyphen > 6 && _words.Contains(phrase[(hyphen + 1)..])) return words[i].Start;
                    if (_words.Contains(phrase) || (end < text.Length && text[end] == '.' && _words.Contains(lower.AsSpan(words[i].Start, end + 1 - words[i].Start)))) return words[i].Start;
                }
            }

            foreach (string part in _parts)
            {
                int at = text.IndexOf(part, StringComparison.Ordinal);
                if (at >= 0) return at;
            }

            return -1;
        }

        private static List<(int Start, int End)> Words(string text)
        {
            var words = new List<(int, int)>();
            int start = -1;
            for (int i = 0; i <= text.Length; i++)
            {
                bool isWord = i < text.Length && (char.IsLetterOrDigit(text[i]) || text[i] is '-' or '\'' or '&' || (text[i] == '.' && i + 1 < text.Length && char.IsLetter(text[i + 1]) && start >= 0));
                if (isWord && start < 0) start = i;
                else if (!isWord && start >= 0)
                {
                    words.Add((start, i));
                    start = -1;
                }
            }

            return words;
        }
    }
}
