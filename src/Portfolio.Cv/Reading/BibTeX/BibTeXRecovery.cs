namespace Portfolio.Cv.Reading.BibTeX;

/// <summary>Where entries begin, told from the text alone: a broken entry must not swallow the next one.</summary>
internal static class BibTeXRecovery
{
    private const int LongestType = 40;
    private const int LongestKey = 200;

    /// <summary>The position of the brace or parenthesis of <c>@type{</c>; null when there is no such thing at the position.</summary>
    public static int? TypeEnd(string text, int at)
    {
        int i = at + 1;
        while (i < text.Length && i - at <= LongestType && char.IsAsciiLetter(text[i])) i++;
        if (i == at + 1) return null;
        for (int blanks = 0; i < text.Length && blanks < LongestType && char.IsWhiteSpace(text[i]); blanks++) i++;
        return i < text.Length && text[i] is '{' or '(' ? i : null;
    }

    /// <summary>True when an entry begins at the position and nothing but blanks stands before it in its line.</summary>
    public static bool IsEntryAtLineStart(string text, int at)
    {
        if (at >= text.Length || text[at] != '@' || !StartsLine(text, at) || TypeEnd(text, at) is not { } open) return false;
        string type = text[(at + 1)..open].Trim();
        if (type.ToLowerInvariant() is "string" or "comment" or "preamble") return true;
        int i = open + 1;
        while (i < text.Length && i - open < LongestKey && text[i] is not ('{' or '}' or '"' or '=' or ',' or '\n' or '\r')) i++;
        return i < text.Length && text[i] == ',';
    }

    /// <summary>The next position at which an entry begins, or the text's end.</summary>
    public static int NextEntry(string text, int from)
    {
        for (int i = from; i < text.Length; i++)
        {
            i = text.IndexOf('@', i);
            if (i < 0) break;
            if (IsEntryAtLineStart(text, i)) return i;
        }

        return text.Length;
    }

    private static bool StartsLine(string text, int at)
    {
        int i = at - 1;
        while (i >= 0 && text[i] is ' ' or '\t') i--;
        return i < 0 || text[i] is '\n' or '\r' or '}';
    }
}
