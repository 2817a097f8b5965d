using System.Text;

namespace Portfolio.Cv.Reading.Markdown;

/// <summary>
/// The text of a document as characters that mean what they look like: line ends, spaces and ligatures unified,
/// invisible characters gone, wrongly decoded text put right where that is certain. Lines keep their numbers.
/// </summary>
internal static class SourceText
{
    /// <summary>The lines, the first of them at index 0.</summary>
    public static string[] Lines(string text)
    {
        string[] lines = text.ReplaceLineEndings("\n").Split('\n');
        CleanLines(lines);
        return lines;
    }

    /// <summary>Puts lines right in their place.</summary>
    public static void CleanLines(string[] lines)
    {
        for (int i = 0; i < lines.Length; i++) lines[i] = Clean(lines[i]);
    }

    /// <summary>One line, or any text, as such characters.</summary>
    public static string Clean(string line)
    {
        if (IsAscii(line)) return line;
        line = Redecode(WellFormed(line));
        var clean = new StringBuilder(line.Length);
        foreach (char c in line)
        {
            switch (c)
            {
                case '\u00A0' or '\u2002' or '\u2003' or '\u2007' or '\u2009' or '\u202F' or '\u3000': clean.Append(' '); break;
                case '\u00AD' or '\u200B' or '\u200E' or '\u200F' or '\u2060' or '\uFEFF' or '\u2028': break;
                case >= '\uFB00' and <= '\uFB06': clean.Append(c.ToString().Normalize(NormalizationForm.FormKD)); break;
                case '\u2010' or '\u2011': clean.Append('-'); break;
                case '\u2502' or '\u2503' or '\uFF5C': clean.Append('|'); break;
                case '\u2212': clean.Append('–'); break;
                // Full-width, Arabic and other digits are read as numbers, too.
                case > '\u007F' when char.IsDigit(c): clean.Append((char)('0' + (int)char.GetNumericValue(c))); break;
                default: clean.Append(c); break;
            }
        }

        return clean.ToString().ToForm(NormalizationForm.FormC);
    }

    // UTF-8 that was taken for Windows-1252 or Latin-1 shows as a capital A with tilde or circumflex before another
    // character. A word is put right only when all of it decodes.
    private static string Redecode(string line)
    {
        if (line.AsSpan().IndexOfAny("ÃÂâ") < 0) return line;
        return string.Join(' ', line.Split(' ').Select(RedecodeWord));
    }

    private static string RedecodeWord(string word)
    {
        if (word.AsSpan().IndexOfAny("ÃÂâ") < 0) return word;
        var bytes = new byte[word.Length];
        for (int i = 0; i < word.Length; i++)
        {
            int index = Windows1252.IndexOf(word[i], StringComparison.Ordinal);
            if (index >= 0) bytes[i] = (byte)(0x80 + index);
            else if (word[i] < 0x100) bytes[i] = (byte)word[i];
            else return word;
        }

        try
        {
            return StrictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return word;
        }
    }

    // Half a character is none: text with it can be neither normalised nor written as UTF-8.
    private static string WellFormed(string line)
    {
        StringBuilder? whole = null;
        for (int i = 0; i < line.Length; i++)
        {
            bool isPair = char.IsHighSurrogate(line[i]) && i + 1 < line.Length && char.IsLowSurrogate(line[i + 1]);
            if (isPair) i++;
            else if (char.IsSurrogate(line[i]) || line[i] is '\uFFFE' or '\uFFFF') (whole ??= new StringBuilder(line))[i] = '\uFFFD';
        }

        return whole?.ToString() ?? line;
    }

    private static bool IsAscii(string line) => Ascii.IsValid(line);

    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);

    // The characters of the bytes 0x80 to 0x9F in Windows-1252; a bullet stands for the five that are not assigned.
    private const string Windows1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";
}
