using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Portfolio.Cv.LaTeX;

/// <summary>
/// Writes text as LaTeX that bibtex (classic, 8 bit), biber and pandoc take alike: braces balanced, accents as
/// <c>{\'e}</c>. Letters that LaTeX has no command for, Hangul for example, stand as themselves, and so do signs whose
/// command not all of them know: pandoc leaves out a command that it doesn't know, and with it the sign.
/// </summary>
public static partial class LaTeXWriter
{
    // Words that stand in small letters in titles that are otherwise in capitals.
    private static readonly HashSet<string> SmallWords =
        ["with", "from", "into", "onto", "over", "between", "through", "without", "towards", "toward", "under", "about", "using", "than", "that", "when", "across", "during", "after", "before", "against", "among", "within", "beyond", "upon", "versus"];

    // Letters whose commands were there from the beginning.
    private static readonly HashSet<string> KnownEverywhere = ["ss", "ae", "AE", "oe", "OE", "o", "O", "l", "L", "i", "j", "aa", "AA"];

    /// <summary>The text as LaTeX. Formulas between dollar signs stay formulas.</summary>
    public static string FromText(string text)
    {
        var latex = new StringBuilder(text.Length + 16);
        int from = 0;
        foreach (Match formula in Formula().Matches(text))
        {
            if (!IsBalanced(formula.Value)) continue;
            Write(latex, text.AsSpan(from, formula.Index - from));
            latex.Append('{').Append(formula.Value).Append('}');
            from = formula.Index + formula.Length;
        }

        Write(latex, text.AsSpan(from));
        return latex.ToString();
    }

    /// <summary>A title: words whose capitals a style must not touch (<c>BERT</c>, <c>iPhone</c>, names in a title in small letters) stand in braces.</summary>
    public static string FromTitle(string title)
    {
        var words = title.Split(' ');
        // Formulas with spaces in them would be cut apart.
        if (title.Contains('$', StringComparison.Ordinal)) return FromText(title);
        int lower = words.Skip(1).Count(w => w.Length > 3 && char.IsLower(w[0]) && !SmallWords.Contains(w));
        bool sentenceCase = lower > 0 && lower >= words.Skip(1).Count(w => w.Length > 3 && char.IsUpper(w[0]));
        return string.Join(' ', words.Select((word, index) => IsProtected(word, index == 0 || words[index - 1].EndsWith(':'), sentenceCase) ? Protected(word) : FromText(word)));
    }

    // The colon stays outside: styles look for it, to leave the capital after it alone.
    private static string Protected(string word)
    {
        string core = word.TrimEnd(':', ',', '.', ';', '!');
        return $"{{{FromText(core)}}}{word[core.Length..]}";
    }

    /// <summary>An address for a field that programs take literally: only what would break the file is escaped.</summary>
    public static string FromAddress(string url) => url
        .Replace("{", "%7B", StringComparison.Ordinal).Replace("}", "%7D", StringComparison.Ordinal).Replace("\\", "%5C", StringComparison.Ordinal).Replace(" ", "%20", StringComparison.Ordinal);

    private static bool IsProtected(string word, bool first, bool sentenceCase)
    {
        int start = word.AsSpan().IndexOfAnyInRange('A', 'z');
        bool innerCapital = word.Where((c, i) => i > 0 && char.IsUpper(c) && i > start).Any();
        bool loneCapital = !first && word.TrimEnd(',', '.', ':', ')').Length == 1 && char.IsUpper(word[0]) && word is not ("A" or "I");
        return innerCapital || loneCapital || (sentenceCase && !first && word.Length > 0 && char.IsUpper(word[0]));
    }

    private static void Write(StringBuilder latex, ReadOnlySpan<char> text)
    {
        string composed = text.ToString();
        if (composed.IsNormalized() is false) composed = composed.Normalize();
        // Programs count braces, whatever stands before them: only where each has its other may they stand as themselves.
        bool bracesMatch = IsBalanced(composed);
        for (int i = 0; i < composed.Length; i++)
        {
            char c = composed[i];
            if (bracesMatch && c is ('{' or '}'))
            {
                latex.Append('\\').Append(c);
                continue;
            }

            int marks = 0;
            while (i + 1 + marks < composed.Length && LaTeXTables.AccentCommands.ContainsKey(composed[i + 1 + marks])) marks++;
            if (marks > 0 || IsAccentedLatin(c)) WriteAccented(latex, composed.Substring(i, 1 + marks));
            else Write(latex, c);
            i += marks;
        }
    }

    private static void Write(StringBuilder latex, char c)
    {
        switch (c)
        {
            case '&' or '%' or '#' or '_' or '$':
                latex.Append('\\').Append(c);
                break;
            case '\\' or '{' or '}' or '~' or '^' or '<' or '>' or '`':
                latex.Append('\\').Append(LaTeXTables.SymbolCommands[c]).Append("{}");
                break;
            case '-':
                Ligature(latex, "-");
                break;
            case '–':
                Ligature(latex, "--");
                break;
            case '—':
                Ligature(latex, "---");
                break;
            case '\'' or '’':
                Ligature(latex, "'");
                break;
            case '‘':
                Ligature(latex, "`");
                break;
            case '“':
                Ligature(latex, "``");
                break;
            case '”':
                Ligature(latex, "''");
                break;
            case '\u00A0':
                latex.Append('~');
                break;
            case var _ when char.IsControl(c) || char.IsWhiteSpace(c):
                latex.Append(' ');
                break;
            case > '\u007F' when LaTeXTables.SymbolCommands.TryGetValue(c, out string? command) && KnownEverywhere.Contains(command):
                latex.Append("{\\").Append(command).Append('}');
                break;
            default:
                latex.Append(c);
                break;
        }
    }

    // Two signs that would run together into one are kept apart.
    private static void Ligature(StringBuilder latex, string sign)
    {
        if (latex.Length > 0 && (latex[^1] == sign[0] || (sign[0] == '`' && latex[^1] is '!' or '?'))) latex.Append("{}");
        latex.Append(sign);
    }

    private static void WriteAccented(StringBuilder latex, string letter)
    {
        string parts = letter.Normalize(NormalizationForm.FormD);
        if (parts.Skip(1).Any(mark => !LaTeXTables.AccentCommands.ContainsKey(mark)) || parts.Length == 1 || (LaTeXTables.SymbolCommands.TryGetValue(parts[0], out string? letterCommand) && !KnownEverywhere.Contains(letterCommand)))
        {
            foreach (char c in letter) Write(latex, c);
            return;
        }

        // {\"i}, not {\"\i}: LaTeX takes the dot off by itself, and other programs read the dotless letter as one of its own.
        string inner = LaTeXTables.SymbolCommands.TryGetValue(parts[0], out string? command) && parts[0] > '\u007F' ? $"\\{command}" : parts[..1];
        for (int i = 1; i < parts.Length; i++)
        {
            string accent = LaTeXTables.AccentCommands[parts[i]];
            inner = inner.Length == 1 && !char.IsAsciiLetter(accent[0]) ? $"\\{accent}{inner}" : $"\\{accent}{{{inner}}}";
        }

        latex.Append('{').Append(inner).Append('}');
    }

    private static bool IsAccentedLatin(char c) =>
        c is (>= '\u00C0' and <= '\u024F') or (>= '\u1E00' and <= '\u1EFF') && CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter && !LaTeXTables.SymbolCommands.ContainsKey(c);

    private static bool IsBalanced(string text)
    {
        int depth = 0;
        foreach (char c in text)
        {
            if (c == '{') depth++;
            if (c == '}' && --depth < 0) return false;
        }

        return depth == 0;
    }

    // Dollar signs around a TeX command, a power, an index or a single letter; "$5 and $6" is money.
    [GeneratedRegex(@"\$(?=\S)(?:[A-Za-z]|[^$\\^_]*[\\^_][^$]*)(?<=[^\s\\])\$")]
    internal static partial Regex Formula();
}
