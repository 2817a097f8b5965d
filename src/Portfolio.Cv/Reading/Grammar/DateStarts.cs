using System.Collections.Frozen;

namespace Portfolio.Cv.Reading.Grammar;

/// <summary>Tells at a glance where in a text a date can begin.</summary>
internal static class DateStarts
{
    /// <summary>The beginnings of the words that mean today; these scripts part no words: <c>현재</c>, <c>至今</c>.</summary>
    private const string InsideWords = "현至今現";

    private static readonly string[] NowWords =
        ["present", "now", "current", "today", "ongoing", "to date", "heute", "laufend", "jetzt", "la actualidad", "actual", "aujourd", "présent", "en cours", "oggi", "hoje"];

    private static readonly FrozenSet<(char, char)> Beginnings =
        MonthNames.All.Concat(NowWords).Where(word => word.Length > 1).Select(word => (word[0], word[1])).ToFrozenSet();

    private static readonly FrozenSet<char> Words = MonthNames.All.Where(word => word.Length == 1).Select(word => word[0]).ToFrozenSet();

    /// <summary>True where a number begins, or a word that may be a month, a season or today.</summary>
    public static bool At(string text, int index)
    {
        char c = text[index];
        char before = index > 0 ? text[index - 1] : ' ';
        if (char.IsDigit(c)) return !char.IsDigit(before);
        if (!char.IsLetter(c)) return false;
        if (InsideWords.Contains(c, StringComparison.Ordinal)) return true;
        if (char.IsLetter(before)) return false;
        return Words.Contains(c) || (index + 1 < text.Length && Beginnings.Contains((char.ToLowerInvariant(c), char.ToLowerInvariant(text[index + 1]))));
    }
}
