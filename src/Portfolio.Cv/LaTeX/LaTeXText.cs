using System.Text;
using System.Text.RegularExpressions;

namespace Portfolio.Cv.LaTeX;

/// <summary>Reads LaTeX as BibTeX files have it: accents and symbols become Unicode, commands that only change the look go.</summary>
/// <remarks>
/// Formulas stay as written, with their dollar signs, and so do commands that are not known: nothing that somebody wrote
/// disappears. There is one pass, with a stack for the braces.
/// </remarks>
public static partial class LaTeXText
{
    /// <summary>The text of a piece of LaTeX, its white space made single.</summary>
    public static string ToText(string latex) => Blanks().Replace(new Pass(latex).Run(), " ").Trim();

    /// <summary>The text of a piece of LaTeX whose empty lines part paragraphs, as they do in the result.</summary>
    public static string ToParagraphs(string latex) =>
        string.Join("\n\n", EmptyLines().Split(latex.Replace("\\par ", "\n\n", StringComparison.Ordinal)).Select(ToText).Where(text => text.Length > 0));

    /// <summary>An address: only the escapes that LaTeX needs are undone.</summary>
    public static string ToAddress(string latex)
    {
        string address = UrlCommand().Replace(latex.Trim(), "$1");
        address = Tilde().Replace(address, "~");
        return Escape().Replace(address, "$1").Replace("{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal).Trim();
    }

    private sealed class Pass(string latex)
    {
        private readonly StringBuilder text = new(latex.Length);
        private readonly List<char> accents = [];
        private readonly Stack<bool> braces = new();
        private bool moreDollars = true;
        private bool accented;
        private int at;

        public string Run()
        {
            while (at < latex.Length) Step();
            FlushAccents();
            string result = text.ToString();
            return accented ? result.ToForm(NormalizationForm.FormC) : result;
        }

        private void Step()
        {
            char c = latex[at++];
            switch (c)
            {
                case '\\':
                    Command();
                    break;
                case '{':
                    braces.Push(false);
                    break;
                case '}':
                    FlushAccents();
                    if (braces.TryPop(out bool written) && written) text.Append('}');
                    break;
                case '$':
                    Formula();
                    break;
                case '~':
                    Append(' ');
                    break;
                case '-' or '`' or '\'':
                    Ligature(c);
                    break;
                case '!' or '?' when at < latex.Length && latex[at] == '`':
                    at++;
                    Append(c == '!' ? '¡' : '¿');
                    break;
                default:
                    if (accents.Count == 0 || !char.IsWhiteSpace(c)) Append(c);
                    break;
            }
        }

        private void Command()
        {
            if (at == latex.Length)
            {
                Append('\\');
                return;
            }

            int start = at;
            while (at < latex.Length && char.IsAsciiLetter(latex[at])) at++;
            if (at == start)
            {
                Sign(latex[at++]);
                return;
            }

            string name = latex[start..at];
            int end = at;
            while (at < latex.Length && char.IsWhiteSpace(latex[at])) at++;
            if (LaTeXTables.Accents.TryGetValue(name, out char accent)) accents.Add(accent);
            else if (LaTeXTables.Symbols.TryGetValue(name, out string? symbol)) Append(symbol);
            else if (!LaTeXTables.Styles.Contains(name)) Unknown(start, end);
        }

        private void Unknown(int start, int end)
        {
            Append(latex[(start - 1)..end]);
            if (at < latex.Length && latex[at] == '{')
            {
                braces.Push(true);
                text.Append(latex, end, at - end + 1);
                at++;
            }
            else
            {
                at = end;
            }
        }

        private void Sign(char c)
        {
            if (LaTeXTables.Accents.TryGetValue(c.ToString(), out char accent)) accents.Add(accent);
            else if (c is '-' or '/' or '@' or '*') return;
            else if (c is '\\' or ',' or ';' or ':' or '!' || char.IsWhiteSpace(c)) Append(' ');
            else if (c is '(' or '[') Formula(c == '(' ? "\\)" : "\\]");
            else Append(c);
        }

        private void Formula(string closing)
        {
            // Not further than formulas go, or signs that are never closed would be looked for again and again.
            int end = latex.IndexOf(closing, at, Math.Min(500, latex.Length - at), StringComparison.Ordinal);
            end = end < 0 ? at : end + closing.Length;
            Append(latex[(at - 2)..end]);
            at = end;
        }

        private void Formula()
        {
            int end = moreDollars ? EndOfFormula() : -1;
            moreDollars = end >= 0;
            Append(latex[(at - 1)..(end < 0 ? at : end + 1)]);
            at = end < 0 ? at : end + 1;
        }

        private int EndOfFormula()
        {
            for (int i = at; i < latex.Length; i++)
            {
                if (latex[i] == '\\') i++;
                else if (latex[i] == '$' && i > at) return i;
            }

            return -1;
        }

        private void Ligature(char c)
        {
            int start = at - 1;
            while (at < latex.Length && latex[at] == c && at - start < 3) at++;
            Append((c, at - start) switch
            {
                ('-', 2) => "–",
                ('-', 3) => "—",
                ('`', 1) => "‘",
                ('`', 2) => "“",
                ('`', _) => "“‘",
                ('\'', 2) => "”",
                ('\'', 3) => "”’",
                _ => c.ToString(),
            });
        }

        private void Append(char c)
        {
            if (accents.Count == 0)
            {
                text.Append(c);
                return;
            }

            text.Append(c switch { 'ı' => 'i', 'ȷ' => 'j', _ => c });
            // The two halves of a character beyond the first plane stay together.
            if (char.IsHighSurrogate(c)) return;
            for (int i = accents.Count - 1; i >= 0; i--) text.Append(accents[i]);
            accents.Clear();
            accented = true;
        }

        private void Append(string s)
        {
            if (s.Length == 1)
            {
                Append(s[0]);
                return;
            }

            FlushAccents();
            text.Append(s);
        }

        private void FlushAccents()
        {
            foreach (char accent in accents) text.Append(LaTeXTables.Spacing[accent]);
            accents.Clear();
        }
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();

    [GeneratedRegex(@"\n[ \t\r]*\n\s*")]
    private static partial Regex EmptyLines();

    [GeneratedRegex(@"\\(?:url|nolinkurl|path)\s*\{([^{}]*)\}")]
    private static partial Regex UrlCommand();

    [GeneratedRegex(@"\{?\\(?:textasciitilde|~)(?:\s*\{\})?\}?|\{?\$\\sim\$\}?")]
    private static partial Regex Tilde();

    [GeneratedRegex(@"\\([_%&#${}\-/])")]
    private static partial Regex Escape();
}
