using System.Collections.Frozen;

namespace Portfolio.Cv.Reading.Grammar;

/// <summary>Tells at a glance where in a text a date can begin, so that the grammar of dates is tried nowhere else.</summary>
internal static class DateStarts
{
    /// <summary>The beginnings of the words that mean today; these scripts part no words: <c>현재</c>, <c>至今</c>.</summary>
    private const string InsideWords = "현至今現现";

    // The first words of what means today; of "to date", "la actualidad" and "en cours" more than that word is asked for.
    private static readonly string[] NowWords =
        ["present", "now", "current", "currently", "today", "ongoing", "heute", "laufend", "jetzt", "actualidad", "actual", "presente", "aujourd", "présent", "oggi", "hoje", "obecnie", "сега"];

    private static readonly string[] NowPhrases = ["to date", "la actualidad", "en cours", "до момента", "настоящее время", "по настоящее"];

    private static readonly FrozenSet<string> Words = MonthNames.All.Concat(NowWords).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> WordLookup = Words.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly int LongestWord = Words.Max(w => w.Length);

    /// <summary>True when a text may hold a date: four digits that can be a year, or two behind an apostrophe or a slash.</summary>
    public static bool MayHoldDate(ReadOnlySpan<char> text)
    {
        for (int i = 0; i + 1 < text.Length; i++)
        {
            if (!char.IsAsciiDigit(text[i + 1])) continue;
            // "(since Jan 13)"
            if (text[i] is ' ' && i > 0 && i + 3 < text.Length && char.IsAsciiDigit(text[i + 2]) && text[i + 3] is ')' or ']' or ' ' && (char.IsLetter(text[i - 1]) || text[i - 1] == '.')) return true;
            if (text[i] is '\'' or '’' or '‘' or '/') return true;
            if (text[i] is '1' or '2' && i + 3 < text.Length && text[i + 1] is '9' or '0' && char.IsDigit(text[i + 2]) && char.IsDigit(text[i + 3])) return true;
        }

        return false;
    }

    /// <summary>True where a number begins that can be a year, a month or a day, or a word that is a month, a season or today.</summary>
    public static bool At(string text, int index)
    {
        char c = text[index];
        char before = index > 0 ? text[index - 1] : ' ';
        if (char.IsDigit(c)) return !char.IsDigit(before) && IsNumberOfDate(text, index);
        if (!char.IsLetter(c)) return false;
        if (InsideWords.Contains(c, StringComparison.Ordinal)) return true;
        if (char.IsLetter(before)) return false;
        int end = index + 1, last = Math.Min(text.Length, index + LongestWord + 1);
        while (end < last && char.IsLetter(text[end])) end++;
        return WordLookup.Contains(text.AsSpan(index, end - index)) || Array.Exists(NowPhrases, p => text.AsSpan(index).StartsWith(p, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>
    /// The end of a year that stands for itself: four digits with neither a month nor a season beside them, nor a
    /// further number. -1 where more has to be asked.
    /// </summary>
    public static int EndOfPlainYear(string text, int index)
    {
        int end = index + 4;
        if (end > text.Length || (index > 0 && text[index - 1] == '.') || !IsYear(text.AsSpan(index, 4))) return -1;
        if (end == text.Length) return end;
        char next = text[end];
        if (char.IsLetterOrDigit(next)) return -1;
        if (next is '.' or ',') return end + 1 == text.Length || !char.IsDigit(text[end + 1]) && !StandsBeforeName(text, end + 1) && (next == ',' || !StandsBeforeDigit(text, end + 1)) ? end : -1;
        return StandsBeforeName(text, end) || next is '-' or '–' or '—' or '/' || StandsBeforeDash(text, end) ? -1 : end;
    }

    private static bool IsYear(ReadOnlySpan<char> digits) => digits is ['2', '0', >= '0' and <= '9', >= '0' and <= '9'] or ['1', '9', >= '3' and <= '9', >= '0' and <= '9'];

    private static bool StandsBeforeDigit(string text, int index) => (index = SkipSpaces(text, index)) < text.Length && char.IsDigit(text[index]);

    private static bool StandsBeforeDash(string text, int index) => (index = SkipSpaces(text, index)) < text.Length && text[index] is '-' or '–' or '—' or '/' or '.';

    // A month or a season, or a sign that says "year"; a comma may part them.
    private static bool StandsBeforeName(string text, int index)
    {
        index = SkipSpaces(text, index);
        if (index < text.Length && text[index] == ',') index = SkipSpaces(text, index + 1);
        return index < text.Length && (text[index] is '년' or '年' || (char.IsLetter(text[index]) && At(text, index)));
    }

    private static int SkipSpaces(string text, int index)
    {
        while (index < text.Length && char.IsWhiteSpace(text[index])) index++;
        return index;
    }

    // A year has four digits. A day or a month has two at most, and behind it its mark, then a month's name or more digits.
    private static bool IsNumberOfDate(string text, int index)
    {
        int end = index + 1;
        while (end < text.Length && end - index < 5 && char.IsDigit(text[end])) end++;
        if (end - index == 4) return text[index] is '1' or '2';
        if (end - index > 2 || end == text.Length) return false;
        if (text[end] is '/' or '-' or '–') return true;
        bool hasPoint = text[end] == '.';
        int after = hasPoint ? end + 1 : char.IsLetter(text[end]) ? end + 2 : end;
        if (!hasPoint && char.IsLetter(text[end]) && !IsOrdinal(text.AsSpan(end))) return false;
        int next = SkipSpaces(text, after);
        if (next >= text.Length) return false;
        if (text[next] is '/' or '-' or '–' || (hasPoint && char.IsDigit(text[next]))) return true;
        return next > after && char.IsLetter(text[next]) && (At(text, next) || text.AsSpan(next).StartsWith("de ", StringComparison.OrdinalIgnoreCase));
    }

    private static bool IsOrdinal(ReadOnlySpan<char> text) =>
        text.Length > 1 && (text.StartsWith("st", StringComparison.OrdinalIgnoreCase) || text.StartsWith("nd", StringComparison.OrdinalIgnoreCase) || text.StartsWith("rd", StringComparison.OrdinalIgnoreCase) || text.StartsWith("th", StringComparison.OrdinalIgnoreCase));
}
