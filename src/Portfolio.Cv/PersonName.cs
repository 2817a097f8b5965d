using System.Globalization;
using System.Text;

namespace Portfolio.Cv;

/// <summary>Compares the ways in which one person's name is written.</summary>
public static class PersonName
{
    /// <summary>
    /// True when both can be the same person: the same words in any order, or one with initials where the other has
    /// the names (<c>S. Chun</c>, <c>Chun, S.</c>, <c>Kim JY</c>). Case, accents, hyphens and points don't matter.
    /// </summary>
    public static bool CanBeSame(string one, string other)
    {
        var (a, b) = (Words(one), Words(other));
        if (a.Count == 0 || b.Count == 0) return false;
        if (string.Concat(a.Order(StringComparer.Ordinal)) == string.Concat(b.Order(StringComparer.Ordinal)) || string.Concat(a) == string.Concat(b)) return true;
        if (a.Count == 1 || b.Count == 1) return false;
        return AbbreviationOf(a, b) || AbbreviationOf(b, a);
    }

    /// <summary>The family name: the last word of a name in Western order, the part before a comma, the first syllable of a name in Hangul.</summary>
    public static string Family(string name)
    {
        name = name.Trim();
        int comma = name.IndexOf(',', StringComparison.Ordinal);
        if (comma > 0) return name[..comma].Trim();
        string[] words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0) return name;
        if (words.Length == 1) return IsCjk(name[0]) && name.Length <= 4 ? name[..1] : name;
        // "Kim JY": the initials stand last.
        if (words[^1].Length <= 3 && words[^1].All(char.IsUpper) && words[0].Any(char.IsLower)) return string.Join(' ', words[..^1]);
        int first = words.Length - 1;
        while (first > 1 && Particles.Contains(words[first - 1].ToLowerInvariant())) first--;
        return string.Join(' ', words[first..]);
    }

    /// <summary>The small words that belong to a family name: <c>van</c>, <c>de la</c>.</summary>
    public static IReadOnlySet<string> Particles { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        "van", "von", "der", "den", "de", "del", "della", "di", "da", "dos", "das", "do", "du", "la", "le", "el", "al", "ten", "ter", "bin", "ibn", "ben", "zu", "af", "av", "st.",
    };

    private static bool AbbreviationOf(List<string> brief, List<string> full)
    {
        // The words that are more than initials must all be in the full name, and the family name among them.
        var rest = new List<string>(full);
        var initials = new StringBuilder();
        bool hasFamily = false;
        foreach (string word in brief)
        {
            int at = rest.IndexOf(word);
            if (at >= 0 && word.Length > 1)
            {
                hasFamily |= word == full[^1] || word == full[0];
                rest.RemoveAt(at);
            }
            else if (word.Length <= 3)
            {
                initials.Append(word);
            }
            else
            {
                return false;
            }
        }

        if (!hasFamily || rest.Count == 0) return hasFamily && initials.Length == 0 && rest.Count <= 1;
        if (initials.Length == 0) return rest.All(w => w.Length <= 1) || brief.Count >= 2;
        string has = string.Concat(rest.Select(w => w[0])), wants = initials.ToString();
        return has.StartsWith(wants, StringComparison.Ordinal) || wants.StartsWith(has, StringComparison.Ordinal);
    }

    private static List<string> Words(string name)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        bool wasAllCaps = name.Any(char.IsLower);
        foreach (char c in name.ToForm(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark || c is '\'' or '’') continue;
            if (char.IsLetter(c)) word.Append(c);
            else Flush();
        }

        Flush();
        return words;

        void Flush()
        {
            if (word.Length == 0) return;
            string text = word.ToString();
            word.Clear();
            // "JY" beside words in mixed case is two initials.
            if (wasAllCaps && text.Length is 2 or 3 && text.All(char.IsUpper)) words.AddRange(text.Select(c => c.ToString().ToLowerInvariant()));
            else words.Add(text.ToLowerInvariant().ToForm(NormalizationForm.FormC));
        }
    }

    private static bool IsCjk(char c) => c is >= '\uAC00' and <= '\uD7A3' or >= '\u4E00' and <= '\u9FFF';
}
